package jfind.match.score;

import jfind.match.query.TermText;
import jfind.match.tree.Letters;

/// Looks for a word at the end of a path. Only the name decides; a name shorter than the word
/// leaves the answer open.
///
/// Immutable.
public final class SuffixFinder implements SharedTerm {
    private final long[] positionsOfByte;
    private final int letters;
    private final boolean skipsWhite;

    /// Looks for a word of at most 63 letters.
    public SuffixFinder(TermText word) {
        this.positionsOfByte = ByteFolding.positionsOfBytes(word);
        this.letters = word.length();
        this.skipsWhite = !CharClass.isWhite(word.text().codePointBefore(word.text().length()));
    }

    @Override
    public int stateSize() {
        return 1;
    }

    @Override
    public long neededAfter(long[] states, int at) {
        return 0;
    }

    @Override
    public long decisive(long[] states, int at) {
        return Letters.ANY;
    }

    @Override
    public void advance(
            long[] states, int at, byte[] bytes, int from, int to, int column, boolean inName) {
        if (!inName) {
            return;
        }
        int end = to;
        while (skipsWhite && end > from && ByteFolding.isWhite(bytes[end - 1])) {
            end--;
        }
        int left = letters;
        int i = end;
        while (left > 0
                && i > from
                && (positionsOfByte[bytes[i - 1] & 0xff] >>> (left - 1) & 1) != 0) {
            left--;
            i--;
        }
        states[at] = left == 0 || i == from ? 1 : 0;
    }

    @Override
    public int score(long[] states, int at) {
        return states[at] != 0 ? 0 : NONE;
    }
}
