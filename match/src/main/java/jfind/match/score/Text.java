package jfind.match.score;

import java.util.Arrays;
import jfind.match.query.Folding;

/// One path as code points, each with the offset of its first byte. Bytes that are not UTF-8 count
/// as a replacement character each; a letter and the accent that follows it are one.
///
/// Confined to one thread; meant to be filled again and again.
public final class Text {
    private static final int REPLACEMENT = 0xFFFD;

    private int[] codePoints = new int[256];
    private int[] offsets = new int[257];
    private int length;

    /// Creates an empty text.
    public Text() {}

    /// Fills it with `bytes[from, to)`; offsets count from `from`.
    public void set(byte[] bytes, int from, int to) {
        int capacity = to - from;
        if (capacity > codePoints.length) {
            codePoints = new int[capacity + (capacity >> 1)];
            offsets = new int[codePoints.length + 1];
        }
        int count = 0;
        int i = from;
        while (i < to) {
            int first = bytes[i];
            int size = first >= 0 ? 1 : size(bytes, i, to);
            int codePoint = first >= 0 ? first : decode(bytes, i, size);
            int whole =
                    count > 0 && Folding.isMark(codePoint)
                            ? Folding.composed(codePoints[count - 1], codePoint)
                            : 0;
            if (whole != 0) {
                codePoints[count - 1] = whole;
            } else {
                offsets[count] = i - from;
                codePoints[count++] = codePoint;
            }
            i += Math.max(size, 1);
        }
        offsets[count] = to - from;
        length = count;
    }

    /// The length of the character at `i`, or 0 where there is none in UTF-8.
    private static int size(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xff;
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || i + size > to) {
            return 0;
        }
        for (int k = 1; k < size; k++) {
            if ((bytes[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[i + 1] & 0xff;
        boolean overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
        boolean surrogate = first == 0xED && second >= 0xA0;
        boolean beyond = first == 0xF4 && second >= 0x90;
        return overlong || surrogate || beyond ? 0 : size;
    }

    private static int decode(byte[] bytes, int i, int size) {
        return switch (size) {
            case 2 -> (bytes[i] & 0x1F) << 6 | (bytes[i + 1] & 0x3F);
            case 3 -> (bytes[i] & 0x0F) << 12 | (bytes[i + 1] & 0x3F) << 6 | (bytes[i + 2] & 0x3F);
            case 4 ->
                    (bytes[i] & 0x07) << 18
                            | (bytes[i + 1] & 0x3F) << 12
                            | (bytes[i + 2] & 0x3F) << 6
                            | (bytes[i + 3] & 0x3F);
            default -> REPLACEMENT;
        };
    }

    /// Where the name of a path begins: after the last `/` that is not its last byte.
    public static int nameStart(byte[] path, int length) {
        int at = Math.max(length - 1, 0);
        while (at > 0 && path[at - 1] != '/') {
            at--;
        }
        return at;
    }

    /// Where the stem of the name `bytes[from, to)` ends: before its last `.`, unless the name
    /// begins with that; else where the name ends, the `/` of a directory excluded.
    public static int stemEnd(byte[] bytes, int from, int to) {
        int end = to > from && bytes[to - 1] == '/' ? to - 1 : to;
        for (int i = end - 1; i > from; i--) {
            if (bytes[i] == '.') {
                return i;
            }
        }
        return end;
    }

    /// The number of code points.
    public int length() {
        return length;
    }

    /// One code point.
    public int at(int index) {
        return codePoints[index];
    }

    /// The offset in bytes of a code point, or of the end.
    public int offset(int index) {
        return offsets[index];
    }

    /// The code point that begins at an offset; the length if none does.
    public int indexOf(int offset) {
        int found = Arrays.binarySearch(offsets, 0, length, offset);
        return found >= 0 ? found : length;
    }

    /// Whether a code point is white space.
    public boolean isWhite(int index) {
        return CharClass.isWhite(codePoints[index]);
    }

    /// How many code points of white space it begins with.
    public int leadingWhite() {
        int count = 0;
        while (count < length && CharClass.isWhite(codePoints[count])) {
            count++;
        }
        return count;
    }

    /// How many code points of white space it ends with.
    public int trailingWhite() {
        int count = 0;
        while (count < length && CharClass.isWhite(codePoints[length - 1 - count])) {
            count++;
        }
        return count;
    }

    /// The length without white space at both ends.
    public int trimmedLength() {
        int trailing = trailingWhite();
        return trailing == length ? 0 : length - trailing - leadingWhite();
    }

    @Override
    public String toString() {
        return new String(codePoints, 0, length);
    }
}
