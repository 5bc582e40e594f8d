package jfind.scan.read;

import java.util.Arrays;

/// A path as bytes that grows and shrinks in place, so that walking needs no object for each path.
///
/// Confined to one thread.
public final class NativePath {
    private byte[] bytes = new byte[256];
    private int length;

    /// The path's bytes, of which [#length()] are used; the array changes when the path grows.
    public byte[] bytes() {
        return bytes;
    }

    /// The number of bytes in use.
    public int length() {
        return length;
    }

    /// Makes the path empty.
    public void clear() {
        length = 0;
    }

    /// Keeps only the first `newLength` bytes.
    public void truncate(int newLength) {
        length = newLength;
    }

    /// Appends bytes `from` (inclusive) to `to` (exclusive) of `source`.
    public void append(byte[] source, int from, int to) {
        int at = grow(to - from);
        System.arraycopy(source, from, bytes, at, to - from);
    }

    /// Appends one byte.
    public void append(byte value) {
        int at = grow(1);
        bytes[at] = value;
    }

    /// Appends a slash, unless the path is empty or ends in one.
    public void appendSlash() {
        if (length > 0 && bytes[length - 1] != '/') {
            append((byte) '/');
        }
    }

    /// Lengthens the path by `count` bytes that the caller fills in; returns where they begin.
    public int grow(int count) {
        int at = length;
        if (bytes.length - at < count) {
            bytes = Arrays.copyOf(bytes, Math.max(at + count, 2 * bytes.length));
        }
        length = at + count;
        return at;
    }

    /// A copy of the bytes in use.
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
