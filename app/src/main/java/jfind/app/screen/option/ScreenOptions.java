package jfind.app.screen.option;

import jfind.app.tty.TerminalModes;
import org.jspecify.annotations.Nullable;

/// The look of the screen.
///
/// Immutable.
///
/// @param previewWrapSign starts the continuation rows of a wrapped line in the preview
/// @param unicode whether lines and spinner may use characters beyond ASCII
/// @param backgrounds the colours by the terminal's background; null where it does not matter
/// @param modes the terminal's modes; without the mouse, the terminal's own selection keeps working
/// @param ambiguousWide whether characters of ambiguous width take two columns
/// @param likeFzf whether control characters and a preview's position are drawn as in fzf
public record ScreenOptions(
        Placement placement,
        Chrome chrome,
        Rows rows,
        PreviewWindow preview,
        String previewWrapSign,
        boolean unicode,
        Colors colors,
        @Nullable Backgrounds backgrounds,
        TerminalModes modes,
        boolean ambiguousWide,
        boolean likeFzf) {

    /// The colours for a dark and for a light background.
    public record Backgrounds(Colors dark, Colors light) {}

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
                false,
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

    /// This in other colours, for any background.
    public ScreenOptions withColors(Colors other) {
        return new ScreenOptions(
                placement,
                chrome,
                rows,
                preview,
                previewWrapSign,
                unicode,
                other,
                backgrounds,
                modes,
                ambiguousWide,
                likeFzf);
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
                backgrounds,
                modes,
                ambiguousWide,
                likeFzf);
    }
}
