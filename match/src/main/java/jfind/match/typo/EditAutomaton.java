package jfind.match.typo;

/// Counts in one pass the edits that make a word the beginning of a text. An edit is a missing
/// letter, an extra one, a wrong one, or two swapped (optimal string alignment).
///
/// ```
/// socikos    sockios.c    1, and the stem ends there: a swap
/// makefle    Makefile     1: a letter missing
/// drivre     drivers.c    1, but the stem goes on
/// ```
///
/// The automaton of Wu and Manber: bit `j` of row `d` says that the first `j` letters match with at
/// most `d` edits, so a character costs a few operations on longs whatever the word's length. The
/// match is anchored at the text's start, so most texts are rejected after a few characters.
///
/// Immutable.
final class EditAutomaton {
    static final int LONGEST_WORD = 60;
    static final int MOST_EDITS = 2;

    /// What [#distance] returns for a text that is too far off.
    static final int FAR = Integer.MAX_VALUE;

    private final long[] lettersOf = new long[256];
    private final long accepting;
    private final long states;
    private final int edits;

    /// @param word lower-case ASCII letters; capitals in texts count as small ones
    /// @param edits how many edits are allowed, 1 or 2
    EditAutomaton(byte[] word, int edits) {
        this.edits = edits;
        this.accepting = 1L << word.length;
        this.states = (accepting << 1) - 1;
        for (int i = 0; i < word.length; i++) {
            byte letter = word[i];
            lettersOf[letter & 0xff] |= 2L << i;
            if (letter >= 'a' && letter <= 'z') {
                lettersOf[letter - 'a' + 'A'] |= 2L << i;
            }
        }
    }

    /// Twice the least number of edits, plus 1 if the word does not end with the stem or the text;
    /// or [#FAR].
    ///
    /// @param stemEnd where the text's extension begins; its end if there is none
    int distance(byte[] text, int from, int to, int stemEnd) {
        long none = 1;
        long one = 3;
        long two = edits > 1 ? 7 : 0;
        long swappedOne = 0;
        long swappedTwo = 0;
        int best = FAR;
        for (int i = from; i < to && (none | one | two) != 0; i++) {
            long here = lettersOf[text[i] & 0xff];
            long nextNone = none << 1 & here;
            long nextOne =
                    (one << 1 & here) | none | none << 1 | nextNone << 1 | (swappedOne & here) << 1;
            long nextTwo =
                    (two << 1 & here) | one | one << 1 | nextOne << 1 | (swappedTwo & here) << 1;
            swappedOne = (none << 2 & here) >>> 1;
            swappedTwo = (one << 2 & here) >>> 1;
            none = nextNone & states;
            one = nextOne & states;
            two = edits > 1 ? nextTwo & states : 0;
            if (((none | one | two) & accepting) != 0) {
                int needed = (none & accepting) != 0 ? 0 : (one & accepting) != 0 ? 1 : 2;
                int end = i + 1;
                best = Math.min(best, 2 * needed + (end == stemEnd || end == to ? 0 : 1));
            }
        }
        return best;
    }
}
