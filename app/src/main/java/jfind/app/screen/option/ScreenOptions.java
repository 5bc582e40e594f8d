package jfind.app.screen.option;

import jfind.app.tty.TerminalModes;
import org.jspecify.annotations.Nullable;

/// The look of the screen.
///
/// Immutable.
///
/// @param previewing what may show a preview
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
        Previewing previewing,
        String previewWrapSign,
        boolean unicode,
        Colors colors,
        @Nullable Backgrounds backgrounds,
        TerminalModes modes,
        boolean ambiguousWide,
        boolean likeFzf) {

    /// What may show a preview.
    public enum Previewing {
        /// Nothing.
        NEVER,
        /// Only an action with a command of its own.
        ON_ACTION,
        /// What is under the cursor.
        ALWAYS
    }

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
                Previewing.ALWAYS,
                (unicode ? Rows.DEFAULT : Rows.ASCII).signs().wrap(),
                unicode,
                Colors.of(colors),
                null,
                TerminalModes.MOUSE,
                false,
                false);
    }

    public ScreenOptions withPreview(PreviewWindow other) {
        return with(placement, chrome, rows, other, previewing);
    }

    public ScreenOptions withPlacement(Placement other) {
        return with(other, chrome, rows, preview, previewing);
    }

    public ScreenOptions withChrome(Chrome other) {
        return with(placement, other, rows, preview, previewing);
    }

    public ScreenOptions withRows(Rows other) {
        return with(placement, chrome, other, preview, previewing);
    }

    public ScreenOptions withPreviewing(Previewing other) {
        return with(placement, chrome, rows, preview, other);
    }

    /// This in other colours, for any background.
    public ScreenOptions withColors(Colors other) {
        return new ScreenOptions(
                placement,
                chrome,
                rows,
                preview,
                previewing,
                previewWrapSign,
                unicode,
                other,
                backgrounds,
                modes,
                ambiguousWide,
                likeFzf);
    }

    private ScreenOptions with(
            Placement otherPlacement,
            Chrome otherChrome,
            Rows otherRows,
            PreviewWindow other,
            Previewing otherPreviewing) {
        return new ScreenOptions(
                otherPlacement,
                otherChrome,
                otherRows,
                other,
                otherPreviewing,
                previewWrapSign,
                unicode,
                colors,
                backgrounds,
                modes,
                ambiguousWide,
                likeFzf);
    }
}
