package jfind.app.tty;

import java.io.IOException;
import org.jline.nativ.CLibrary;

/// The line discipline of a terminal: what it was, and raw.
///
/// JLine's `Pty` translates the mode to sets of flags that it knows and back; speeds and flags that it
/// does not know are lost on the way. Its native layer below keeps the whole structure, so what is put
/// back is what was found, bit for bit.
///
/// Confined to one thread at a time.
final class TerminalMode {
    /// Input: break, parity mark, strip, newline translations: the same on Linux, macOS and BSD.
    private static final long IGNBRK_TO_ICRNL = 0x1 | 0x2 | 0x8 | 0x20 | 0x40 | 0x80 | 0x100;

    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");
    private static final long IXON = LINUX ? 0x400 : 0x200;
    private static final long ECHO = 0x8;
    private static final long ECHONL = LINUX ? 0x40 : 0x10;
    private static final long ICANON = LINUX ? 0x2 : 0x100;
    private static final long ISIG = LINUX ? 0x1 : 0x80;
    private static final long IEXTEN = LINUX ? 0x8000 : 0x400;
    private static final long OPOST = 0x1;
    private static final int VMIN = LINUX ? 6 : 16;
    private static final int VTIME = LINUX ? 5 : 17;

    private final int descriptor;
    private final CLibrary.Termios found;

    private TerminalMode(int descriptor, CLibrary.Termios found) {
        this.descriptor = descriptor;
        this.found = found;
    }

    /// The mode that the terminal at `descriptor` is in.
    static TerminalMode of(int descriptor) throws IOException {
        var termios = new CLibrary.Termios();
        if (CLibrary.tcgetattr(descriptor, termios) != 0) {
            throw new IOException("cannot read the terminal's mode");
        }
        return new TerminalMode(descriptor, termios);
    }

    void setRaw() throws IOException {
        var raw = new CLibrary.Termios();
        raw.c_iflag = found.c_iflag & ~(IGNBRK_TO_ICRNL | IXON);
        raw.c_oflag = found.c_oflag & ~OPOST;
        raw.c_cflag = found.c_cflag;
        raw.c_lflag = found.c_lflag & ~(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
        raw.c_ispeed = found.c_ispeed;
        raw.c_ospeed = found.c_ospeed;
        System.arraycopy(found.c_cc, 0, raw.c_cc, 0, found.c_cc.length);
        raw.c_cc[VMIN] = 1;
        raw.c_cc[VTIME] = 0;
        if (CLibrary.tcsetattr(descriptor, CLibrary.TCSANOW, raw) != 0) {
            throw new IOException("cannot set the terminal to raw mode");
        }
    }

    /// Puts back the mode that was found; a terminal that is gone stays gone.
    void restore() {
        CLibrary.tcsetattr(descriptor, CLibrary.TCSADRAIN, found);
    }
}
