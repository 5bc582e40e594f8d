package jfind.scan.ignore;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A window that moves over a stream of bytes, for a format whose parts are looked at where they
/// lie. A file of many megabytes so needs no memory of its size.
///
/// Numbers have the most significant byte first. Confined to one thread.
final class BinaryInput {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private byte[] bytes = new byte[SIZE];
    private int at;
    private int limit;

    /// @param in is not closed
    BinaryInput(InputStream in) {
        this.in = in;
    }

    /// Moves the window so that it holds the next bytes; returns whether there are as many.
    boolean holds(int count) throws IOException {
        while (limit - at < count) {
            if (at > 0) {
                System.arraycopy(bytes, at, bytes, 0, limit - at);
                limit -= at;
                at = 0;
            }
            if (limit == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * limit);
            }
            int read = in.read(bytes, limit, bytes.length - limit);
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    /// Moves the window so that it holds the next bytes.
    ///
    /// @throws EOFException if there are fewer
    void need(int count) throws IOException {
        if (!holds(count)) {
            throw new EOFException("Damaged: it ends too early");
        }
    }

    /// The window. It is valid until the next call that moves it, as is [#at()].
    byte[] bytes() {
        return bytes;
    }

    /// Where in [#bytes()] the next byte is.
    int at() {
        return at;
    }

    /// Returns how many bytes there are before the next NUL.
    ///
    /// @param from how many bytes to pass over first
    /// @throws EOFException if there is no NUL
    int lengthTo0(int from) throws IOException {
        int length = from;
        while (true) {
            need(length + 1);
            int end = limit - at;
            for (; length < end; length++) {
                if (bytes[at + length] == 0) {
                    return length;
                }
            }
        }
    }

    /// A number of two bytes, some bytes ahead, in the window.
    int unsignedShort(int ahead) {
        int from = at + ahead;
        return (bytes[from] & 0xff) << 8 | (bytes[from + 1] & 0xff);
    }

    /// Takes a number of four bytes.
    int takeInt() throws IOException {
        need(Integer.BYTES);
        int value = unsignedShort(0) << 16 | unsignedShort(2);
        at += Integer.BYTES;
        return value;
    }

    /// Takes a byte, as a number from 0 to 255.
    int take() throws IOException {
        need(1);
        return bytes[at++] & 0xff;
    }

    /// Passes over some bytes.
    ///
    /// @throws EOFException if there are fewer
    void skip(int count) throws IOException {
        int left = count;
        while (left > limit - at) {
            left -= limit - at;
            at = limit;
            need(1);
        }
        at += left;
    }

    /// Takes some bytes, as a buffer that is valid until the next call.
    ///
    /// @throws EOFException if there are fewer
    ByteBuffer take(int count) throws IOException {
        need(count);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, at, count);
        at += count;
        return buffer;
    }
}
