package jfind.app.screen;

/// How the screen looks.
///
/// Immutable.
///
/// @param unicode whether lines and spinner may be other than ASCII
/// @param mouse whether the mouse is jfind's; if not, the terminal's own selection works as ever
/// @param ambiguousWide whether characters of ambiguous width take two columns
public record ScreenOptions(
        Placement placement,
        Chrome chrome,
        Rows rows,
        PreviewWindow preview,
        boolean unicode,
        Colors colors,
        boolean mouse,
        boolean ambiguousWide) {

    /// fzf's look, in 256 colours.
    public static final ScreenOptions DEFAULTS = of(true, ColorDepth.PALETTE);

    /// fzf's look.
    public static ScreenOptions of(boolean unicode, ColorDepth colors) {
        return new ScreenOptions(
                Placement.DEFAULT,
                unicode ? Chrome.DEFAULT : Chrome.ASCII,
                unicode ? Rows.DEFAULT : Rows.ASCII,
                PreviewWindow.DEFAULT,
                unicode,
                Colors.of(colors),
                true,
                false);
    }

    public ScreenOptions withColors(Colors other) {
        return new ScreenOptions(
                placement, chrome, rows, preview, unicode, other, mouse, ambiguousWide);
    }

    public ScreenOptions withPreview(PreviewWindow other) {
        return new ScreenOptions(
                placement, chrome, rows, other, unicode, colors, mouse, ambiguousWide);
    }

    public ScreenOptions withoutMouse() {
        return new ScreenOptions(
                placement, chrome, rows, preview, unicode, colors, false, ambiguousWide);
    }

    public ScreenOptions withPlacement(Placement other) {
        return new ScreenOptions(
                other, chrome, rows, preview, unicode, colors, mouse, ambiguousWide);
    }

    public ScreenOptions withChrome(Chrome other) {
        return new ScreenOptions(
                placement, other, rows, preview, unicode, colors, mouse, ambiguousWide);
    }

    public ScreenOptions withRows(Rows other) {
        return new ScreenOptions(
                placement, chrome, other, preview, unicode, colors, mouse, ambiguousWide);
    }
}
