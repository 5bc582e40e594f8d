package jfind.app.tty;

import java.nio.ByteBuffer;
import jfind.scan.kernel.Libc;
import org.jline.nativ.CLibrary;
import org.jspecify.annotations.Nullable;

/// The system calls by which a terminal is asked and told: `ioctl(2)`.
///
/// They go to the kernel where the way there is linked in a few milliseconds, as on Linux with the
/// Java that jfind brings along. Elsewhere JLine's native layer makes them; to load that takes a
/// cold process 30 ms of a processor, most of them for `java.util.logging`.
///
/// Thread-safe.
final class TerminalCalls {
    private static final boolean LINUX = System.getProperty("os.name", "").equals("Linux");

    /// Linux: TCGETS, TIOCGWINSZ.
    private static final long GET_MODE = 0x5401;

    private static final long GET_SIZE = 0x5413;
    private static final int MODE_WORDS = 20;

    private TerminalCalls() {}

    /// Loads what the calls need, which takes longer than a call.
    static void prepare() {
        isTerminal(0);
    }

    /// [isatty(3)](https://man7.org/linux/man-pages/man3/isatty.3.html)
    static boolean isTerminal(int descriptor) {
        return isDirect()
                ? control(descriptor, GET_MODE, new int[MODE_WORDS])
                : CLibrary.isatty(descriptor) == 1;
    }

    /// Makes a request.
    ///
    /// @param words what the request reads, or where it writes
    /// @return whether it succeeded
    static boolean control(int descriptor, long request, int[] words) {
        if (!isDirect()) {
            return CLibrary.ioctl(descriptor, request, words) == 0;
        }
        ByteBuffer memory = Libc.allocate(Integer.BYTES * words.length);
        memory.asIntBuffer().put(words);
        boolean done = new Libc().ioctl(descriptor, request, Libc.address(memory));
        memory.asIntBuffer().get(words);
        return done;
    }

    /// Returns how many rows and columns a terminal has; null if it does not say.
    static Tty.@Nullable Size size(int descriptor) {
        if (!isDirect()) {
            var window = new CLibrary.WinSize();
            CLibrary.ioctl(descriptor, CLibrary.TIOCGWINSZ, window);
            return size(window.ws_row, window.ws_col);
        }
        int[] window = new int[2];
        control(descriptor, GET_SIZE, window); // Four numbers of two bytes.
        return size(window[0] & 0xffff, window[0] >>> 16);
    }

    private static Tty.@Nullable Size size(int rows, int columns) {
        return rows == 0 || columns == 0 ? null : new Tty.Size(rows, columns);
    }

    private static boolean isDirect() {
        return LINUX && Libc.prepareQuickly();
    }
}
