package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import jfind.match.tree.Chunk;
import jfind.match.tree.Tree;
import jfind.match.typo.TypoPattern;

/// The entries whose names nearly have what a pattern asks for; they follow its matches where those
/// are few.
///
/// A [TypoSweep] finds them; the best few are ordered by their similarity. Confined to one thread at a
/// time.
final class TypoSearch {
    /// With more matches than this, what was typed is taken to be what was meant.
    private static final int FEW_MATCHES = 256;

    private static final int CANDIDATES = 200;
    private static final int SHOWN = 100;

    /// One edit in a name, and the word ends with its stem.
    private static final int SURE = TypoSweep.IN_NAME + TypoPattern.NEAREST - 2;

    private final Pattern pattern;
    private final List<TypoPattern> typos;
    private final TieOrder order;
    private final Scope scope;

    private int chunks;
    private long[] ranks = {};
    private int[] entries = {};

    TypoSearch(Pattern pattern, Scope scope) {
        this.pattern = pattern;
        this.order = pattern.options().tieOrder();
        this.scope = scope;
        this.typos = TypoPattern.of(pattern.query());
    }

    /// Looks through the chunks that it has not seen; false if it was stopped, and is as before.
    ///
    /// @param strict the matches of the pattern itself in a chunk, which are no typos
    /// @param stop asked before each chunk
    boolean extend(Tree tree, IntFunction<long[]> strict, Crew crew, BooleanSupplier stop) {
        if (typos.isEmpty()) {
            return true;
        }
        int from = Math.max(chunks, tree.firstChunk());
        int hands = crew.hands(tree, from);
        Ties ties = Ties.of(order, tree);
        TopK[] tops = new TopK[hands];
        TypoSweep[] sweeps = new TypoSweep[hands];
        for (int i = 0; i < hands; i++) {
            tops[i] = new TopK(CANDIDATES, ties);
            sweeps[i] = new TypoSweep(pattern, typos, scope, tree, tops[i]);
        }
        boolean whole =
                crew.share(
                        hands,
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

    /// Puts the typos into a ranking, the most similar first, after every match. But where even the
    /// best match has its letters strewn over its path, as `socikos` has in
    /// `sound/soc/kirkwood/kirkwood-i2s.c`, there is no match that is meant, and what is just one
    /// edit from a whole name comes first.
    Ranking insertInto(Ranking ranking, Tree tree) {
        TopK sure = new TopK(SHOWN, Ties.of(order, tree));
        TopK others = new TopK(SHOWN, Ties.of(order, tree));
        for (int i = 0; i < entries.length; i++) {
            TypoPattern typo = typos.get(typoOf(ranks[i]));
            int nearness = RankWord.score(ranks[i]);
            long rank = RankWord.of(typo.similarity(name(tree, entries[i])));
            rank = RankWord.with(rank, 0, RankWord.WORST_KEY - nearness);
            rank = RankWord.with(rank, 1, tree.length(entries[i]));
            (nearness == SURE ? sure : others).offer(rank, entries[i]);
        }
        boolean noneIsMeant = ranking.size() > 0 && pattern.isLoose(ranking.score(0));
        Ranking longer = insert(ranking, ranking.size(), others);
        return insert(longer, noneIsMeant ? 0 : ranking.size(), sure);
    }

    private static Ranking insert(Ranking ranking, int row, TopK top) {
        long[] rowRanks = new long[top.size()];
        int[] rows = new int[top.size()];
        top.drainTo(rowRanks, rows);
        return ranking.withTypos(row, rowRanks, rows);
    }

    /// Whether typos should be looked for beside these matches.
    static boolean isWanted(Pattern pattern, Ranking ranking) {
        return pattern.sorted()
                && (ranking.matched() <= FEW_MATCHES || pattern.isLoose(ranking.score(0)));
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
