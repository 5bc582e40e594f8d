package jfind.app.screen.option;

import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;

/// The number of colours that a terminal can show.
public enum ColorDepth {
    /// No colours, only attributes.
    NONE,
    /// The sixteen of the terminal's own theme.
    SIXTEEN,
    /// The 256 of xterm's palette.
    PALETTE,
    /// Red, green and blue in 256 steps each.
    TRUE;

    /// The steps of the palette's colour cube.
    private static final int[] CUBE = {0, 95, 135, 175, 215, 255};

    /// The depth by the environment: `NO_COLOR` if set and not empty, `COLORTERM`, `TERM`.
    public static ColorDepth of(
            @Nullable String noColor, @Nullable String colorTerm, @Nullable String term) {
        if ((noColor != null && !noColor.isEmpty()) || term == null || term.equals("dumb")) {
            return NONE;
        }
        if (term.startsWith("vt") || term.endsWith("-mono") || term.endsWith("-m")) {
            return NONE;
        }
        if ("truecolor".equals(colorTerm)
                || "24bit".equals(colorTerm)
                || term.endsWith("-direct")) {
            return TRUE;
        }
        boolean palette =
                term.contains("256")
                        || term.contains("kitty")
                        || term.contains("ghostty")
                        || term.startsWith("alacritty")
                        || term.startsWith("foot")
                        || term.startsWith("wezterm");
        return palette ? PALETTE : SIXTEEN;
    }

    /// The nearest colour to `color` that can be shown.
    int nearest(int color) {
        if (color == Ink.DEFAULT || this == TRUE) {
            return color;
        }
        if (this == NONE) {
            return Ink.DEFAULT;
        }
        int indexed = (color & Ink.RGB) == 0 ? color : inPalette(color);
        return this == PALETTE || indexed < 16 ? indexed : inSixteen(indexed);
    }

    private static int inPalette(int rgb) {
        int red = step((rgb >> 16) & 0xff);
        int green = step((rgb >> 8) & 0xff);
        int blue = step(rgb & 0xff);
        return 16 + 36 * red + 6 * green + blue;
    }

    private static int step(int value) {
        int nearest = 0;
        for (int step = 1; step < CUBE.length; step++) {
            if (Math.abs(CUBE[step] - value) < Math.abs(CUBE[nearest] - value)) {
                nearest = step;
            }
        }
        return nearest;
    }

    /// The one of the sixteen for a palette colour, by which of red, green and blue are strong in
    /// it.
    private static int inSixteen(int indexed) {
        if (indexed >= 232) {
            int grey = indexed - 232;
            return grey < 6 ? 0 : grey < 14 ? 8 : grey < 20 ? 7 : 15;
        }
        int cube = indexed - 16;
        int red = cube / 36;
        int green = cube / 6 % 6;
        int blue = cube % 6;
        int most = Math.max(red, Math.max(green, blue));
        if (most == 0) {
            return 0;
        }
        int half = (most + 1) / 2;
        int hue = (red > half ? 1 : 0) | (green > half ? 2 : 0) | (blue > half ? 4 : 0);
        if (red == green && green == blue) {
            hue = 7;
        }
        return most > 4 ? hue | 8 : hue;
    }
}
