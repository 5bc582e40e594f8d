package jfind.match.sweep;

import java.util.Arrays;
import jfind.match.score.FuzzyScorer;
import jfind.match.tree.Chunk;
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
    private static final int NAME_BITS = 8;

    private static final int NAMES = 1 << NAME_BITS;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final FuzzyScorer word;
    private final long[] neededFrom;
    private final int letters;
    private final boolean[] begins;
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
    private final Directories directories;

    private int taken;

    // Of the directory that was looked at last.
    private int floor;
    private int met;
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
        this.letters = neededFrom.length - 1;
        this.begins = word.beginnings();
        this.mostSplit = word.mostSplit(false);
        this.mostFromStart = word.mostSplit(true);
        this.mostStrewn = word.mostInside(false);
        this.mostAtBeginning = word.mostInside(true);
        this.scratch = new long[word.stateSize()];
        this.directories = directories;
        chain[0] = Directories.ROOT;
    }

    /// A look for a pattern that has no slash; null if it is more than one word.
    static @Nullable Glance of(PreparedQuery pattern, Directories directories) {
        SharedClause[] clauses = pattern.clauses();
        FuzzyScorer word = clauses.length == 1 ? clauses[0].onlyWord() : null;
        return word == null ? null : new Glance(word, directories);
    }

    /// Turns to a directory other than the root, to judge its entries; returns the letters that a
    /// name there must have to match.
    long turnTo(int directory) {
        met = reached(directory);
        needed = neededFrom[met];
        return needed;
    }

    /// Looks at the directory turned to; returns whether its entries can be judged.
    ///
    /// @param least the least score with which an entry can be among the best
    boolean look(int directory, int least) {
        if (word.joins(
                directories.segments(),
                directories.segmentStart(directory),
                directories.segmentEnd(directory))) {
            return false;
        }
        floor = least;
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

    /// Whether all names with these letters or fewer match and cannot reach the floor.
    boolean passesAll(long runLetters) {
        return needed == 0 && (open & ~runLetters) != 0;
    }

    /// Marks entries from `from` on that match and cannot reach the floor, as far as a glance
    /// tells; returns the first one of which it does not, or `to`.
    ///
    /// @param candidates a bit for each entry that may match; null if all may
    int passOver(Chunk chunk, int from, int to, long @Nullable [] candidates, long[] found) {
        long[] sets = chunk.letters();
        int[] ends = chunk.nameEnds();
        byte[] names = chunk.names();
        boolean matches = word.isMetByLetters(met);
        boolean strewnIsOut = mostStrewn < floor;
        boolean beginningIsOut = mostAtBeginning < floor;
        int entry = from;
        while (entry < to) {
            long bits = candidates == null ? 1 : candidates[entry >>> 6] >>> entry;
            if ((bits & 1) == 0) {
                entry += bits == 0 ? 64 - (entry & 63) : 1;
                continue;
            }
            long set = sets[entry];
            if ((needed & ~set) == 0) {
                int start = entry == 0 ? 0 : ends[entry - 1];
                int end = ends[entry];
                if ((open & ~set) == 0) {
                    if (mayBeSplit || start == end) {
                        return entry;
                    }
                    boolean out =
                            begins[names[start] & 0xff]
                                    ? beginningIsOut || bound(set, names, start, end) < floor
                                    : strewnIsOut;
                    if (!out) {
                        return entry;
                    }
                }
                if (matches || word.read(met, names, start, end) == letters) {
                    found[entry >>> 6] |= 1L << entry;
                    taken++;
                }
            }
            entry++;
        }
        return to;
    }

    /// How many entries have been marked.
    int taken() {
        return taken;
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
