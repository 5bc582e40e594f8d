package jfind.app.screen;

/// What stands around the list of matches, whatever a session does.
///
/// Immutable.
///
/// @param separator the line after the counts, repeated; empty for none
/// @param headerFirst whether the header is on the other side of the prompt
/// @param scrollbar what shows the place in a list that is longer than the window; empty for none
public record Chrome(Info info, String separator, boolean headerFirst, String scrollbar) {

    /// fzf's.
    public static final Chrome DEFAULT = new Chrome(Info.DEFAULT, "─", false, "│");

    /// As [#DEFAULT], for terminals that show ASCII only.
    public static final Chrome ASCII = new Chrome(Info.DEFAULT, "-", false, "|");

    /// Whether the counts, or the line in their place, take a row.
    boolean hasInfoRow() {
        return !info.isInline() && (info.style() != Info.Style.HIDDEN || !separator.isEmpty());
    }
}
