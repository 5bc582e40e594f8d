package jfind.app.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A file that was opened, and when: one line of the record.
///
/// ```
/// seconds TAB path [TAB query] NEWLINE
/// ```
///
/// A tab, a newline and a backslash in path or query stand as `\t`, `\n` and `\\`; all other bytes
/// as they are. Immutable.
///
/// @param seconds since 1970
/// @param path absolute
/// @param query what was typed to find it; empty when nothing was
@SuppressWarnings("ArrayRecordComponent") // Compared by its line.
public record Opened(long seconds, byte[] path, byte[] query) {
    /// No year is later: a time of more digits is no time.
    private static final int MOST_DIGITS = 18;

    /// The line, with its newline.
    byte[] line() {
        var line = new ByteArrayOutputStream(path.length + query.length + 16);
        line.writeBytes(Long.toString(seconds).getBytes(StandardCharsets.US_ASCII));
        line.write('\t');
        Escapes.escape(path, line);
        if (query.length > 0) {
            line.write('\t');
            Escapes.escape(query, line);
        }
        line.write('\n');
        return line.toByteArray();
    }

    /// What the line `bytes[from, to)` says, without its newline; null if it is not a line of the
    /// record.
    static @Nullable Opened parse(byte[] bytes, int from, int to) {
        int tab = indexOfTab(bytes, from, to);
        long seconds = seconds(bytes, from, tab);
        if (seconds < 0 || tab + 1 >= to || bytes[tab + 1] != '/') {
            return null;
        }
        int end = indexOfTab(bytes, tab + 1, to);
        byte[] path = Escapes.plain(bytes, tab + 1, end);
        byte[] query = Escapes.plain(bytes, Math.min(end + 1, to), to);
        return path == null || query == null ? null : new Opened(seconds, path, query);
    }

    /// The number in `bytes[from, to)`, -1 if it is none.
    private static long seconds(byte[] bytes, int from, int to) {
        if (from == to || to - from > MOST_DIGITS) {
            return -1;
        }
        long seconds = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            seconds = 10 * seconds + bytes[i] - '0';
        }
        return seconds;
    }

    private static int indexOfTab(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\t') {
            at++;
        }
        return at;
    }
}
