package jfind.scan.read;

import java.util.Arrays;

/// Entries of one directory, in the order of the file system: where each name is in a shared array,
/// and its kind. A reader fills it; a walker reads it and empties it.
///
/// Confined to one thread.
public final class Listing {
    /// Kind of an entry whose kind the directory does not tell: its status must be asked for.
    public static final byte UNKNOWN = -1;

    private byte[] bytes = new byte[1 << 16];
    private int used;
    private int[] starts = new int[1 << 10];
    private int[] ends = new int[1 << 10];
    private byte[] kinds = new byte[1 << 10];
    private int count;
    private boolean hasHidden;
    private boolean hasUnknown;

    /// The number of entries.
    public int count() {
        return count;
    }

    /// The array that holds the names, among other bytes.
    public byte[] bytes() {
        return bytes;
    }

    /// Where the name of entry `index` begins.
    public int start(int index) {
        return starts[index];
    }

    /// Where the name of entry `index` ends.
    public int end(int index) {
        return ends[index];
    }

    /// What entry `index` is: a kind of [jfind.scan.entry.EntryTag], or [#UNKNOWN].
    public byte kind(int index) {
        return kinds[index];
    }

    /// The number of bytes held, names and others.
    public int size() {
        return used;
    }

    /// Removes all entries.
    public void clear() {
        used = 0;
        count = 0;
        hasHidden = false;
        hasUnknown = false;
    }

    /// Whether some name begins with a dot.
    public boolean hasHidden() {
        return hasHidden;
    }

    /// Whether the kind of some entry is [#UNKNOWN].
    public boolean hasUnknown() {
        return hasUnknown;
    }

    /// The index of the first entry with this name, or -1.
    public int indexOf(byte[] name) {
        for (int i = 0; i < count; i++) {
            if (ends[i] - starts[i] == name.length
                    && Arrays.equals(bytes, starts[i], ends[i], name, 0, name.length)) {
                return i;
            }
        }
        return -1;
    }

    /// Makes room for `size` more bytes; returns where they begin.
    int reserve(int size) {
        int at = used;
        if (bytes.length - at < size) {
            bytes = Arrays.copyOf(bytes, Math.max(at + size, 2 * bytes.length));
        }
        used = at + size;
        return at;
    }

    /// Adds an entry whose name is already in [#bytes()].
    void add(int start, int end, byte kind) {
        if (count == kinds.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        hasHidden |= bytes[start] == '.';
        hasUnknown |= kind == UNKNOWN;
        starts[count] = start;
        ends[count] = end;
        kinds[count++] = kind;
    }

    /// Adds an entry, copying its name.
    void add(byte[] name, byte kind) {
        int at = reserve(name.length);
        System.arraycopy(name, 0, bytes, at, name.length);
        add(at, at + name.length, kind);
    }
}
