package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalModesTest {
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whatIsSwitchedOnIsSwitchedOffAgain(boolean mouse, boolean keys) {
        var modes = new TerminalModes(mouse, true);
        String off = new String(modes.off(keys), US_ASCII);
        Matcher change =
                Pattern.compile("\033\\[\\?(\\d+)([hl])")
                        .matcher(new String(modes.on(keys), US_ASCII));
        while (change.find()) {
            String back = change.group(2).equals("h") ? "l" : "h";
            String mode = "\033[?" + change.group(1);
            assertTrue(off.contains(mode + back) || off.contains(mode + "r"), change.group());
        }
        assertEquals(keys, off.contains("\033[<u"));
        assertTrue(off.contains("\033>"), "the keypad");
    }

    /// As they come, xterm and mlterm send alt as an eighth bit; an application's keypad tells its
    /// enter key from a line feed.
    @Test
    void altIsAskedForAndTheKeypadToo() {
        String on = new String(new TerminalModes(true, true).on(false), US_ASCII);
        String off = new String(new TerminalModes(true, true).off(false), US_ASCII);

        assertTrue(on.contains("\033[?1036s\033[?1036h"), "saved, then set");
        assertTrue(off.contains("\033[?1036r"), "given back");
        assertTrue(on.contains("\033="), "the keypad");
    }

    @ParameterizedTest
    @CsvSource({
        "xterm-kitty, true",
        "xterm-256color, true",
        "tmux-256color, true",
        "screen, true",
        "linux, false",
        "eterm-color, false",
        "dumb, false",
        ", false",
    })
    void terminalsThatShowQuestionsAreNotAsked(String term, boolean asked) {
        assertEquals(asked, TerminalModes.answers(term));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    xterm-256color,        -,       true
                    screen,                -,       true
                    screen,                1.pts-0, false
                    screen.xterm-256color, 1.pts-0, false
                    tmux-256color,         1.pts-0, true
                    xterm-256color,        1.pts-0, true
                    -,                     1.pts-0, true
                    """)
    void screenHoldsEscapesBackForTheMouse(String term, String sty, boolean mouse) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TERM", term == null ? "" : term);
        environment.put("STY", sty == null ? "" : sty);
        assertEquals(mouse, TerminalModes.takesMouse(environment));
    }
}
