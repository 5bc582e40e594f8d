package jfind.app.source;

import java.io.IOException;
import java.io.InputStream;

/// Reads an input in slices.
///
/// A [java.io.FileInputStream] reads into memory that it allocates for each call, as large as what
/// is asked for, and copies from there. At first a large piece of memory comes from the kernel,
/// page by page, which takes longer than to read; later it still is too large for the processor's
/// cache. A slice is so small that the same memory serves again.
///
/// Thread-safe: it has no state.
final class Slices {
    private static final int SLICE = 1 << 16;

    private Slices() {}

    /// Reads what is there into `bytes[from, to)`, which is not empty. Waits for the first bytes
    /// only.
    ///
    /// @return how many bytes were read; -1 at the end
    /// @throws IOException if not even one byte can be read
    static int read(InputStream in, byte[] bytes, int from, int to) throws IOException {
        int first = in.read(bytes, from, Math.min(to - from, SLICE));
        if (first < 0) {
            return first;
        }
        int at = from + first;
        try {
            while (at < to && in.available() > 0) {
                int count = in.read(bytes, at, Math.min(to - at, SLICE));
                if (count < 0) {
                    break;
                }
                at += count;
            }
        } catch (IOException e) {
            // The next call meets it again, when what came before is in the caller's hands.
        }
        return at - from;
    }
}
