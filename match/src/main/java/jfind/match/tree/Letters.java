package jfind.match.tree;

/// The set of characters in a text, as 64 bits: one AND tells that a text lacks a letter.
///
/// ```
///  63        62 ........ 36   35 ... 26   25 ... 0
///  beyond    punctuation,     digits      letters,
///  ASCII     shared bits                  both cases
/// ```
///
/// Sets may err on the side of too many: text beyond ASCII has all bits, since folding could make
/// any letter of it. Immutable.
public final class Letters {
    /// The bit of text beyond ASCII; no ASCII text has it.
    public static final long BEYOND_ASCII = 1L << 63;

    /// What is known of text beyond ASCII: nothing.
    public static final long ANY = -1L;

    /// A superset of the bits of white space.
    public static final long WHITE =
            needed(' ') | needed('\t') | needed('\n') | needed(0x0B) | needed('\f') | needed('\r');

    private static final int DIGITS = 26;
    private static final int PUNCTUATION = 36;
    private static final int SHARED = 63 - PUNCTUATION;

    private static final long[] OF_BYTE = new long[256];

    static {
        for (int b = 0; b < 256; b++) {
            OF_BYTE[b] = b < 128 ? 1L << bit(b) : ANY;
        }
    }

    private Letters() {}

    private static int bit(int c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= '0' && c <= '9') {
            return DIGITS + c - '0';
        }
        return PUNCTUATION + c % SHARED;
    }

    /// The bit of one byte, all bits for a byte of a character beyond ASCII.
    public static long of(byte b) {
        return OF_BYTE[b & 0xff];
    }

    /// The set of a range of bytes.
    public static long of(byte[] bytes, int from, int to) {
        long set = 0;
        for (int i = from; i < to; i++) {
            set |= OF_BYTE[bytes[i] & 0xff];
        }
        return set;
    }

    /// The bit that a text's letter set must have if the text contains this query character.
    public static long needed(int codePoint) {
        return codePoint < 128 ? 1L << bit(codePoint) : BEYOND_ASCII;
    }

    /// The bits that a text must have to hold all characters of a query's word.
    public static long needed(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= needed(word.charAt(i));
        }
        return set;
    }

    /// Whether every letter of `needed` is in `set`.
    public static boolean has(long set, long needed) {
        return (needed & ~set) == 0;
    }
}
