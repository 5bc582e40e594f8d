package jfind.app.tty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.junit.jupiter.api.Test;

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
}
