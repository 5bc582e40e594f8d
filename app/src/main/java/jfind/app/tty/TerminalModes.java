package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The modes, apart from raw mode, that are on while we use a terminal.
///
/// Immutable.
///
/// @param mouse whether the mouse's presses and drags are reported
/// @param answers whether the terminal may be asked what it can do
public record TerminalModes(boolean mouse, boolean answers) {
    /// With the mouse, on a terminal that is asked nothing.
    public static final TerminalModes MOUSE = new TerminalModes(true, false);

    /// Terminals that show a question instead of answering it, or that are known without asking, by
    /// what `TERM` begins with.
    private static final String[] MUTE = {"dumb", "linux", "eterm", "cons", "vt", "emacs"};

    /// No wrapping at the margin, bracketed paste, application keypad: its Enter is not a line feed
    /// then.
    private static final String ON = "\033[?7l\033[?2004h\033=";

    private static final String OFF = "\033[0m\033>\033[?2004l\033[?7h\033[?25h";

    /// Alt as an escape before the key; what was before is saved and restored. Simple terminals
    /// read the `r` as margins.
    private static final String ALT_ON = "\033[?1036s\033[?1036h";

    private static final String ALT_OFF = "\033[?1036r";

    /// Kitty's protocol: distinct codes (1), with the key of the Latin layout (4).
    private static final String KEYS_ON = "\033[>5u";

    private static final String KEYS_OFF = "\033[<u";

    /// Whether the terminal called `term` may be asked what it can do.
    public static boolean answers(@Nullable String term) {
        if (term == null || term.isEmpty()) {
            return false;
        }
        for (String name : MUTE) {
            if (term.startsWith(name)) {
                return false;
            }
        }
        return true;
    }

    /// Whether an escape arrives at once while the mouse is reported. GNU screen (4.9.0) holds it
    /// back until the next key, since it may begin a report, and passes no report in our form.
    /// It can run inside tmux, and tmux inside it: `TERM` is the innermost one's.
    ///
    /// @param environment of this process
    public static boolean takesMouse(Map<String, String> environment) {
        return environment.getOrDefault("STY", "").isEmpty()
                || !environment.getOrDefault("TERM", "").startsWith("screen");
    }

    /// The sequences that switch the modes on.
    ///
    /// @param keys whether kitty's protocol is among them
    byte[] on(boolean keys) {
        String plain = answers ? ON.concat(ALT_ON) : ON;
        String text = mouse ? plain.concat("\033[?1000h\033[?1002h\033[?1006h") : plain;
        return ascii(keys ? text.concat(KEYS_ON) : text);
    }

    /// The sequence that switches kitty's protocol on.
    static byte[] keysOn() {
        return ascii(KEYS_ON);
    }

    /// The sequences that switch the modes off again.
    ///
    /// @param keys whether kitty's protocol is on
    byte[] off(boolean keys) {
        String text = keys ? KEYS_OFF : "";
        if (answers) {
            text = text.concat(ALT_OFF);
        }
        if (mouse) {
            text = text.concat("\033[?1006l\033[?1002l\033[?1000l");
        }
        return ascii(text.concat(OFF));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
