package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import jfind.app.text.StyledLine;

/// A part of a file: its beginning, or the lines around a given one.
///
/// Immutable.
final class Excerpt {
    /// The most bytes kept in one read.
    private static final int MOST_KEPT = 256 << 10;

    /// How many bytes are searched for a line.
    private static final long FARTHEST = 64L << 20;

    /// How many bytes decide whether the file is text.
    private static final int SAMPLE = 8000;

    /// Longer lines are cut.
    private static final int LONGEST_LINE = 2000;

    private final byte[] bytes;
    private final int firstNumber;
    private final boolean complete;

    private Excerpt(byte[] bytes, int firstNumber, boolean complete) {
        this.bytes = bytes;
        this.firstNumber = firstNumber;
        this.complete = complete;
    }

    /// Reads the beginning of `file`, or the part around `line` when that is not 0.
    static Excerpt read(Path file, int line, int rows, BooleanSupplier stale) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] kept = in.readNBytes(MOST_KEPT);
            boolean more = kept.length == MOST_KEPT;
            if (line <= count(kept, kept.length) || !more) {
                return new Excerpt(kept, 1, !more);
            }
            return around(in, kept, Math.max(1, line - Math.max(rows, 100)), stale);
        }
    }

    /// Reads on until the kept bytes begin with line `first`.
    private static Excerpt around(InputStream in, byte[] start, int first, BooleanSupplier stale)
            throws IOException {
        byte[] block = start;
        int number = 1;
        long read = start.length;
        while (read < FARTHEST && !stale.getAsBoolean()) {
            int lines = count(block, block.length);
            if (number + lines > first) {
                int from = startOfLine(block, first - number);
                byte[] next = in.readNBytes(MOST_KEPT);
                byte[] kept = Arrays.copyOfRange(block, from, block.length + next.length);
                System.arraycopy(next, 0, kept, block.length - from, next.length);
                return new Excerpt(kept, first, next.length < MOST_KEPT);
            }
            number += lines;
            byte[] next = in.readNBytes(MOST_KEPT);
            if (next.length == 0) {
                break;
            }
            // Prepend the unfinished line to the next block.
            int from = startOfLine(block, lines);
            int tail = Math.min(block.length - from, LONGEST_LINE);
            byte[] joined =
                    Arrays.copyOfRange(block, block.length - tail, block.length + next.length);
            System.arraycopy(next, 0, joined, tail, next.length);
            read += next.length;
            block = joined;
        }
        return new Excerpt(start, 1, false);
    }

    private static int count(byte[] bytes, int to) {
        int count = 0;
        for (int at = 0; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }

    /// The start of the line that has `before` lines before it.
    private static int startOfLine(byte[] bytes, int before) {
        int at = 0;
        for (int left = before; left > 0 && at < bytes.length; at++) {
            left -= bytes[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    /// Whether the file is not text: it has a NUL near its beginning.
    boolean isBinary() {
        for (int at = 0; at < Math.min(bytes.length, SAMPLE); at++) {
            if (bytes[at] == 0) {
                return true;
            }
        }
        return false;
    }

    /// The bytes; the caller must not change them.
    byte[] bytes() {
        return bytes;
    }

    /// The number of the first line.
    int firstNumber() {
        return firstNumber;
    }

    /// Whether this reaches the end of the file.
    boolean isComplete() {
        return complete;
    }

    /// The lines, coloured.
    List<StyledLine> lines(Language language, SyntaxInks inks) {
        var highlighter = new Highlighter(language, inks);
        List<StyledLine> lines = new ArrayList<>();
        int from = 0;
        while (from < bytes.length) {
            int to = from;
            while (to < bytes.length && bytes[to] != '\n') {
                to++;
            }
            int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
            int length = Math.min(end - from, LONGEST_LINE);
            lines.add(highlighter.line(new String(bytes, from, length, UTF_8)));
            from = to + 1;
        }
        return lines;
    }
}
