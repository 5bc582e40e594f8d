package jfind.app.screen.option;

import jfind.app.tty.TerminalModes;
import org.jspecify.annotations.Nullable;

/// How the screen looks.
///
/// Immutable.
///
/// @param previewWrapSign begins the rows of a wrapped line of the preview after its first
/// @param unicode whether lines and spinner may be other than ASCII
/// @param lightColors those for a light background, if the terminal turns out to have one; null for the same
/// @param modes what is switched on in the terminal; without the mouse, its own selection works as ever
/// @param ambiguousWide whether characters of ambiguous width take two columns
public record ScreenOptions(
        Placement placement,
        Chrome chrome,
        Rows rows,
        PreviewWindow preview,
        String previewWrapSign,
        boolean unicode,
        Colors colors,
        @Nullable Colors lightColors,
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
                (unicode ? Rows.DEFAULT : Rows.ASCII).signs().wrap(),
                unicode,
                Colors.of(colors),
                null,
                TerminalModes.MOUSE,
                false);
    }

    public ScreenOptions withPreview(PreviewWindow other) {
        return with(placement, chrome, rows, other);
    }

    public ScreenOptions withPlacement(Placement other) {
        return with(other, chrome, rows, preview);
    }

    public ScreenOptions withChrome(Chrome other) {
        return with(placement, other, rows, preview);
    }

    public ScreenOptions withRows(Rows other) {
        return with(placement, chrome, other, preview);
    }

    /// This in other colours, whatever the background.
    public ScreenOptions withColors(Colors other) {
        return new ScreenOptions(
                placement,
                chrome,
                rows,
                preview,
                previewWrapSign,
                unicode,
                other,
                null,
                modes,
                ambiguousWide);
    }

    private ScreenOptions with(
            Placement otherPlacement, Chrome otherChrome, Rows otherRows, PreviewWindow other) {
        return new ScreenOptions(
                otherPlacement,
                otherChrome,
                otherRows,
                other,
                previewWrapSign,
                unicode,
                colors,
                lightColors,
                modes,
                ambiguousWide);
    }
}
