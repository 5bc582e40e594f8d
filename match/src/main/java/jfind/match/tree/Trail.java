package jfind.match.tree;

import java.util.Arrays;

/// Splits lines into a directory and a name. It remembers the directories of the line before, since
/// most lines share them all, or all but the last.
///
/// Confined to one thread, or guarded by its owner's lock.
final class Trail {
    /// No delimiter: a line ends where its bytes end.
    static final int NO_DELIMITER = 256;

    /// A line whose first `/` lies beyond this offset is stored whole. It is not a real path, and
    /// splitting a hostile line could create a directory for every second byte.
    private static final int LONGEST_PREFIX = 4096;

    /*
     * The directories above the line before, from the root down:
     *
     *     level      0     1          2
     *     prefix         d r i v e r s / g p u /
     *     ends       0                 8        12
     *     ids        0                 1        2
     *
     * A line is read once, from the end of the last directory that it shares. That tells where it
     * ends, where its name begins, and the letters of that.
     */

    private final DirectoryTable directories;
    private int level;
    private byte[] prefix = new byte[256];
    private int[] ends = new int[16];
    private int[] ids = new int[16];
    private int[] hashes = new int[16];

    private int delimiter = NO_DELIMITER;

    /// The letter of each byte; 0 for a byte that ends something.
    private final long[] letterOf = new long[256];

    // Of the line that was read last.
    private int name;
    private long letters;

    /// @param directories where directories that come up are added
    Trail(DirectoryTable directories) {
        this.directories = directories;
        fillLetters();
    }

    /// Begins anew, in a table that has been cleared.
    void clear() {
        level = 0;
    }

    private void fillLetters() {
        for (int b = 0; b < 256; b++) {
            letterOf[b] = b == delimiter || b == '/' ? 0 : Letters.of((byte) b);
        }
    }

    /// The directory of the line that was read last.
    int directory() {
        return ids[level];
    }

    /// Where the name of that line begins.
    int name() {
        return name;
    }

    /// The letters of that name.
    long letters() {
        return letters;
    }

    /// Reads the line that begins at `from` and returns where it ends; -1 if it does not end before
    /// `to`, which leaves all as it is.
    ///
    /// A line is split behind its last `/`, but for one that ends it. What stands before is its
    /// directory, which is made where it is new.
    ///
    /// @param until what ends it; [#NO_DELIMITER] if it ends at `to`
    int read(byte[] bytes, int from, int to, int until) {
        if (until != delimiter) {
            delimiter = until;
            fillLetters();
        }
        int shared = level;
        int known = ends[shared];
        int most = Math.min(known, to - from);
        int same = Arrays.mismatch(bytes, from, from + most, prefix, 0, most);
        if (same >= 0 || most < known) {
            int common = same < 0 ? most : same;
            while (ends[shared] > common) {
                shared--;
            }
        }
        int end = find(bytes, from, from + ends[shared], to);
        if (end >= 0 && end == from + ends[shared] && shared > 0) {
            // The directory itself: its `/` ends the line.
            shared--;
            end = find(bytes, from, from + ends[shared], to);
        }
        if (end >= 0) {
            descend(bytes, from, shared);
        }
        return end;
    }

    /// Looks for the end of the line, from the start of a segment on; sets `name` and `letters`.
    private int find(byte[] bytes, int from, int start, int to) {
        int last = from + LONGEST_PREFIX;
        int begin = start;
        long set = 0;
        for (int at = start; at < to; at++) {
            long letter = letterOf[bytes[at] & 0xff];
            if (letter == 0) {
                if (bytes[at] != '/') {
                    name = begin;
                    letters = set;
                    return at;
                }
                boolean ends = at + 1 == to || (bytes[at + 1] & 0xff) == delimiter;
                if (!ends && at <= last) {
                    begin = at + 1;
                    set = 0;
                } else {
                    set |= Letters.of((byte) '/');
                }
            } else {
                set |= letter;
            }
        }
        name = begin;
        letters = set;
        return delimiter == NO_DELIMITER ? to : -1;
    }

    /// Goes from a shared level down to the directory of the line.
    private void descend(byte[] bytes, int from, int shared) {
        level = shared;
        int start = from + ends[shared];
        if (start == name) {
            return;
        }
        if (name - from > prefix.length) {
            prefix = Arrays.copyOf(prefix, 2 * (name - from));
        }
        System.arraycopy(bytes, start, prefix, start - from, name - start);
        int hash = hashes[shared];
        for (int at = start; at < name; at++) {
            hash = DirectoryTable.hash(hash, bytes[at]);
            if (bytes[at] == '/') {
                push(
                        directories.child(ids[level], hash, bytes, start, at + 1),
                        hash,
                        at + 1 - from);
                start = at + 1;
            }
        }
    }

    private void push(int id, int hash, int end) {
        level++;
        if (level == ends.length) {
            ends = Arrays.copyOf(ends, 2 * level);
            ids = Arrays.copyOf(ids, 2 * level);
            hashes = Arrays.copyOf(hashes, 2 * level);
        }
        ends[level] = end;
        ids[level] = id;
        hashes[level] = hash;
    }
}
