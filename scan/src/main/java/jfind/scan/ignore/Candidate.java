package jfind.scan.ignore;

import jfind.scan.read.NativePath;

/// The entry that rules are asked about: a path, where its last name begins, and hashes of that
/// name by which rules are looked up.
///
/// Hashes ignore the case of ASCII letters, so that they serve rules of either kind.
///
/// Confined to one thread.
public final class Candidate {
    private byte[] path = {};
    private int nameStart;
    private int end;
    private boolean directory;
    private int nameHash;
    private int extensionHash;
    private long letters;

    /// Turns to the entry whose absolute path is given.
    ///
    /// @param path its bytes; not kept beyond the next call
    /// @param nameStart where its last name begins
    public void set(NativePath path, int nameStart, boolean directory) {
        this.path = path.bytes();
        this.nameStart = nameStart;
        this.end = path.length();
        this.directory = directory;
        byte[] bytes = this.path;
        int hash = 0;
        int extension = 0;
        long set = 0;
        for (int i = nameStart; i < end; i++) {
            int folded = fold(bytes[i]);
            hash = 31 * hash + folded;
            set |= 1L << folded;
            extension = folded == '.' ? '.' : 31 * extension + folded;
        }
        nameHash = hash;
        extensionHash = extension;
        letters = set;
    }

    /// The hash of `bytes` from `from` to `to`, comparable with [#nameHash()] for a whole name and
    /// with [#extensionHash()] for what follows and includes its last dot.
    static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(bytes[i]);
        }
        return hash;
    }

    /// The letters of some bytes, comparable with [#letters()].
    static long letters(byte[] bytes) {
        long set = 0;
        for (byte each : bytes) {
            set |= 1L << fold(each);
        }
        return set;
    }

    /// A byte with an ASCII letter made small.
    static int fold(byte value) {
        return value >= 'A' && value <= 'Z' ? value + ('a' - 'A') : value & 0xff;
    }

    byte[] path() {
        return path;
    }

    int nameStart() {
        return nameStart;
    }

    int end() {
        return end;
    }

    boolean directory() {
        return directory;
    }

    int nameHash() {
        return nameHash;
    }

    int extensionHash() {
        return extensionHash;
    }

    /// The letters of the name as a set: bit `x % 64` for a letter `x`.
    long letters() {
        return letters;
    }
}
