package jfind.app.screen.option;

/// The fixed looks of what surrounds the list of matches.
///
/// Immutable.
///
/// @param separator the line after the counts, repeated; empty for none
/// @param separatorWanted whether that line was requested; by default it is left out where a border
///     separates already
/// @param headerFirst whether the header is on the other side of the prompt
/// @param scrollbar the bars of the list and of the preview, one character each; empty for none
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

    /// [#DEFAULT] for terminals that show ASCII only.
    public static final Chrome ASCII =
            new Chrome(Info.DEFAULT, "-", false, false, "|", Framing.DEFAULT);

    /// Whether the counts, or the line in their place, take a row of their own.
    ///
    /// @param separated whether a border already separates the prompt and the list
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
