package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import jfind.match.option.TieOrder;
import jfind.match.rank.RankWord;
import jfind.match.rank.Ties;
import jfind.match.rank.TopK;
import jfind.match.sweep.PathMatcher;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Chunk;
import jfind.match.tree.Tree;
import jfind.match.typo.TypoPattern;

/// Finds the entries that match except for a typo. They follow the strict matches if those are few.
///
/// A [TypoSweep] finds them; the best few are ordered by their similarity. Confined to one thread
/// at a time.
final class TypoSearch {
    /// With more matches than this, the query is assumed to have no typo.
    private static final int FEW_MATCHES = 256;

    /// About as many rows as a person reads at once.
    private static final int FIRST_ROWS = 10;

    private static final int CANDIDATES = 200;
    private static final int SHOWN = 100;

    /// One edit in a name, and the word ends with its stem.
    private static final int SURE = TypoSweep.IN_NAME + TypoPattern.NEAREST - 2;

    private final PreparedQuery pattern;
    private final List<TypoPattern> typos;
    private final TieOrder order;
    private final Scope scope;

    private int chunks;
    private long[] ranks = {};
    private int[] entries = {};

    TypoSearch(PreparedQuery pattern, Scope scope) {
        this.pattern = pattern;
        this.order = pattern.options().tieOrder();
        this.scope = scope;
        this.typos = TypoPattern.of(pattern.query());
    }

    /// Searches the chunks that it has not seen. False if it was stopped; nothing has changed then.
    ///
    /// @param strict the matches of the pattern itself in a chunk, which are no typos
    /// @param stop asked before each chunk
    boolean extend(Tree tree, IntFunction<long[]> strict, SweepPool pool, BooleanSupplier stop) {
        if (typos.isEmpty()) {
            return true;
        }
        int from = Math.max(chunks, tree.firstChunk());
        int threads = pool.threads(tree, from);
        Ties ties = Ties.of(order, tree);
        TopK[] tops = new TopK[threads];
        TypoSweep[] sweeps = new TypoSweep[threads];
        for (int i = 0; i < threads; i++) {
            tops[i] = new TopK(CANDIDATES, ties);
            sweeps[i] = new TypoSweep(pattern, typos, scope, tree, tops[i]);
        }
        boolean whole =
                pool.share(
                        threads,
                        from,
                        tree.chunks(),
                        stop,
                        (worker, chunk) -> sweeps[worker].sweep(chunk, strict.apply(chunk)));
        if (whole) {
            chunks = tree.chunks();
            keep(tops);
        }
        return whole;
    }

    /// Adds what was found to the first worker's best, and keeps the best of all.
    private void keep(TopK[] tops) {
        TopK best = tops[0];
        for (int i = 0; i < entries.length; i++) {
            best.offer(ranks[i], entries[i]);
        }
        for (int worker = 1; worker < tops.length; worker++) {
            tops[worker].pourInto(best);
        }
        ranks = new long[best.size()];
        entries = new int[best.size()];
        best.drainTo(ranks, entries);
    }

    /// Inserts the typos into a ranking after every match, the most similar first. The exception:
    /// if the letters of even the best match are scattered over its path, as those of `socikos` are
    /// over `sound/soc/kirkwood/kirkwood-i2s.c`, no match was meant. Then files whose whole stem is
    /// one edit away come first, including those that also match strictly.
    Ranking insertInto(Ranking ranking, Tree tree) {
        TopK sure = new TopK(SHOWN, Ties.of(order, tree));
        TopK others = new TopK(SHOWN, Ties.of(order, tree));
        for (int i = 0; i < entries.length; i++) {
            int nearness = RankWord.score(ranks[i]);
            TypoPattern typo = typos.get(typoOf(ranks[i]));
            offer(nearness == SURE ? sure : others, tree, entries[i], typo, nearness);
        }
        if (!isScattered(ranking, tree)) {
            return insert(insert(ranking, ranking.size(), others), ranking.size(), sure);
        }
        Ranking rest = ranking.without(liftTo(sure, ranking, tree));
        return insert(insert(rest, rest.size(), others), 0, sure);
    }

    private static void offer(TopK top, Tree tree, int entry, TypoPattern typo, int nearness) {
        long rank = RankWord.of(typo.similarity(name(tree, entry)));
        rank = RankWord.with(rank, 0, RankWord.WORST_KEY - nearness);
        top.offer(RankWord.with(rank, 1, tree.length(entry)), entry);
    }

    /// Whether even the best match is loose, and none of the first has the word just as it was
    /// typed.
    private boolean isScattered(Ranking ranking, Tree tree) {
        if (typos.isEmpty() || ranking.size() == 0 || !pattern.isLoose(ranking.score(0))) {
            return false;
        }
        for (int row = 0; row < Math.min(FIRST_ROWS, ranking.size()); row++) {
            Chunk chunk = tree.chunkOf(ranking.entry(row));
            int local = ranking.entry(row) - chunk.base();
            int start = chunk.nameStart(local);
            if (typos.getFirst().isSpeltIn(chunk.names(), start, chunk.nameEnds()[local])) {
                return false;
            }
        }
        return true;
    }

    /// Offers the matches whose stem is one edit from the word, and returns their rows.
    private BitSet liftTo(TopK sure, Ranking ranking, Tree tree) {
        BitSet rows = new BitSet();
        TypoPattern typo = typos.getFirst();
        for (int row = 0; row < Math.min(FEW_MATCHES, ranking.size()); row++) {
            int entry = ranking.entry(row);
            Chunk chunk = tree.chunkOf(entry);
            int local = entry - chunk.base();
            int start = chunk.nameStart(local);
            int near = typo.nearness(chunk.names(), start, chunk.nameEnds()[local]);
            if (near > 0 && near + TypoSweep.IN_NAME == SURE) {
                rows.set(row);
                offer(sure, tree, entry, typo, SURE);
            }
        }
        return rows;
    }

    private static Ranking insert(Ranking ranking, int row, TopK top) {
        long[] rowRanks = new long[top.size()];
        int[] rows = new int[top.size()];
        top.drainTo(rowRanks, rows);
        return ranking.withTypos(row, rowRanks, rows);
    }

    /// Whether typos should be looked for beside these matches: there are few, or even the best
    /// are loose. What is known of their files does not count, for it says nothing of the word.
    static boolean isWanted(PreparedQuery pattern, Ranking ranking, Tree tree) {
        if (!pattern.sorted()) {
            return false;
        }
        if (ranking.matched() <= FEW_MATCHES || pattern.isLoose(ranking.score(0))) {
            return true;
        }
        PathMatcher matcher = new PathMatcher(pattern);
        for (int row = 0; row < Math.min(FEW_MATCHES, ranking.size()); row++) {
            if (!matcher.matches(tree, ranking.entry(row)) || !pattern.isLoose(matcher.worth())) {
                return false;
            }
        }
        return true;
    }

    private static int typoOf(long rank) {
        return RankWord.key(rank, 1);
    }

    private static String name(Tree tree, int entry) {
        Chunk chunk = tree.chunkOf(entry);
        int local = entry - chunk.base();
        int start = chunk.nameStart(local);
        int size = chunk.nameEnds()[local] - start;
        return new String(chunk.names(), start, size, StandardCharsets.UTF_8);
    }

    /// The bytes of an entry's path that a mistyped word means, as offsets in ascending order.
    int[] positions(Tree tree, int entry) {
        byte[] path = new byte[tree.length(entry)];
        tree.copyPath(entry, path, 0);
        Chunk chunk = tree.chunkOf(entry);
        int local = entry - chunk.base();
        int name = path.length - (chunk.nameEnds()[local] - chunk.nameStart(local));
        for (TypoPattern typo : typos) {
            if (typo.nearness(path, name, path.length) > 0) {
                return typo.positions(path, name, path.length);
            }
        }
        return new int[0];
    }
}
