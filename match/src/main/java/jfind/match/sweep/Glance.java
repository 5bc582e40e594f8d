package jfind.match.sweep;

import java.util.Arrays;
import jfind.match.score.FuzzyScorer;
import jfind.match.tree.Directories;
import org.jspecify.annotations.Nullable;

/// A look at a directory's entries before its states are made: whether an entry matches, and
/// whether it can be among the best wherever it lies.
///
/// Once the best few are found, most entries match by letters strewn over their paths, or as well
/// as thousands of others. They have to be counted, and for that their letters are read in order:
/// a tenth of the work of a [Descent]. Only for queries of one word without a slash.
///
/// Confined to one thread.
final class Glance {
    /// Names whose bound is remembered: many are the same in many directories.
    private static final int NAME_BITS = 10;

    private static final int NAMES = 1 << NAME_BITS;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final FuzzyScorer word;
    private final long[] neededFrom;
    private final boolean[] begins = new boolean[256];
    private final int[] mostSplit;
    private final int[] mostFromStart;
    private final int mostStrewn;
    private final int mostAtBeginning;
    private final long[] scratch;

    // As in Descent: the path to the current directory, and the letters met after each part of it.
    // One class for both paths costs a letter some 4 % of its time.
    private int[] chain = new int[16];
    private int[] reached = new int[16];
    private int chainLength = 1;
    private Directories directories;

    // Of the directory that was looked at last.
    private int floor;
    private int met;
    private boolean isMetByLetters;
    private long needed;
    private boolean mayBeSplit;
    private long open;

    private final byte[][] names = new byte[NAMES][];
    private final int[] starts = new int[NAMES];
    private final int[] ends = new int[NAMES];
    private final int[] bounds = new int[NAMES];

    private Glance(FuzzyScorer word, Directories directories) {
        this.word = word;
        this.neededFrom = word.neededFrom();
        this.mostSplit = word.mostSplit(false);
        this.mostFromStart = word.mostSplit(true);
        this.mostStrewn = word.mostInside(false);
        this.mostAtBeginning = word.mostInside(true);
        this.scratch = new long[word.stateSize()];
        this.directories = directories;
        for (int letter = 0; letter < begins.length; letter++) {
            begins[letter] = word.begins(letter);
        }
        chain[0] = Directories.ROOT;
    }

    /// A look for a pattern that has no slash; null if it is more than one word.
    static @Nullable Glance of(PreparedQuery pattern, Directories directories) {
        SharedClause[] clauses = pattern.clauses();
        FuzzyScorer word = clauses.length == 1 ? clauses[0].onlyWord() : null;
        return word == null ? null : new Glance(word, directories);
    }

    /// Continues with a view of more directories.
    void moveTo(Directories grown) {
        directories = grown;
    }

    /// Looks at a directory other than the root, to judge its entries afterwards; returns whether
    /// they can be judged.
    ///
    /// @param floor the least score with which an entry can be among the best
    boolean look(int directory, int floor) {
        if (word.joins(
                directories.segments(),
                directories.segmentStart(directory),
                directories.segmentEnd(directory))) {
            return false;
        }
        this.floor = floor;
        met = reached(directory);
        isMetByLetters = word.isMetByLetters(met);
        needed = neededFrom[met];
        byte first = directories.segments()[directories.segmentStart(chain[1])];
        int[] most = word.isFirst(first) ? mostFromStart : mostSplit;
        int row = met;
        while (row > 0 && most[row] < floor) {
            row--;
        }
        mayBeSplit = row > 0;
        open = neededFrom[row];
        return open != 0;
    }

    /// The letters that a name must have to match.
    long needed() {
        return needed;
    }

    /// Whether a name that has these letters and no more cannot reach the floor.
    boolean isOut(long letters) {
        return (open & ~letters) != 0;
    }

    /// Whether a name with these letters, which alone do not tell, cannot reach the floor.
    ///
    /// @param letters those of the name; text beyond ASCII is never out
    boolean isOut(long letters, byte[] bytes, int from, int to) {
        if (mayBeSplit || letters < 0 || from == to) {
            return false;
        }
        if (!begins[bytes[from] & 0xff]) {
            return mostStrewn < floor;
        }
        return mostAtBeginning < floor || bound(letters, bytes, from, to) < floor;
    }

    /// Whether a name that has the [#needed] letters matches.
    boolean isMet(byte[] bytes, int from, int to) {
        return isMetByLetters || word.read(met, bytes, from, to) == neededFrom.length - 1;
    }

    /// How many letters a directory's path has, in their order.
    private int reached(int directory) {
        int depth = directories.depth(directory);
        if (depth >= chain.length) {
            chain = Arrays.copyOf(chain, depth + (depth >> 1) + 1);
            reached = Arrays.copyOf(reached, chain.length);
        }
        int missing = depth;
        int above = directory;
        while (missing >= chainLength || chain[missing] != above) {
            chain[missing--] = above;
            above = directories.parent(above);
        }
        chainLength = depth + 1;
        for (int level = missing + 1; level <= depth; level++) {
            int at = chain[level];
            int before = reached[level - 1];
            reached[level] =
                    word.mayRead(before, directories.segmentLetters(at))
                            ? word.read(
                                    before,
                                    directories.segments(),
                                    directories.segmentStart(at),
                                    directories.segmentEnd(at))
                            : before;
        }
        return reached[depth];
    }

    private int bound(long letters, byte[] bytes, int from, int to) {
        long mixed = (letters ^ (to - from)) * SPREAD;
        int slot = (int) (mixed >>> (Long.SIZE - NAME_BITS));
        byte[] known = names[slot];
        if (known == null || !Arrays.equals(known, starts[slot], ends[slot], bytes, from, to)) {
            names[slot] = bytes;
            starts[slot] = from;
            ends[slot] = to;
            bounds[slot] = word.mostInside(scratch, bytes, from, to);
        }
        return bounds[slot];
    }
}
