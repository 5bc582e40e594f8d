package jfind.match.sweep;

import java.util.Arrays;
import jfind.match.score.FuzzyScorer;
import jfind.match.tree.Directories;
import org.jspecify.annotations.Nullable;

/// The states of a pattern's clauses along the path to one directory, and from there over a name.
///
/// Confined to one thread.
public final class Descent {
    /*
     * States lie in one array, a frame for each level of the path to the current directory, after
     * one frame to work in. Lists mostly come directory by directory, so a frame is mostly made
     * from the one below it, and no table of all directories is needed.
     */

    private static final int WORK_FRAME = 0;

    private final SharedClause[] clauses;

    /// The only word of the pattern, which most have; null if there are other terms. It is asked
    /// past its clause, which saves a sweep a tenth of its time.
    private final @Nullable FuzzyScorer word;

    private final int frame;
    private Directories directories;

    private long[] states;
    private int[] chain = new int[16];
    private int chainLength = 1;
    private int at;
    private int length;

    public Descent(PreparedQuery pattern, Directories directories) {
        this.clauses = pattern.clauses();
        this.word = clauses.length == 1 ? clauses[0].onlyWord() : null;
        this.frame = pattern.stateSize();
        this.directories = directories;
        this.states = new long[(chain.length + 1) * frame];
        chain[0] = Directories.ROOT;
    }

    /// Continues with a view of more directories. The states of known ones stay valid.
    void moveTo(Directories grown) {
        directories = grown;
    }

    /// Makes the frames from the nearest directory above that has one down to this one.
    public void enter(int directory) {
        int depth = directories.depth(directory);
        if (depth >= chain.length) {
            chain = Arrays.copyOf(chain, depth + (depth >> 1) + 1);
            states = Arrays.copyOf(states, (chain.length + 1) * frame);
        }
        int missing = depth;
        int above = directory;
        while (missing >= chainLength || chain[missing] != above) {
            chain[missing--] = above;
            above = directories.parent(above);
        }
        chainLength = depth + 1;
        for (int level = missing + 1; level <= depth; level++) {
            descend(level);
        }
        at = frameOf(depth);
        length = directories.length(directory);
    }

    private int frameOf(int depth) {
        return (depth + 1) * frame;
    }

    private void descend(int level) {
        int directory = chain[level];
        int to = frameOf(level);
        System.arraycopy(states, to - frame, states, to, frame);
        int start = directories.segmentStart(directory);
        int end = directories.segmentEnd(directory);
        int column = directories.length(directory) - (end - start);
        long letters = directories.segmentLetters(directory);
        for (SharedClause clause : clauses) {
            clause.descend(states, to, letters, directories.segments(), start, end, column);
        }
    }

    /// The letters that a name in the directory must have.
    long needed() {
        long needed = 0;
        for (SharedClause clause : clauses) {
            needed |= clause.neededAfter(states, at);
        }
        return needed;
    }

    /// A name without any of these letters leaves the directory's [#score] as it is.
    long decisive() {
        long decisive = 0;
        for (SharedClause clause : clauses) {
            decisive |= clause.decisive(states, at);
        }
        return decisive;
    }

    /// Whether every name that has the [#needed] letters matches. Only if the clauses are scored.
    boolean isMetByLetters() {
        for (SharedClause clause : clauses) {
            if (!clause.isMetByLetters(states, at)) {
                return false;
            }
        }
        return true;
    }

    /// Gives a ceiling the states after the current directory.
    ///
    /// @param irregular whether names may be of directories, or have white space in or before them
    /// @param floor the least score with which an entry can be among the best
    void settle(Ceiling ceiling, boolean irregular, int floor) {
        ceiling.settle(states, at, length, irregular, floor);
    }

    /// The score of the directory alone: the sum of the clauses' scores; or [SharedClause#MAYBE];
    /// or [SharedClause#NONE].
    public int score() {
        return score(at);
    }

    /// The same score with a name appended.
    int score(byte[] names, int start, int end) {
        System.arraycopy(states, at, states, WORK_FRAME, frame);
        if (word != null) {
            word.advance(states, WORK_FRAME, names, start, end, length, true);
            return word.score(states, WORK_FRAME);
        }
        for (SharedClause clause : clauses) {
            clause.advance(states, WORK_FRAME, names, start, end, length, true);
        }
        return score(WORK_FRAME);
    }

    private int score(int from) {
        int total = 0;
        boolean open = false;
        for (SharedClause clause : clauses) {
            int score = clause.score(states, from);
            if (score == SharedClause.NONE) {
                return score;
            }
            open |= score == SharedClause.MAYBE;
            total += score;
        }
        return open ? SharedClause.MAYBE : total;
    }

    /// Whether all clauses match once a name is read. Only if they are scored.
    boolean isMet(byte[] names, int start, int end) {
        for (SharedClause clause : clauses) {
            if (!clause.isMet(states, at, names, start, end)) {
                return false;
            }
        }
        return true;
    }
}
