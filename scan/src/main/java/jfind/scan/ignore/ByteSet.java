package jfind.scan.ignore;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A set of bytes in square brackets: `[a-z]`, `[!0-9]`, `[[:alpha:]_]`, as in git's `wildmatch`.
///
/// Immutable.
final class ByteSet {
    private final long[] bits;

    private ByteSet(long[] bits) {
        this.bits = bits;
    }

    boolean contains(int value) {
        return (bits[value >> 6] & 1L << value) != 0;
    }

    /// A set, and the index in the pattern after it.
    record Parsed(ByteSet set, int end) {}

    /// Reads a set.
    ///
    /// @param from the index after the opening bracket
    /// @param foldCase whether letters match in either case; then only small ones are asked for
    /// @return null if the set has no end, or names a class that does not exist
    static @Nullable Parsed parse(byte[] pattern, int from, int to, boolean foldCase) {
        long[] bits = new long[4];
        int at = from;
        boolean negated = at < to && (pattern[at] == '!' || pattern[at] == '^');
        if (negated) {
            at++;
        }
        int previous = 0; // The byte that a range may start from, or 0.
        boolean first = true;
        while (at < to && (first || pattern[at] != ']')) {
            first = false;
            int each = pattern[at++] & 0xff;
            if (each == '\\') {
                if (at == to) {
                    return null;
                }
                each = pattern[at++] & 0xff;
                add(bits, each, each);
                previous = each;
            } else if (each == '-' && previous != 0 && at < to && pattern[at] != ']') {
                int last = pattern[at++] & 0xff;
                if (last == '\\') {
                    if (at == to) {
                        return null;
                    }
                    last = pattern[at++] & 0xff;
                }
                addRange(bits, previous, last, foldCase);
                previous = 0;
            } else if (each == '[' && at < to && pattern[at] == ':') {
                int close = indexOf(pattern, at + 1, to);
                if (close < 0) {
                    return null;
                }
                if (close - at < 2 || pattern[close - 1] != ':') {
                    add(bits, '[', '[');
                    previous = '[';
                } else {
                    if (!addClass(bits, pattern, at + 1, close - 1, foldCase)) {
                        return null;
                    }
                    at = close + 1;
                    previous = 0;
                }
            } else {
                add(bits, each, each);
                previous = each;
            }
        }
        if (at >= to) {
            return null;
        }
        if (negated) {
            for (int i = 0; i < bits.length; i++) {
                bits[i] = ~bits[i];
            }
        }
        return new Parsed(new ByteSet(bits), at + 1);
    }

    private static int indexOf(byte[] pattern, int from, int to) {
        for (int i = from; i < to; i++) {
            if (pattern[i] == ']') {
                return i;
            }
        }
        return -1;
    }

    private static void addRange(long[] bits, int first, int last, boolean foldCase) {
        add(bits, first, last);
        if (foldCase) {
            int from = Math.max(first, 'A');
            int to = Math.min(last, 'Z');
            add(bits, from + ('a' - 'A'), to + ('a' - 'A'));
        }
    }

    private static void add(long[] bits, int first, int last) {
        for (int i = first; i <= last; i++) {
            bits[i >> 6] |= 1L << i;
        }
    }

    private static boolean addClass(
            long[] bits, byte[] pattern, int from, int to, boolean foldCase) {
        String name = new String(pattern, from, to - from, StandardCharsets.ISO_8859_1);
        switch (name) {
            case "alnum" -> {
                add(bits, '0', '9');
                add(bits, 'A', 'Z');
                add(bits, 'a', 'z');
            }
            case "alpha" -> {
                add(bits, 'A', 'Z');
                add(bits, 'a', 'z');
            }
            case "blank" -> {
                add(bits, ' ', ' ');
                add(bits, '\t', '\t');
            }
            case "cntrl" -> {
                add(bits, 0, 0x1f);
                add(bits, 0x7f, 0x7f);
            }
            case "digit" -> add(bits, '0', '9');
            case "graph" -> add(bits, 0x21, 0x7e);
            case "lower" -> add(bits, 'a', 'z');
            case "print" -> add(bits, 0x20, 0x7e);
            case "punct" -> {
                add(bits, '!', '/');
                add(bits, ':', '@');
                add(bits, '[', '`');
                add(bits, '{', '~');
            }
            case "space" -> {
                add(bits, '\t', '\r');
                add(bits, ' ', ' ');
            }
            case "upper" -> {
                add(bits, 'A', 'Z');
                if (foldCase) {
                    add(bits, 'a', 'z');
                }
            }
            case "xdigit" -> {
                add(bits, '0', '9');
                add(bits, 'A', 'F');
                add(bits, 'a', 'f');
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
