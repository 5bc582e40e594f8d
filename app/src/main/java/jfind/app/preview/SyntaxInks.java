package jfind.app.preview;

import jfind.app.text.Ink;

/// The inks of a preview.
///
/// Immutable.
public record SyntaxInks(
        Ink comment,
        Ink string,
        Ink keyword,
        Ink number,
        Ink heading,
        Ink added,
        Ink removed,
        Ink faint) {

    /// In the terminal's own sixteen colours, which every theme of a terminal makes legible.
    public static final SyntaxInks SIXTEEN =
            new SyntaxInks(
                    ink(8), ink(2), ink(4), ink(5), ink(6).with(Ink.BOLD), ink(2), ink(1), ink(8));

    /// Without colours.
    public static final SyntaxInks NONE =
            new SyntaxInks(
                    Ink.PLAIN.with(Ink.DIM),
                    Ink.PLAIN,
                    Ink.PLAIN.with(Ink.BOLD),
                    Ink.PLAIN,
                    Ink.PLAIN.with(Ink.BOLD),
                    Ink.PLAIN,
                    Ink.PLAIN.with(Ink.DIM),
                    Ink.PLAIN.with(Ink.DIM));

    private static Ink ink(int foreground) {
        return new Ink(foreground, Ink.DEFAULT, 0);
    }
}
