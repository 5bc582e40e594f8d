package jfind.app.record;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes as they stand in a field of a line: a tab, a newline and a backslash as `\t`, `\n` and
/// `\\`, all other bytes as they are.
///
/// Thread-safe: it has no state.
final class Escapes {
    private Escapes() {}

    /// Appends `text` to a line.
    static void escape(byte[] text, ByteArrayOutputStream line) {
        for (byte each : text) {
            switch (each) {
                case '\t' -> line.writeBytes(new byte[] {'\\', 't'});
                case '\n' -> line.writeBytes(new byte[] {'\\', 'n'});
                case '\\' -> line.writeBytes(new byte[] {'\\', '\\'});
                default -> line.write(each);
            }
        }
    }

    /// `bytes[from, to)` with its escapes undone; null if one is unknown, or if a tab or NUL stands
    /// in it.
    static byte @Nullable [] plain(byte[] bytes, int from, int to) {
        byte[] plain = new byte[to - from];
        int size = 0;
        for (int i = from; i < to; i++) {
            byte each = bytes[i];
            if (each == '\t' || each == 0) {
                return null;
            }
            if (each == '\\') {
                i++;
                int escaped = i < to ? bytes[i] : 0;
                each =
                        (byte)
                                (escaped == 't'
                                        ? '\t'
                                        : escaped == 'n' ? '\n' : escaped == '\\' ? '\\' : 0);
                if (each == 0) {
                    return null;
                }
            }
            plain[size++] = each;
        }
        return size == plain.length ? plain : Arrays.copyOf(plain, size);
    }
}
