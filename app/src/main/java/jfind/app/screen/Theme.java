package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import jfind.app.tty.Ink;

/// The inks of everything on the screen.
///
/// Immutable.
///
/// @param pointer marks the current row
/// @param currentMarker marks the current row as selected
/// @param currentBlank what is blank in the current row
record Theme(
        Ink prompt,
        Ink query,
        Ink info,
        Ink spinner,
        Ink separator,
        Ink gutter,
        Ink pointer,
        Ink marker,
        Ink currentMarker,
        Ink text,
        Ink match,
        Ink current,
        Ink currentMatch,
        Ink currentBlank) {

    /// The theme for a terminal that can show `depth`.
    static Theme of(ColorDepth depth) {
        return switch (depth) {
            case NONE -> withoutColors();
            case SIXTEEN -> of(4, 3, 2, 8, 8, 1, 5, 2, 15, 10);
            case PALETTE, TRUE -> of(110, 144, 148, 59, 236, 161, 168, 108, 254, 151);
        };
    }

    /// A cell in one of the inks.
    TextCharacter sample() {
        return new CellCache().cell("x", 1, text);
    }

    private static Theme of(
            int prompt,
            int info,
            int spinner,
            int border,
            int dark,
            int pointer,
            int marker,
            int match,
            int current,
            int currentMatch) {
        return new Theme(
                ink(prompt).with(Ink.BOLD),
                Ink.PLAIN.with(Ink.BOLD),
                ink(info),
                ink(spinner),
                ink(border),
                ink(dark),
                ink(pointer).on(dark).with(Ink.BOLD),
                ink(marker),
                ink(marker).on(dark).with(Ink.BOLD),
                Ink.PLAIN,
                ink(match),
                ink(current).on(dark).with(Ink.BOLD),
                ink(currentMatch).on(dark).with(Ink.BOLD),
                Ink.PLAIN.on(dark));
    }

    private static Theme withoutColors() {
        Ink bold = Ink.PLAIN.with(Ink.BOLD);
        Ink reverse = bold.with(Ink.REVERSE);
        return new Theme(
                bold,
                bold,
                Ink.PLAIN,
                Ink.PLAIN,
                Ink.PLAIN,
                Ink.PLAIN.with(Ink.DIM),
                bold,
                bold,
                bold,
                Ink.PLAIN,
                Ink.PLAIN.with(Ink.UNDERLINE),
                reverse,
                reverse.with(Ink.UNDERLINE),
                reverse);
    }

    private static Ink ink(int foreground) {
        return new Ink(foreground, Ink.DEFAULT, 0);
    }
}
