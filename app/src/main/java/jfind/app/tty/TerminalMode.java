package jfind.app.tty;

import java.io.IOException;

/// The line discipline of a terminal: sets raw mode and restores what was found.
///
/// Kept as the kernel's own `struct termios`, read and written by `ioctl(2)`. Not JLine's `Pty`,
/// because it translates the mode to the flags it knows and back, and leaves fields of the
/// structure unset: the mode that it restores differs from the one that it found.
///
/// ```
///   Linux  | iflag | oflag | cflag | lflag | line cc[0..18]      |            4 bytes each
///   macOS  | iflag     | oflag     | cflag     | lflag     | cc[0..19] | speeds | 8 bytes each
/// ```
///
/// Confined to one thread at a time.
final class TerminalMode {
    private static final boolean LINUX = System.getProperty("os.name").startsWith("Linux");

    private static final long GET = LINUX ? 0x5401 : 0x40487413L; // TCGETS, TIOCGETA
    private static final long SET = LINUX ? 0x5402 : 0x80487414L; // TCSETS, TIOCSETA
    private static final long SET_AFTER_OUTPUT = LINUX ? 0x5403 : 0x80487415L; // TCSETSW, TIOCSETAW

    private static final int WORDS = 20;
    private static final int WORDS_A_FLAG = LINUX ? 1 : 2;
    private static final int CONTROL_CHARACTERS = LINUX ? 17 : 32;
    private static final int VMIN = CONTROL_CHARACTERS + (LINUX ? 6 : 16);
    private static final int VTIME = CONTROL_CHARACTERS + (LINUX ? 5 : 17);

    /// Input: IGNBRK, BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL, IXON.
    private static final int TRANSLATIONS = 0x1eb | (LINUX ? 0x400 : 0x200);

    private static final int OPOST = 0x1;

    /// Local: ECHO, ECHONL, ICANON, ISIG, IEXTEN.
    private static final int COOKING =
            LINUX ? 0x8 | 0x40 | 0x2 | 0x1 | 0x8000 : 0x8 | 0x10 | 0x100 | 0x80 | 0x400;

    private final int descriptor;
    private final int[] found;

    private TerminalMode(int descriptor, int[] found) {
        this.descriptor = descriptor;
        this.found = found;
    }

    /// The present mode of the terminal at `descriptor`.
    static TerminalMode of(int descriptor) throws IOException {
        int[] words = new int[WORDS];
        if (!TerminalCalls.control(descriptor, GET, words)) {
            throw new IOException("cannot read the terminal's mode");
        }
        return new TerminalMode(descriptor, words);
    }

    void setRaw() throws IOException {
        int[] raw = found.clone();
        raw[0] &= ~TRANSLATIONS;
        raw[WORDS_A_FLAG] &= ~OPOST;
        raw[3 * WORDS_A_FLAG] &= ~COOKING;
        setByte(raw, VMIN, 1);
        setByte(raw, VTIME, 0);
        if (!TerminalCalls.control(descriptor, SET, raw)) {
            throw new IOException("cannot set the terminal to raw mode");
        }
    }

    /// Restores the mode that was found. A terminal that is gone is ignored.
    void restore() {
        TerminalCalls.control(descriptor, SET_AFTER_OUTPUT, found.clone());
    }

    /// Sets a byte of little-endian words.
    private static void setByte(int[] words, int index, int value) {
        int shift = 8 * (index % 4);
        words[index / 4] = (words[index / 4] & ~(0xff << shift)) | (value << shift);
    }
}
