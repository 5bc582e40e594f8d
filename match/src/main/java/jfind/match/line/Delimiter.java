package jfind.match.line;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What a line's fields end with. Immutable.
///
/// A field includes its delimiter, so fields lie side by side: a line's *bounds* are the beginning
/// of its first field and the ends of all.
sealed interface Delimiter {
    /// The bounds of the fields in `line[0, length)`, in bytes; a single one if there are no
    /// fields.
    int[] bounds(byte[] line, int length);

    /// Where the field `line[from, to)` ends without the delimiter at its end.
    int stripped(byte[] line, int from, int to);

    /// fzf's reading of `--delimiter`: a text, or a regular expression if it has the marks of one.
    static Delimiter of(String text) {
        String unescaped = text.replace("\\t", "\t");
        if (unescaped.length() > 1 && unescaped.chars().anyMatch(Delimiter::isSpecial)) {
            try {
                return new Regex(Pattern.compile(unescaped));
            } catch (PatternSyntaxException e) {
                return new Literal(unescaped);
            }
        }
        return unescaped.isEmpty() ? new White() : new Literal(unescaped);
    }

    private static boolean isSpecial(int c) {
        return "\\.+*?()|[]{}^$".indexOf(c) >= 0;
    }

    /// White space, as in awk; what a line begins with belongs to no field.
    record White() implements Delimiter {
        @Override
        public int[] bounds(byte[] line, int length) {
            Bounds bounds = new Bounds();
            int at = 0;
            while (at < length && isWhite(line[at])) {
                at++;
            }
            bounds.add(at);
            while (at < length) {
                while (at < length && !isWhite(line[at])) {
                    at++;
                }
                while (at < length && isWhite(line[at])) {
                    at++;
                }
                bounds.add(at);
            }
            return bounds.toArray();
        }

        @Override
        public int stripped(byte[] line, int from, int to) {
            int end = to;
            while (end > from && isWhite(line[end - 1])) {
                end--;
            }
            return end;
        }

        private static boolean isWhite(byte b) {
            return b == ' ' || b == '\t' || b == '\n';
        }
    }

    /// The same characters each time.
    record Literal(String text) implements Delimiter {
        @Override
        public int[] bounds(byte[] line, int length) {
            // Byte for byte: a line need not be UTF-8.
            String bytes = new String(line, 0, length, StandardCharsets.ISO_8859_1);
            String wanted = latin1();
            Bounds bounds = new Bounds();
            bounds.add(0);
            for (int at = bytes.indexOf(wanted); at >= 0; ) {
                bounds.add(at + wanted.length());
                at = bytes.indexOf(wanted, at + wanted.length());
            }
            bounds.add(length);
            return bounds.toArray();
        }

        @Override
        public int stripped(byte[] line, int from, int to) {
            String field = new String(line, from, to - from, StandardCharsets.ISO_8859_1);
            return field.endsWith(latin1()) ? to - latin1().length() : to;
        }

        private String latin1() {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        }
    }

    /// Whatever a regular expression matches.
    record Regex(Pattern pattern) implements Delimiter {
        @Override
        public int[] bounds(byte[] line, int length) {
            String text = new String(line, 0, length, StandardCharsets.UTF_8);
            Matcher matcher = pattern.matcher(text);
            Bounds bounds = new Bounds();
            bounds.add(0);
            int chars = 0;
            int bytes = 0;
            while (matcher.find()) {
                bytes += size(text, chars, matcher.end());
                chars = matcher.end();
                bounds.add(Math.min(bytes, length));
            }
            if (chars < text.length()) {
                bounds.add(length);
            }
            return bounds.toArray();
        }

        @Override
        public int stripped(byte[] line, int from, int to) {
            String field = new String(line, from, to - from, StandardCharsets.UTF_8);
            Matcher matcher = pattern.matcher(field);
            int end = to;
            while (matcher.find()) {
                end = matcher.end() == field.length() ? from + size(field, 0, matcher.start()) : to;
            }
            return end;
        }

        private static int size(String text, int from, int to) {
            return text.substring(from, to).getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /// A list of bounds that is being made. Confined to one thread.
    final class Bounds {
        private int[] values = new int[16];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        int[] toArray() {
            return Arrays.copyOf(values, count);
        }
    }
}
