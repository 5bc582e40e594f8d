package jfind.match.tree;

import java.util.Arrays;

/// Gives each directory prefix one id, however often it is named.
///
/// Columns grow by copying, so a [Directories] taken earlier keeps arrays that nobody writes to
/// below its count. Confined to one thread, or guarded by its owner's lock.
final class DirectoryTable {
    private static final int FIRST_CAPACITY = 256;

    private int count;
    private int[] parents = new int[FIRST_CAPACITY];
    private int[] depths = new int[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private int[] segmentEnds = new int[FIRST_CAPACITY];
    private int[] hashes = new int[FIRST_CAPACITY];
    private long[] letters = new long[FIRST_CAPACITY];
    private long[] segmentLetters = new long[FIRST_CAPACITY];
    private byte[] segments = new byte[16 * FIRST_CAPACITY];

    // Open addressing; 0 is an empty slot, which the root can do without.
    private int[] slots = new int[2 * FIRST_CAPACITY];

    DirectoryTable() {
        count = 1;
    }

    /// Forgets all directories but the root. Views taken before are no longer valid.
    void clear() {
        count = 1;
        Arrays.fill(slots, 0);
    }

    Directories view() {
        return new Directories(
                this,
                count,
                parents,
                depths,
                lengths,
                segmentEnds,
                letters,
                segmentLetters,
                segments);
    }

    /// The id of the directory `bytes[from, to)`, which is empty or ends in `/`. It and those above
    /// it are created where missing.
    int intern(byte[] bytes, int from, int to) {
        if (from == to) {
            return Directories.ROOT;
        }
        int hash = hash(bytes, from, to);
        int known = find(hash, bytes, from, to);
        if (known != Directories.ROOT) {
            return known;
        }
        return addWithAncestors(bytes, from, to);
    }

    /// The id of a directory by its parent and its own segment `bytes[from, to)`, which ends in
    /// `/`. It is created where missing.
    ///
    /// @param hash that of its whole path
    int child(int parent, int hash, byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        for (int slot = first(hash, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            int id = slots[slot];
            if (hashes[id] == hash && parents[id] == parent) {
                int start = segmentEnds[id - 1];
                if (Arrays.equals(segments, start, segmentEnds[id], bytes, from, to)) {
                    return id;
                }
            }
        }
        return add(parent, hash, bytes, from, to);
    }

    /// The ids that these directories have in another table, where they are added if they are new.
    int[] internAll(DirectoryTable other) {
        int[] ids = new int[count];
        for (int id = 1; id < count; id++) {
            int parent = ids[parents[id]];
            ids[id] =
                    other.child(parent, hashes[id], segments, segmentEnds[id - 1], segmentEnds[id]);
        }
        return ids;
    }

    /// A loop where recursion would be shorter: a tree may be ten thousand levels deep.
    private int addWithAncestors(byte[] bytes, int from, int to) {
        int parent = Directories.ROOT;
        int known = to;
        while (known > from) {
            known = segmentStart(bytes, from, known);
            parent =
                    known == from
                            ? Directories.ROOT
                            : find(hash(bytes, from, known), bytes, from, known);
            if (parent != Directories.ROOT) {
                break;
            }
        }
        int start = known;
        int hash = hash(bytes, from, start);
        for (int i = start; i < to; i++) {
            hash = hash(hash, bytes[i]);
            if (bytes[i] == '/') {
                parent = add(parent, hash, bytes, start, i + 1);
                start = i + 1;
            }
        }
        return parent;
    }

    private static int segmentStart(byte[] bytes, int from, int to) {
        int start = to - 1;
        while (start > from && bytes[start - 1] != '/') {
            start--;
        }
        return start;
    }

    private int add(int parent, int hash, byte[] bytes, int from, int to) {
        int id = count;
        int at = segmentEnds[id - 1];
        int size = to - from;
        grow(id + 1, at + size);
        System.arraycopy(bytes, from, segments, at, size);
        segmentEnds[id] = at + size;
        parents[id] = parent;
        depths[id] = depths[parent] + 1;
        lengths[id] = lengths[parent] + size;
        segmentLetters[id] = Letters.of(bytes, from, to);
        letters[id] = letters[parent] | segmentLetters[id];
        hashes[id] = hash;
        count++;
        if (3 * count > 2 * slots.length) {
            rehash();
        } else {
            place(id);
        }
        return id;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash(hash, bytes[i]);
        }
        return hash;
    }

    /// The hash of a path with one more byte; that of the root is 0.
    static int hash(int before, byte next) {
        return 31 * before + next;
    }

    private int find(int hash, byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        for (int slot = first(hash, mask); slots[slot] != 0; slot = (slot + 1) & mask) {
            int id = slots[slot];
            if (hashes[id] == hash && lengths[id] == to - from && isAt(id, bytes, to)) {
                return id;
            }
        }
        return Directories.ROOT;
    }

    private boolean isAt(int id, byte[] bytes, int to) {
        int end = to;
        for (int d = id; d != Directories.ROOT; d = parents[d]) {
            int start = segmentEnds[d - 1];
            int size = segmentEnds[d] - start;
            if (!Arrays.equals(segments, start, start + size, bytes, end - size, end)) {
                return false;
            }
            end -= size;
        }
        return true;
    }

    private static int first(int hash, int mask) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ (spread >>> 15)) & mask;
    }

    private void place(int id) {
        int mask = slots.length - 1;
        int slot = first(hashes[id], mask);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = id;
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int id = 1; id < count; id++) {
            place(id);
        }
    }

    private void grow(int ids, int bytes) {
        if (ids > parents.length) {
            int capacity = ids + (ids >> 1);
            parents = Arrays.copyOf(parents, capacity);
            depths = Arrays.copyOf(depths, capacity);
            lengths = Arrays.copyOf(lengths, capacity);
            segmentEnds = Arrays.copyOf(segmentEnds, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
            letters = Arrays.copyOf(letters, capacity);
            segmentLetters = Arrays.copyOf(segmentLetters, capacity);
        }
        if (bytes > segments.length) {
            segments = Arrays.copyOf(segments, bytes + (bytes >> 1));
        }
    }
}
