package jfind.app.text;

/// A line of text in several inks.
///
/// Immutable.
///
/// @param text any text; control characters are made visible when it is drawn
/// @param ends the offsets in `text` at which the runs end, ascending; text after the last run is
///     plain
/// @param inks the ink of each run
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record StyledLine(String text, int[] ends, Ink[] inks) {
    private static final int[] NO_ENDS = {};
    private static final Ink[] NO_INKS = {};

    /// A line without colours.
    public static StyledLine plain(String text) {
        return new StyledLine(text, NO_ENDS, NO_INKS);
    }

    /// A line in one ink.
    public static StyledLine of(String text, Ink ink) {
        return new StyledLine(text, new int[] {text.length()}, new Ink[] {ink});
    }
}
