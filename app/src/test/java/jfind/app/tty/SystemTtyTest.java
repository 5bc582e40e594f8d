package jfind.app.tty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemTtyTest {
    /// As where a signal comes between the opening and the raw mode.
    @Test
    void aTerminalThatWasGivenBackIsNeverMadeRaw() throws Exception {
        try (Pty pty = new JniTerminalProvider().open(null, new Size(80, 24))) {
            String before = pty.getAttr().toString();
            String device = pty.toString().replaceAll(".*\\[(.*)]", "$1");
            SystemTty tty = SystemTty.open(device);
            tty.enterRawMode();
            assertNotEquals(before, pty.getAttr().toString());
            tty.close();
            assertEquals(before, pty.getAttr().toString());
            tty.enterRawMode();
            assertEquals(before, pty.getAttr().toString());
        }
    }

    /// Keys behind one that may end the session are for the program that reads next.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ab^Mcd^M        | ab^M, cd^M
                    ^Cls^M          | ^C, ls^M
                    a^[OP^[[A^M^[   | a^[OP^[[A^M, ^[
                    \u00e9^?b      | \u00e9^?b
                    """)
    void noMoreIsReadThanAControlCharacter(String typed, String read) throws Exception {
        try (Pty pty = new JniTerminalProvider().open(null, new Size(80, 24))) {
            SystemTty tty = SystemTty.open(pty.toString().replaceAll(".*\\[(.*)]", "$1"));
            tty.enterRawMode();
            pty.getMasterOutput().write(bytes(typed));
            pty.getMasterOutput().flush();
            byte[] into = new byte[4096];
            for (String expected : read.split(", ", -1)) {
                assertEquals(expected, shown(Arrays.copyOf(into, tty.read(into))));
            }
            tty.close();
        }
    }

    @Test
    void whatIsPastedIsReadAtOnce() throws Exception {
        try (Pty pty = new JniTerminalProvider().open(null, new Size(80, 24))) {
            SystemTty tty = SystemTty.open(pty.toString().replaceAll(".*\\[(.*)]", "$1"));
            tty.enterRawMode();
            pty.getMasterOutput().write(bytes("line^M".repeat(100)));
            pty.getMasterOutput().flush();
            while (tty.available() < 500) {
                Thread.onSpinWait();
            }
            assertEquals(500, tty.read(new byte[4096]));
            tty.close();
        }
    }

    private static byte[] bytes(String text) {
        return text.replace("^M", "\r")
                .replace("^C", "\003")
                .replace("^[", "\033")
                .replace("^?", "\177")
                .getBytes(UTF_8);
    }

    private static String shown(byte[] bytes) {
        return new String(bytes, UTF_8)
                .replace("\r", "^M")
                .replace("\003", "^C")
                .replace("\033", "^[")
                .replace("\177", "^?");
    }
}
