package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

/// The modes, apart from raw mode, that are on while we use a terminal.
///
/// Immutable.
///
/// @param mouse whether the mouse's presses and drags are reported
/// @param plainKeys whether keys come by kitty's protocol, in which no key is the beginning of
///     another
public record TerminalModes(boolean mouse, boolean plainKeys) {
    /// The mouse alone.
    public static final TerminalModes MOUSE = new TerminalModes(true, false);

    /// Terminals that have kitty's protocol, by what `TERM` begins with. They are not asked: the
    /// answer might come when we have gone, and be taken for typing.
    private static final String[] KITTY_LIKE = {
        "xterm-kitty", "xterm-ghostty", "ghostty", "alacritty", "foot", "wezterm", "rio", "contour"
    };

    /// Whether the terminal called `term` has kitty's protocol.
    public static boolean hasPlainKeys(@Nullable String term) {
        if (term != null) {
            for (String name : KITTY_LIKE) {
                if (term.startsWith(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What switches them on: no wrapping at the margin and bracketed paste always.
    byte[] on() {
        String text = "\033[?7l\033[?2004h";
        if (mouse) {
            text = text.concat("\033[?1000h\033[?1002h\033[?1006h");
        }
        return (plainKeys ? text.concat("\033[>1u") : text).getBytes(US_ASCII);
    }

    /// What switches them off again.
    byte[] off() {
        String text = plainKeys ? "\033[<u" : "";
        if (mouse) {
            text = text.concat("\033[?1006l\033[?1002l\033[?1000l");
        }
        return text.concat("\033[0m\033[?2004l\033[?7h\033[?25h").getBytes(US_ASCII);
    }
}
