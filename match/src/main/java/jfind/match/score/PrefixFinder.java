package jfind.match.score;

import jfind.match.query.TermText;
import jfind.match.tree.Letters;

/// Looks for a word at the beginning of a path: how many letters have been met, or that one was
/// not, which settles it for a directory and all that is below.
///
/// Immutable.
public final class PrefixFinder implements SharedTerm {
    private static final long MISSED = -1;

    private final long[] positionsOfByte;
    private final int letters;
    private final boolean skipsWhite;

    /// Looks for a word of at most 63 letters.
    public PrefixFinder(TermText word) {
        this.positionsOfByte = ByteFolding.positionsOfBytes(word);
        this.letters = word.length();
        this.skipsWhite = !CharClass.isWhite(word.text().codePointAt(0));
    }

    @Override
    public int stateSize() {
        return 1;
    }

    @Override
    public long neededAfter(long[] states, int at) {
        return states[at] == MISSED ? Letters.BEYOND_ASCII : 0;
    }

    @Override
    public long decisive(long[] states, int at) {
        return states[at] == MISSED || states[at] == letters ? 0 : Letters.ANY;
    }

    @Override
    public void advance(
            long[] states, int at, byte[] bytes, int from, int to, int column, boolean inName) {
        long met = states[at];
        for (int i = from; i < to && met != MISSED && met < letters; i++) {
            if ((positionsOfByte[bytes[i] & 0xff] >>> met & 1) != 0) {
                met++;
            } else if (met > 0 || !skipsWhite || !ByteFolding.isWhite(bytes[i])) {
                met = MISSED;
            }
        }
        states[at] = met;
    }

    @Override
    public int score(long[] states, int at) {
        return states[at] == letters ? 0 : NONE;
    }
}
