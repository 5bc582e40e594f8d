package jfind.match.sweep;

import java.util.List;
import jfind.match.option.SortKey;
import jfind.match.option.TieOrder;
import jfind.match.rank.RankWord;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Letters;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// One worker's pass over chunks of a tree: which entries match a pattern, and how they rank.
///
/// Confined to one thread.
public final class Sweep {
    /*
     * The tests, from cheap to expensive, each only for what is left:
     *
     *   no query   takes all of a run, where nothing tells them apart but what their names say
     *   an entry   the bit that an earlier, wider query left
     *   a run      letters missing in the directory's path, against the union of its names' letters
     *   a run      whether any of its entries is a candidate
     *   an entry   the same against its own letters
     *   a glance   for one word: whether it can be among the best in any directory; if not, whether
     *              it matches, by its letters in order (Glance). The rest is for what is left
     *   directory  the state of each term after the directory's path, made from its parent's
     *   a run      the upper bound of its names, against the worst of the best that were found
     *   an entry   the letters still needed after the directory, against its own letters
     *   an entry   the upper bound of its own name; a higher one if it may be known (Boosts)
     *   an entry   its name, from the directory's state on
     */

    private static final long[] NOTHING = {};
    private static final int UNKNOWN = -1;

    /// The best rank where there is no query.
    private static final long BEST = RankWord.of(0);

    private static final long SLASHES = Letters.needed('/') | Letters.needed('\\');

    private final PreparedQuery pattern;
    private Tree tree;
    private Directories directories;
    private final MatchSink matches;
    private final Descent descent;
    private final PathMatcher plain;
    private final @Nullable Glance glance;
    private final boolean rankedByKeys;
    private final boolean rankedByLength;
    private final boolean rankedByName;
    private final boolean tiesByPath;
    private final boolean tiesByInput;

    /// Whether all entries match, and their names alone tell them apart: no query, and nothing is
    /// known of files.
    private final boolean takesAll;

    private final int lengthKey;
    private final int nameKey;
    private final @Nullable Ceiling ceiling;

    /// The same for entries that may be known, and get points for that.
    private final @Nullable Ceiling lifted;

    private final @Nullable Boosts boosts;
    private final @Nullable Nearness current;
    private int count;

    /// The worst rank that is still of interest.
    private long worst;

    // Of the directory that was entered last.
    private int directoryLength;
    private int depth;
    private int nearness;
    private boolean currentIsBelow;
    private int node;
    private int mostOfAny;
    private int mostOfKnown;
    private boolean irregular;
    private long decisive;
    private int directoryScore;
    private boolean trimmed;
    private boolean directoryIsOut;
    private boolean liftedIsSettled;
    private boolean liftedIsOut;
    private boolean metByLetters;
    private int directory;

    /// Whether all entries of that directory come after the entry of the worst rank, or
    /// [#UNKNOWN]. Only asked where ties are broken by path.
    private int behind;

    public Sweep(PreparedQuery pattern, Tree tree, MatchSink matches) {
        this.pattern = pattern;
        this.tree = tree;
        this.directories = tree.directories();
        this.matches = matches;
        this.worst = matches.worst();
        this.descent = new Descent(pattern, directories);
        this.plain = new PathMatcher(pattern);
        this.boosts = pattern.boosts();
        this.current = pattern.current();
        List<SortKey> keys = pattern.keys();
        boolean slashes = (pattern.letters() & SLASHES) != 0;
        this.rankedByKeys = pattern.sorted() && !keys.isEmpty();
        this.rankedByLength = keys.equals(List.of(SortKey.LENGTH));
        this.rankedByName = keys.equals(List.of(SortKey.PATHNAME, SortKey.LENGTH)) && !slashes;
        this.tiesByPath = pattern.options().tieOrder() == TieOrder.PATH;
        this.tiesByInput = pattern.options().tieOrder() == TieOrder.INPUT;
        this.takesAll = pattern.asksNothing() && boosts == null && current == null;
        this.lengthKey = keys.indexOf(SortKey.LENGTH);
        this.nameKey = slashes ? -1 : keys.indexOf(SortKey.PATHNAME);
        boolean chooses = pattern.sorted() && pattern.scored() && matches instanceof MatchSink.Best;
        this.ceiling =
                chooses ? new Ceiling(pattern.clauses(), pattern.bonus().knowsNames()) : null;
        this.glance = chooses && !slashes ? Glance.of(pattern, directories) : null;
        this.lifted =
                chooses && boosts != null
                        ? new Ceiling(pattern.clauses(), pattern.bonus().knowsNames())
                        : null;
    }

    /// Continues in a tree that has grown. The states of known directories stay valid.
    /// Only where all matches are kept: a [Glance] stays with the tree that it was made for.
    public void moveTo(Tree grown) {
        tree = grown;
        directories = grown.directories();
        descent.moveTo(directories);
    }

    /// How many entries matched so far.
    public int count() {
        return glance == null ? count : count + glance.taken();
    }

    /// Finds the matches of one chunk and returns a bit for each, or nothing if there are none.
    ///
    /// @param candidates the only entries that may match, or null if all may
    public long[] sweep(Chunk chunk, long @Nullable [] candidates) {
        if (candidates != null && candidates.length == 0) {
            return NOTHING;
        }
        long needed = pattern.needed();
        int before = count();
        long[] found = new long[(chunk.entries() + 63) >>> 6];
        int from = 0;
        for (int run = 0; run < chunk.runs(); run++) {
            int to = chunk.runEnds()[run];
            if (takesAll) {
                takeRun(chunk, run, from, to, candidates, found);
                from = to;
                continue;
            }
            long missing = needed & ~directories.letters(chunk.runDirectories()[run]);
            if (Letters.has(chunk.runLetters()[run], missing)
                    && (candidates == null || hasAny(candidates, from, to))
                    && (glance == null
                            || !glanceOver(glance, chunk, run, from, to, candidates, found))) {
                sweepRun(chunk, run, from, to, missing, candidates, found);
            }
            from = to;
        }
        return count() == before ? NOTHING : found;
    }

    /// Takes all candidates of a run, where [#takesAll].
    private void takeRun(
            Chunk chunk, int run, int from, int to, long @Nullable [] candidates, long[] found) {
        take(candidates, from, to, found);
        directory = chunk.runDirectories()[run];
        behind = UNKNOWN;
        int base = chunk.base();
        int entry = next(chunk.letters(), 0, candidates, from, to);
        while (entry < to && !(worst == BEST && isBehind(base + entry))) {
            long rank =
                    pattern.rank(0, chunk.names(), chunk.nameStart(entry), chunk.nameEnds()[entry]);
            if (wants(rank) && !(rank == worst && isBehind(base + entry))) {
                add(rank, base + entry);
            }
            entry = next(chunk.letters(), 0, candidates, entry + 1, to);
        }
    }

    private void sweepRun(
            Chunk chunk,
            int run,
            int from,
            int to,
            long missing,
            long @Nullable [] candidates,
            long[] found) {
        long[] letters = chunk.letters();
        int entry = next(letters, missing, candidates, from, to);
        if (entry == to) {
            return;
        }
        int above = chunk.runDirectories()[run];
        boolean ascii = directories.letters(above) >= 0;
        boolean allShared = isShared(chunk, above, from, to);
        approach(above, chunk.runLetters()[run]);
        long still = missing;
        boolean entered = false;
        while (entry < to) {
            if (letters[entry] < 0
                    || !ascii
                    || !(allShared || isShared(chunk, above, entry, entry + 1))) {
                matchPlainly(chunk, entry, found);
            } else {
                if (!entered) {
                    entered = true;
                    enter(above);
                    still = descent.needed();
                    if (directoryIsOut
                            && isAboveAll(chunk.runLetters()[run])
                            && !mayLift(still, chunk.runLetters()[run])) {
                        take(candidates, entry, to, found);
                        return;
                    }
                }
                if (Letters.has(letters[entry], still)) {
                    match(chunk, entry, found);
                }
            }
            entry = next(letters, still, candidates, entry + 1, to);
        }
    }

    /// The next entry in `[from, to)` that has the letters and is a candidate; `to` if there is
    /// none.
    private static int next(
            long[] letters, long needed, long @Nullable [] candidates, int from, int to) {
        int entry = from;
        while (entry < to) {
            long bits = candidates == null ? 1 : candidates[entry >>> 6] >>> entry;
            if ((bits & 1) == 0) {
                entry += bits == 0 ? 64 - (entry & 63) : (bits & 0xff) == 0 ? 8 : 1;
            } else if (Letters.has(letters[entry], needed)) {
                return entry;
            } else {
                entry++;
            }
        }
        return to;
    }

    /// Whether the longest path with these names is short enough for the shared scorers.
    private boolean isShared(Chunk chunk, int above, int from, int to) {
        int size = chunk.nameEnds()[to - 1] - chunk.nameStart(from);
        return directories.length(above) + size <= pattern.longestShared();
    }

    /// Whether one of the entries `[from, to)` is a candidate.
    private static boolean hasAny(long[] candidates, int from, int to) {
        if (from == to) {
            return false;
        }
        int word = from >>> 6;
        int last = (to - 1) >>> 6;
        long bits = candidates[word] & -1L << from;
        while (bits == 0 && word < last) {
            bits = candidates[++word];
        }
        return word < last || (bits & -1L >>> -to) != 0;
    }

    /// Sweeps a run at a glance: its directory is entered only for entries of which that does not
    /// tell enough. Returns false if it tells nothing of them.
    private boolean glanceOver(
            Glance glance,
            Chunk chunk,
            int run,
            int from,
            int to,
            long @Nullable [] candidates,
            long[] found) {
        int above = chunk.runDirectories()[run];
        long runLetters = chunk.runLetters()[run];
        approach(above, runLetters);
        if (irregular || mostOfKnown != 0 || !isShared(chunk, above, from, to)) {
            return false;
        }
        if (!Letters.has(runLetters, glance.turnTo(above))) {
            return true;
        }
        if (!glance.look(above, floor(directoryLength, mostOfAny))) {
            return false;
        }
        if (glance.passesAll(runLetters)) {
            take(candidates, from, to, found);
            return true;
        }
        int entry = glance.passOver(chunk, from, to, candidates, found);
        if (entry < to) {
            enter(above);
        }
        while (entry < to) {
            match(chunk, entry, found);
            entry = glance.passOver(chunk, entry + 1, to, candidates, found);
        }
        return true;
    }

    /// Reads what is known of a directory without its states.
    private void approach(int above, long runLetters) {
        directory = above;
        behind = UNKNOWN;
        directoryLength = directories.length(above);
        depth = directories.depth(above);
        if (current != null) {
            nearness = current.points(directories, above);
            currentIsBelow = current.isBelow(directories, above);
        }
        if (boosts != null) {
            node = boosts.node(directories, above);
            mostOfAny = boosts.mostOfAny((runLetters & Letters.WHITE) != 0);
            mostOfKnown = Math.max(mostOfAny, boosts.most(node));
            liftedIsSettled = false;
        }
        trimmed = ((runLetters | directories.letters(above)) & Letters.WHITE) != 0;
        boolean root = above == Directories.ROOT;
        irregular = root || trimmed || (runLetters & SLASHES) != 0;
    }

    private void enter(int directory) {
        descent.enter(directory);
        decisive = descent.decisive();
        directoryScore = reported(descent.score());
        if (ceiling != null) {
            directoryIsOut = settle(ceiling, mostOfAny);
            metByLetters = descent.isMetByLetters();
        }
    }

    /// Sets a ceiling for entries of the directory that may get some points; returns whether those
    /// that match by the directory alone are out.
    private boolean settle(Ceiling height, int points) {
        int floor = floor(trimmed ? 0 : directoryLength, points);
        descent.settle(height, irregular, floor);
        return !trimmed && directoryScore >= 0 && directoryScore < floor;
    }

    /// Whether an entry of the directory may be known, and its points may take it among the best.
    ///
    /// @param needed the letters that it must have
    private boolean mayLift(long needed, long runLetters) {
        return lifted != null
                && boosts != null
                && mostOfKnown > mostOfAny
                && boosts.knowsAny(node, needed)
                && !(settleLifted() && lifted.isAboveAll(runLetters));
    }

    /// Sets the ceiling of known entries, once in a directory; returns whether those that match by
    /// the directory alone are out.
    private boolean settleLifted() {
        if (!liftedIsSettled && lifted != null) {
            liftedIsSettled = true;
            liftedIsOut = settle(lifted, mostOfKnown);
        }
        return liftedIsOut;
    }

    /// The least score with which a path that is at least as long, and gets some points, can be
    /// among the best.
    private int floor(int length, int points) {
        int score = RankWord.score(worst) - worth(0) - points;
        boolean tooLong =
                lengthKey == 0 && RankWord.key(worst, 0) < Math.min(length, RankWord.WORST_KEY);
        return tooLong ? score + 1 : score;
    }

    private boolean isAboveAll(long runLetters) {
        return ceiling != null && ceiling.isAboveAll(runLetters);
    }

    /// Counts entries that match and are not among the best.
    private void take(long @Nullable [] candidates, int from, int to, long[] found) {
        for (int word = from >>> 6; word << 6 < to; word++) {
            long bits = candidates == null ? -1L : candidates[word];
            bits &= word == from >>> 6 ? -1L << from : -1L;
            bits &= word == to >>> 6 ? (1L << to) - 1 : -1L;
            found[word] |= bits;
            count += Long.bitCount(bits);
        }
    }

    private void take(int entry, long[] found) {
        found[entry >>> 6] |= 1L << entry;
        count++;
    }

    /// Whether an entry of this length could be one of the best, whose rank is at best this. Of its
    /// other keys only this is known: no match begins before the name's first letter.
    private boolean wants(long best, int length) {
        long rank = best;
        rank = lengthKey >= 0 ? RankWord.with(rank, lengthKey, length) : rank;
        rank = nameKey >= 0 ? RankWord.with(rank, nameKey, 1) : rank;
        return wants(rank);
    }

    private boolean wants(long rank) {
        return Long.compareUnsigned(rank, worst) <= 0;
    }

    private void add(long rank, int number) {
        matches.add(rank, number);
        worst = matches.worst();
        behind = UNKNOWN;
    }

    private void matchPlainly(Chunk chunk, int entry, long[] found) {
        if (plain.matches(tree, chunk.base() + entry)) {
            take(entry, found);
            add(plain.rank(), chunk.base() + entry);
        }
    }

    private void match(Chunk chunk, int entry, long[] found) {
        long letters = chunk.letters()[entry];
        int start = chunk.nameStart(entry);
        int end = chunk.nameEnds()[entry];
        boolean decided = (letters & decisive) == 0;
        boolean known = boosts != null && mostOfKnown > mostOfAny && boosts.mayKnow(node, letters);
        boolean out = known ? settleLifted() : directoryIsOut;
        if (decided && out) {
            take(entry, found);
            return;
        }
        Ceiling height = known ? lifted : ceiling;
        if (!decided
                && height != null
                && start < end
                && height.isAbove(letters, chunk.names(), start)) {
            if (metByLetters || descent.isMet(chunk.names(), start, end)) {
                take(entry, found);
            }
            return;
        }
        int score = decided ? directoryScore : reported(descent.score(chunk.names(), start, end));
        if (score == SharedClause.MAYBE) {
            matchPlainly(chunk, entry, found);
        } else if (score != SharedClause.NONE) {
            take(entry, found);
            boolean above = decided && directoryScore >= 0;
            rank(chunk, entry, score, end - start, above, known || mostOfAny > 0);
        }
    }

    /// @param above whether the match lies in the directory
    /// @param lifts whether the entry may get points beyond its match
    private void rank(
            Chunk chunk, int entry, int score, int nameLength, boolean above, boolean lifts) {
        int number = chunk.base() + entry;
        int from = chunk.nameStart(entry);
        int to = from + nameLength;
        int worth = worth(score);
        if (currentIsBelow && current != null) {
            worth -= current.isNamed(chunk.names(), from, to, directoryLength) ? 1 : 0;
        }
        if (lifts && boosts != null && pattern.sorted()) {
            worth += boosts.points(node, chunk.names(), from, to);
        }
        if (!wants(RankWord.of(worth))) {
            return;
        }
        long rank = pattern.rank(worth, chunk.names(), from, to);
        if (!wants(rank)) {
            return;
        }
        if (rankedByKeys) {
            int length = trimmedLength(chunk, entry, nameLength);
            if (rankedByLength) {
                rank = RankWord.with(rank, 0, length);
            } else if (rankedByName && above) {
                rank = RankWord.with(rank, 0, RankWord.WORST_KEY);
                rank = RankWord.with(rank, 1, length);
            } else if (wants(rank, length)) {
                plain.matches(tree, number);
                rank = plain.rank();
            } else {
                return;
            }
        }
        if (wants(rank) && !(rank == worst && isBehind(number))) {
            add(rank, number);
        }
    }

    /// Whether neither an entry nor those after it in its directory come before another of the
    /// worst rank, if theirs is the same.
    private boolean isBehind(int number) {
        if (!tiesByPath) {
            return tiesByInput && number > matches.worstEntry() && matches.worstEntry() >= 0;
        }
        if (behind == UNKNOWN) {
            int entry = matches.worstEntry();
            behind = entry >= 0 && tree.isBehind(directory, entry) ? 1 : 0;
        }
        return behind == 1;
    }

    private int worth(int score) {
        return pattern.sorted() ? pattern.worth(score, depth) + nearness : 0;
    }

    /// The score, or [SharedClause#MAYBE] if the rank needs more than shared scores: then
    /// [PathMatcher] computes it.
    private int reported(int score) {
        boolean open = score >= 0 && pattern.sorted() && !pattern.scored();
        return open ? SharedClause.MAYBE : score;
    }

    /// The length of an ASCII path without white space at its ends.
    private int trimmedLength(Chunk chunk, int entry, int nameLength) {
        return trimmed
                ? plain.trimmedLength(tree, chunk.base() + entry)
                : directoryLength + nameLength;
    }
}
