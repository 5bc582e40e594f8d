package jfind.scan.ignore;

import jfind.scan.read.NativePath;

/// The entry that rules are compared with: its path, where its last name begins, and hashes of that
/// name to look rules up by.
///
/// Hashes ignore the case of ASCII letters, so that they work for rules that fold case and for
/// those that do not.
///
/// Confined to one thread.
public final class Candidate {
    /// In a set of letters: there is more than one dot. Many rules ask for two, few names have
    /// them. A NUL or an `@`, which share this bit, are rare in either.
    private static final long TWO_DOTS = 1;

    private byte[] path = {};
    private int nameStart;
    private int end;
    private boolean directory;
    private int nameHash;
    private int extensionHash;
    private long letters;

    /// Sets the entry.
    ///
    /// @param path its absolute path; must not change until the next call
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
        int dots = 0;
        for (int i = nameStart; i < end; i++) {
            int folded = fold(bytes[i]);
            hash = 31 * hash + folded;
            set |= 1L << folded;
            if (folded == '.') {
                dots++;
                extension = '.';
            } else {
                extension = 31 * extension + folded;
            }
        }
        if (dots > 1) {
            set |= TWO_DOTS;
        }
        nameHash = hash;
        extensionHash = extension;
        letters = set;
    }

    /// Returns the hash of `bytes` from `from` to `to`. It can be compared with [#nameHash()] if
    /// they are a whole name, and with [#extensionHash()] if they are an extension with its dot.
    static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + fold(bytes[i]);
        }
        return hash;
    }

    /// Returns the letters of some bytes, in the form of [#letters()].
    static long letters(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 0xff;
        }
        return letters(values);
    }

    /// Returns the letters of these values, in the form of [#letters()]. Negative ones are passed
    /// over.
    static long letters(int[] values) {
        long set = 0;
        int dots = 0;
        for (int each : values) {
            if (each >= 0) {
                set |= 1L << fold((byte) each);
                dots += each == '.' ? 1 : 0;
            }
        }
        return dots > 1 ? set | TWO_DOTS : set;
    }

    /// Returns a byte without sign, an ASCII letter as its small form.
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

    /// The set of bytes in the name: bit `x % 64` is set for each byte `x`, letters in small form;
    /// bit 0 also if there are two dots.
    long letters() {
        return letters;
    }
}
