package jfind.app.screen;

import org.jspecify.annotations.Nullable;

/// How many colours a terminal can show.
public enum ColorDepth {
    /// None: attributes alone.
    NONE,
    /// The sixteen that the terminal's own theme defines.
    SIXTEEN,
    /// The 256 of xterm's palette.
    PALETTE,
    /// Red, green and blue of 256 steps each.
    TRUE;

    /// What the environment says: `NO_COLOR` when it is set and not empty, `COLORTERM`, `TERM`.
    public static ColorDepth of(
            @Nullable String noColor, @Nullable String colorTerm, @Nullable String term) {
        if ((noColor != null && !noColor.isEmpty()) || "dumb".equals(term)) {
            return NONE;
        }
        if ("truecolor".equals(colorTerm) || "24bit".equals(colorTerm)) {
            return TRUE;
        }
        if (term == null) {
            return SIXTEEN;
        }
        boolean palette =
                term.contains("256") || term.contains("kitty") || term.equals("alacritty");
        return palette ? PALETTE : SIXTEEN;
    }
}
