package jfind.app.tty;

import java.io.IOException;
import java.util.Arrays;

/// The bytes of one frame, with room in front for the sequence that opens it.
///
/// Confined to one thread.
final class FrameBuffer {
    private static final int ROOM = 32;

    private byte[] bytes = new byte[1 << 14];
    private int end = ROOM;
    private int start = ROOM;

    boolean isEmpty() {
        return end == ROOM;
    }

    FrameBuffer append(byte value) {
        ensure(1);
        bytes[end++] = value;
        return this;
    }

    FrameBuffer append(byte[] values) {
        ensure(values.length);
        System.arraycopy(values, 0, bytes, end, values.length);
        end += values.length;
        return this;
    }

    /// Appends a number in decimal digits.
    FrameBuffer append(int number) {
        if (number >= 10) {
            append(number / 10);
        }
        return append((byte) ('0' + number % 10));
    }

    /// Appends text as UTF-8.
    FrameBuffer append(String text) {
        ensure(4 * text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            if (codePoint < 0x80) {
                bytes[end++] = (byte) codePoint;
            } else if (codePoint < 0x800) {
                bytes[end++] = (byte) (0xc0 | (codePoint >> 6));
                bytes[end++] = (byte) (0x80 | (codePoint & 0x3f));
            } else if (codePoint < 0x10000) {
                bytes[end++] = (byte) (0xe0 | (codePoint >> 12));
                bytes[end++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
                bytes[end++] = (byte) (0x80 | (codePoint & 0x3f));
            } else {
                bytes[end++] = (byte) (0xf0 | (codePoint >> 18));
                bytes[end++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
                bytes[end++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
                bytes[end++] = (byte) (0x80 | (codePoint & 0x3f));
            }
        }
        return this;
    }

    /// Puts `values` before everything appended so far.
    void prepend(byte[] values) {
        start -= values.length;
        System.arraycopy(values, 0, bytes, start, values.length);
    }

    /// Writes everything in one call and empties the buffer.
    void writeTo(Tty tty) throws IOException {
        if (start > 0) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
        }
        int count = end - start;
        start = ROOM;
        end = ROOM;
        tty.write(bytes, count);
    }

    private void ensure(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
        }
    }
}
