package jfind.match.score;

import jfind.match.query.TermText;

/// Which letters of a word each byte of an ASCII path can be: a bit for each.
///
/// Immutable.
final class ByteFolding {
    /// Letters that fit into the bits. Longer words go the plain way.
    static final int BITS = 63;

    private ByteFolding() {}

    static long[] positionsOfBytes(TermText word) {
        int[] letters = word.letters();
        if (letters.length > BITS) {
            throw new IllegalArgumentException("letters > " + BITS + ": " + letters.length);
        }
        long[] positions = new long[256];
        for (int i = 0; i < letters.length; i++) {
            int letter = letters[i];
            if (letter < 128) {
                positions[letter] |= 1L << i;
                if (!word.caseSensitive() && letter >= 'a' && letter <= 'z') {
                    positions[letter - 'a' + 'A'] |= 1L << i;
                }
            }
        }
        return positions;
    }

    static boolean isWhite(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }
}
