package jfind.app.screen;

import java.util.List;

/// What stands around the list of matches.
///
/// Immutable.
///
/// @param input whether there is a prompt with the query at all
/// @param ghost what stands in the place of an empty query
/// @param separator the line after the counts, repeated; empty for none
/// @param header lines that stay, between the counts and the list
/// @param headerFirst whether the header is on the other side of the prompt
/// @param footer lines that stay, at the far end of the list
/// @param scrollbar what shows the place in a list that is longer than the window; empty for none
public record Chrome(
        boolean input,
        String prompt,
        String ghost,
        Info info,
        String separator,
        List<String> header,
        boolean headerFirst,
        List<String> footer,
        String scrollbar) {

    /// fzf's.
    public static final Chrome DEFAULT =
            new Chrome(true, "> ", "", Info.DEFAULT, "─", List.of(), false, List.of(), "│");

    /// As [#DEFAULT], for terminals that show ASCII only.
    public static final Chrome ASCII =
            new Chrome(true, "> ", "", Info.DEFAULT, "-", List.of(), false, List.of(), "|");

    public Chrome {
        header = List.copyOf(header);
        footer = List.copyOf(footer);
    }

    public Chrome withPrompt(String other) {
        return new Chrome(
                input, other, ghost, info, separator, header, headerFirst, footer, scrollbar);
    }

    /// Whether the counts, or the line in their place, take a row.
    boolean hasInfoRow() {
        return input
                && !info.isInline()
                && (info.style() != Info.Style.HIDDEN || !separator.isEmpty());
    }
}
