package jfind.match;

import java.util.Arrays;
import java.util.List;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Letters;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// One worker's pass over chunks of a tree: which entries match a pattern, and how they rank.
///
/// Confined to one thread.
final class Sweep {
    /*
     * From cheap to dear, and each only for what is left:
     *
     *   a run      letters missing in the directory's path, against the union of its names' letters
     *   an entry   the same against its own letters; the bit that an earlier, wider query left
     *   directory  the state of each term after the directory's path, made from its parent's
     *   a run      what no name in it can exceed, against the worst of the best that were found
     *   an entry   the letters still needed after the directory, against its own letters
     *   an entry   what its name cannot exceed
     *   an entry   its name, from the directory's state on
     *
     * States lie in one array, a frame for each level of the path to the current directory, after
     * one frame to work in. Lists mostly come directory by directory, so a frame is mostly made
     * from the one below it, and no table of all directories is needed.
     */

    private static final long[] NOTHING = {};
    private static final int WORK_FRAME = 0;
    private static final long SLASHES = Letters.needed('/') | Letters.needed('\\');

    private final Pattern pattern;
    private Tree tree;
    private Directories directories;
    private final Matches matches;
    private final SharedClause[] clauses;
    private final int frame;
    private final PathMatcher plain;
    private final boolean rankedByLength;
    private final boolean rankedByName;
    private final int lengthKey;
    private final int nameKey;
    private final @Nullable Ceiling ceiling;

    private long[] states;
    private int[] chain = new int[16];
    private int chainLength = 1;
    private long decisive;
    private int directoryScore;
    private int nearness;
    private int count;

    Sweep(Pattern pattern, Tree tree, Matches matches) {
        this.pattern = pattern;
        this.tree = tree;
        this.directories = tree.directories();
        this.matches = matches;
        this.clauses = pattern.clauses();
        this.plain = new PathMatcher(pattern);
        this.frame = pattern.stateSize();
        this.states = new long[(chain.length + 1) * frame];
        List<SortKey> keys = pattern.keys();
        boolean slashes = (pattern.letters() & SLASHES) != 0;
        this.rankedByLength = keys.equals(List.of(SortKey.LENGTH));
        this.rankedByName = keys.equals(List.of(SortKey.PATHNAME, SortKey.LENGTH)) && !slashes;
        this.lengthKey = keys.indexOf(SortKey.LENGTH);
        this.nameKey = slashes ? -1 : keys.indexOf(SortKey.PATHNAME);
        boolean chooses = pattern.sorted() && pattern.scored() && matches instanceof Matches.Best;
        this.ceiling = chooses ? new Ceiling(clauses) : null;
        chain[0] = Directories.ROOT;
    }

    /// Goes on in a tree that has grown. What is known of directories stays true.
    void moveTo(Tree grown) {
        tree = grown;
        directories = grown.directories();
    }

    /// How many entries matched so far.
    int count() {
        return count;
    }

    /// Finds the matches of one chunk and returns a bit for each, or nothing if there are none.
    ///
    /// @param candidates the only entries that may match, or null if all may
    long[] sweep(Chunk chunk, long @Nullable [] candidates) {
        if (candidates != null && candidates.length == 0) {
            return NOTHING;
        }
        long needed = pattern.needed();
        int before = count;
        long[] found = new long[(chunk.entries() + 63) >>> 6];
        int from = 0;
        for (int run = 0; run < chunk.runs(); run++) {
            int to = chunk.runEnds()[run];
            int directory = chunk.runDirectories()[run];
            long missing = needed & ~directories.letters(directory);
            if (Letters.has(chunk.runLetters()[run], missing)) {
                sweepRun(chunk, run, from, to, missing, candidates, found);
            }
            from = to;
        }
        return count == before ? NOTHING : found;
    }

    private void sweepRun(
            Chunk chunk,
            int run,
            int from,
            int to,
            long missing,
            long @Nullable [] candidates,
            long[] found) {
        int directory = chunk.runDirectories()[run];
        long[] letters = chunk.letters();
        boolean ascii = directories.letters(directory) >= 0;
        long still = missing;
        boolean entered = false;
        for (int entry = from; entry < to; entry++) {
            long set = letters[entry];
            if (!Letters.has(set, still) || (candidates != null && !isIn(candidates, entry))) {
                continue;
            }
            if (set < 0 || !ascii || !isShared(chunk, directory, entry)) {
                matchPlainly(chunk, entry, found);
                continue;
            }
            if (!entered) {
                entered = true;
                enter(directory, chunk.runLetters()[run]);
                if (isOutclassed(chunk.runLetters()[run], directory)) {
                    take(candidates, entry, to, found);
                    return;
                }
                still = neededAfter(directory);
                if (!Letters.has(set, still)) {
                    continue;
                }
            }
            match(chunk, directory, entry, found);
        }
    }

    /// Whether the entries of a run match by their directory alone and cannot be among the best.
    private boolean isOutclassed(long runLetters, int directory) {
        return ceiling != null
                && directoryScore >= 0
                && ((runLetters | directories.letters(directory)) & Letters.WHITE) == 0
                && !wants(ceiling.highest(), directory, directories.length(directory));
    }

    /// Takes entries that match and are not among the best.
    private void take(long @Nullable [] candidates, int from, int to, long[] found) {
        for (int word = from >>> 6; word << 6 < to; word++) {
            long bits = candidates == null ? -1L : candidates[word];
            bits &= word == from >>> 6 ? -1L << from : -1L;
            bits &= word == to >>> 6 ? (1L << to) - 1 : -1L;
            found[word] |= bits;
            count += Long.bitCount(bits);
        }
    }

    /// Whether an entry of this score and length could be one of the best. Its other keys are not known,
    /// but that no name can begin sooner than at its first letter.
    private boolean wants(int score, int directory, int length) {
        long rank = RankWord.of(worth(score, directory));
        rank = lengthKey >= 0 ? RankWord.with(rank, lengthKey, length) : rank;
        rank = nameKey >= 0 ? RankWord.with(rank, nameKey, 1) : rank;
        return matches.wants(rank);
    }

    private static boolean isIn(long[] bits, int entry) {
        return (bits[entry >>> 6] >>> entry & 1) != 0;
    }

    /// Whether the scorers are right for a path of this length.
    private boolean isShared(Chunk chunk, int directory, int entry) {
        int size = chunk.nameEnds()[entry] - chunk.nameStart(entry);
        return directories.length(directory) + size <= pattern.longestShared();
    }

    private void matchPlainly(Chunk chunk, int entry, long[] found) {
        if (plain.matches(tree, chunk.base() + entry)) {
            found[entry >>> 6] |= 1L << entry;
            count++;
            matches.add(plain.rank(), chunk.base() + entry);
        }
    }

    private void match(Chunk chunk, int directory, int entry, long[] found) {
        int start = chunk.nameStart(entry);
        int end = chunk.nameEnds()[entry];
        boolean decided = (chunk.letters()[entry] & decisive) == 0;
        if (!decided && isOutclassed(chunk, directory, entry, start, end)) {
            if (isMet(directory, chunk.names(), start, end)) {
                found[entry >>> 6] |= 1L << entry;
                count++;
            }
            return;
        }
        int score = decided ? directoryScore : score(directory, chunk.names(), start, end);
        if (score == SharedClause.MAYBE) {
            matchPlainly(chunk, entry, found);
        } else if (score != SharedClause.NONE) {
            found[entry >>> 6] |= 1L << entry;
            count++;
            rank(chunk, directory, entry, score, end - start, decided && directoryScore >= 0);
        }
    }

    /// Whether an entry cannot be among the best, whatever its name is worth.
    private boolean isOutclassed(Chunk chunk, int directory, int entry, int start, int end) {
        if (ceiling == null || start == end) {
            return false;
        }
        long letters = chunk.letters()[entry] | directories.letters(directory);
        boolean trimmed = (letters & Letters.WHITE) != 0;
        int length = trimmed ? 0 : directories.length(directory) + end - start;
        return !wants(ceiling.of(chunk.names()[start]), directory, length);
    }

    private boolean isMet(int directory, byte[] names, int start, int end) {
        int at = frameOf(directories.depth(directory));
        for (SharedClause clause : clauses) {
            if (!clause.isMet(states, at, names, start, end)) {
                return false;
            }
        }
        return true;
    }

    /// @param above whether the match lies in the directory
    private void rank(
            Chunk chunk, int directory, int entry, int score, int nameLength, boolean above) {
        int number = chunk.base() + entry;
        CurrentFile current = pattern.current();
        int itself = current != null && current.is(tree, number) ? 1 : 0;
        long rank = RankWord.of(worth(score, directory) - itself);
        if (!matches.wants(rank)) {
            return;
        }
        if (pattern.sorted() && !pattern.keys().isEmpty()) {
            int length = trimmedLength(chunk, directory, entry, nameLength);
            if (rankedByLength) {
                rank = RankWord.with(rank, 0, length);
            } else if (rankedByName && above) {
                rank = RankWord.with(rank, 0, RankWord.WORST_KEY);
                rank = RankWord.with(rank, 1, length);
            } else if (wants(score, directory, length)) {
                plain.matches(tree, number);
                rank = plain.rank();
            } else {
                return;
            }
        }
        matches.add(rank, number);
    }

    private int worth(int score, int directory) {
        return pattern.sorted() ? pattern.worth(score, directories.depth(directory)) + nearness : 0;
    }

    private int score(int directory, byte[] names, int start, int end) {
        System.arraycopy(states, frameOf(directories.depth(directory)), states, WORK_FRAME, frame);
        int column = directories.length(directory);
        for (SharedClause clause : clauses) {
            clause.advance(states, WORK_FRAME, names, start, end, column, true);
        }
        return score(WORK_FRAME);
    }

    /// The sum of the clauses' scores; or [SharedClause#MAYBE]; or [SharedClause#NONE].
    private int score(int at) {
        int total = 0;
        boolean open = false;
        for (SharedClause clause : clauses) {
            int score = clause.score(states, at);
            if (score == SharedClause.NONE) {
                return score;
            }
            open |= score == SharedClause.MAYBE;
            total += score;
        }
        // Where something is ranked by more than shared scores, the plain way does it all.
        return open || (pattern.sorted() && !pattern.scored()) ? SharedClause.MAYBE : total;
    }

    /// The length of an ASCII path without white space at its ends.
    private int trimmedLength(Chunk chunk, int directory, int entry, int nameLength) {
        long letters = chunk.letters()[entry] | directories.letters(directory);
        return (letters & Letters.WHITE) == 0
                ? directories.length(directory) + nameLength
                : plain.trimmedLength(tree, chunk.base() + entry);
    }

    private int frameOf(int depth) {
        return (depth + 1) * frame;
    }

    private long neededAfter(int directory) {
        int at = frameOf(directories.depth(directory));
        long needed = 0;
        for (SharedClause clause : clauses) {
            needed |= clause.neededAfter(states, at);
        }
        return needed;
    }

    /// Makes the frames from the nearest directory above that has one down to this one.
    private void enter(int directory, long runLetters) {
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
        settle(frameOf(depth));
        CurrentFile current = pattern.current();
        if (current != null) {
            nearness = current.nearness(directories, directory);
        }
        if (ceiling != null) {
            long letters = runLetters | directories.letters(directory);
            boolean odd =
                    directory == Directories.ROOT
                            || (letters & Letters.WHITE) != 0
                            || (runLetters & SLASHES) != 0;
            ceiling.settle(states, frameOf(depth), odd);
        }
    }

    /// Notes what the directory alone comes to, for entries whose names change nothing.
    private void settle(int at) {
        decisive = 0;
        for (SharedClause clause : clauses) {
            decisive |= clause.decisive(states, at);
        }
        directoryScore = score(at);
    }

    private void descend(int level) {
        int directory = chain[level];
        int at = frameOf(level);
        System.arraycopy(states, at - frame, states, at, frame);
        int start = directories.segmentStart(directory);
        int end = directories.segmentEnd(directory);
        int column = directories.length(directory) - (end - start);
        for (SharedClause clause : clauses) {
            clause.advance(states, at, directories.segments(), start, end, column, false);
        }
    }
}
