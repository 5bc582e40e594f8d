package jfind.app.screen;

/// How the screen looks.
///
/// Immutable.
///
/// @param prompt what stands before the query
/// @param unicode whether lines, pointer and spinner may be other than ASCII
public record ScreenOptions(String prompt, boolean unicode, ColorDepth colors) {
    /// fzf's look, in 256 colours.
    public static final ScreenOptions DEFAULTS = new ScreenOptions("> ", true, ColorDepth.PALETTE);
}
