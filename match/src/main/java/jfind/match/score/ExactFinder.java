package jfind.match.score;

import jfind.match.query.TermText;
import jfind.match.tree.Letters;

/// Looks for letters side by side: a bit for each beginning of the word that the path read so far
/// ends with (Shift-And), and once found, found for good.
///
/// Immutable.
public final class ExactFinder implements SharedTerm {
    private static final int FOUND = 1;

    private final long[] positionsOfByte;
    private final long last;
    private final long needed;

    /// Looks for a word of at most 63 letters.
    public ExactFinder(TermText word) {
        this.positionsOfByte = ByteFolding.positionsOfBytes(word);
        this.last = 1L << (word.length() - 1);
        this.needed = Letters.needed(word.text());
    }

    @Override
    public int stateSize() {
        return 2;
    }

    @Override
    public long neededAfter(long[] states, int at) {
        // Beginnings may lie in the directory: then nothing is known of the rest.
        return states[at] == 0 && states[at + FOUND] == 0 ? needed : 0;
    }

    @Override
    public long decisive(long[] states, int at) {
        return states[at + FOUND] != 0 ? 0 : Letters.ANY;
    }

    @Override
    public void advance(
            long[] states, int at, byte[] bytes, int from, int to, int column, boolean inName) {
        if (states[at + FOUND] != 0) {
            return;
        }
        long ending = states[at];
        for (int i = from; i < to; i++) {
            ending = (ending << 1 | 1) & positionsOfByte[bytes[i] & 0xff];
            if ((ending & last) != 0) {
                states[at + FOUND] = 1;
                return;
            }
        }
        states[at] = ending;
    }

    @Override
    public int score(long[] states, int at) {
        return states[at + FOUND] != 0 ? 0 : NONE;
    }
}
