package jfind.app.tty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalModesTest {
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void whatIsSwitchedOnIsSwitchedOffAgain(boolean mouse, boolean plainKeys) {
        var modes = new TerminalModes(mouse, plainKeys);
        String off = new String(modes.off(), US_ASCII);
        Matcher change =
                Pattern.compile("\033\\[\\?(\\d+)([hl])").matcher(new String(modes.on(), US_ASCII));
        while (change.find()) {
            String back = change.group(2).equals("h") ? "l" : "h";
            assertTrue(off.contains("\033[?" + change.group(1) + back), change.group());
        }
        assertEquals(plainKeys, off.contains("\033[<u"));
    }

    @ParameterizedTest
    @CsvSource({
        "xterm-kitty, true",
        "alacritty-direct, true",
        "foot, true",
        "xterm-256color, false",
        "tmux-256color, false",
        "linux, false",
        "dumb, false",
        ", false",
    })
    void theProtocolIsUsedWhereTheTerminalsNameTellsOfIt(String term, boolean offered) {
        assertEquals(offered, TerminalModes.hasPlainKeys(term));
    }
}
