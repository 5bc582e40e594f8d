package jfind.match.typo;

/// Tests whether a name has a word in one piece, or in pieces that each begin a word of the name.
/// Then the name does not have the word's letters by accident.
///
/// ```
/// server    observer.c              in one piece
/// tcollap   test_collapsible.py     two beginnings
/// makefin   Makefile.lint           no: n begins nothing
/// mian.c    my-mii-analog.c         no: of a word with a dot, the first piece begins the name
/// ```
///
/// Immutable.
final class Pieces {
    /*
     * Three sets of letter counts, one bit per count: counts that pieces at word starts can use up;
     * the same, ending at the character just read; and the same for a single piece that begins
     * anywhere.
     */

    private final long[] lettersOf = new long[256];
    private final int letters;
    private final boolean fromStart;

    /// @param word at most 60 lower-case ASCII letters; capitals in names count as small ones
    Pieces(byte[] word) {
        this.letters = word.length;
        this.fromStart = indexOf(word, '.') > 0;
        for (int i = 0; i < word.length; i++) {
            lettersOf[word[i]] |= 1L << i;
            if (word[i] >= 'a' && word[i] <= 'z') {
                lettersOf[word[i] - 'a' + 'A'] |= 1L << i;
            }
        }
    }

    private static int indexOf(byte[] word, char sign) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] == sign) {
                return i;
            }
        }
        return -1;
    }

    /// Whether the word can be assembled from pieces of the name `bytes[from, to)`, each piece
    /// starting at a word boundary, or is there in one piece.
    boolean areIn(byte[] bytes, int from, int to) {
        long used = 1;
        long running = 0;
        long single = 0;
        for (int i = from; i < to && ((used | single) >>> letters & 1) == 0; i++) {
            long here = lettersOf[bytes[i] & 0xff];
            boolean begins = i == from || isBeginning(bytes[i - 1], bytes[i]);
            used &= fromStart && i > from ? -2L : -1L;
            running = ((begins ? used : running) & here) << 1;
            single = ((single | 1) & here) << 1;
            used |= running;
        }
        return ((used | single) >>> letters & 1) != 0;
    }

    private static boolean isBeginning(byte before, byte here) {
        boolean digit = here >= '0' && here <= '9';
        if (before >= '0' && before <= '9') {
            return !digit;
        }
        return digit || !isLetter(before) || (before >= 'a' && here < 'a');
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
}
