package jfind.app.screen;

import jfind.app.tty.TerminalModes;

/// How the screen looks.
///
/// Immutable.
///
/// @param unicode whether lines and spinner may be other than ASCII
/// @param modes what is switched on in the terminal; without the mouse, its own selection works as ever
/// @param ambiguousWide whether characters of ambiguous width take two columns
public record ScreenOptions(
        Placement placement,
        Chrome chrome,
        Rows rows,
        PreviewWindow preview,
        boolean unicode,
        Colors colors,
        TerminalModes modes,
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
                TerminalModes.MOUSE,
                false);
    }

    public ScreenOptions withPreview(PreviewWindow other) {
        return new ScreenOptions(
                placement, chrome, rows, other, unicode, colors, modes, ambiguousWide);
    }

    public ScreenOptions withPlacement(Placement other) {
        return new ScreenOptions(
                other, chrome, rows, preview, unicode, colors, modes, ambiguousWide);
    }

    public ScreenOptions withChrome(Chrome other) {
        return new ScreenOptions(
                placement, other, rows, preview, unicode, colors, modes, ambiguousWide);
    }

    public ScreenOptions withRows(Rows other) {
        return new ScreenOptions(
                placement, chrome, other, preview, unicode, colors, modes, ambiguousWide);
    }
}
