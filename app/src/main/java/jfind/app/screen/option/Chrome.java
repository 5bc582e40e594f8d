package jfind.app.screen.option;

/// What stands around the list of matches, whatever a session does.
///
/// Immutable.
///
/// @param separator the line after the counts, repeated; empty for none
/// @param separatorWanted whether that line was asked for: else it is left out where a border does as well
/// @param headerFirst whether the header is on the other side of the prompt
/// @param scrollbar what shows the place in a list that is longer than the window, and in a preview; empty for
///     none
public record Chrome(
        Info info,
        String separator,
        boolean separatorWanted,
        boolean headerFirst,
        String scrollbar,
        Framing framing) {

    /// fzf's.
    public static final Chrome DEFAULT =
            new Chrome(Info.DEFAULT, "─", false, false, "│", Framing.DEFAULT);

    /// As [#DEFAULT], for terminals that show ASCII only.
    public static final Chrome ASCII =
            new Chrome(Info.DEFAULT, "-", false, false, "|", Framing.DEFAULT);

    /// Whether the counts, or the line in their place, take a row.
    ///
    /// @param separated whether a border already stands between the prompt and the list
    public boolean hasInfoRow(boolean separated) {
        return switch (info.style()) {
            case DEFAULT, RIGHT -> true;
            case INLINE -> false;
            case INLINE_RIGHT, HIDDEN -> hasSeparator(separated);
        };
    }

    /// Whether there is a line after the counts.
    public boolean hasSeparator(boolean separated) {
        return !separator.isEmpty() && (separatorWanted || !separated);
    }
}
