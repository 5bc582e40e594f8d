package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;
import jfind.match.typo.TypoPattern;

/// The entries whose names nearly have what a pattern asks for; they follow its matches where those
/// are few.
///
/// From cheap to dear: letters missing in a name, a bit-parallel edit distance, the rest of the
/// query, and for the best few the similarity that orders them. Confined to one thread at a time.
final class TypoSearch {
    /// With more matches than this, what was typed is taken to be what was meant.
    private static final int FEW_MATCHES = 256;

    private static final int CANDIDATES = 200;
    private static final int SHOWN = 100;

    /// A typo in a name comes before one in the directory above.
    private static final int IN_NAME = TypoPattern.NEAREST;

    /// One edit in a name, and the word ends with its stem.
    private static final int SURE = IN_NAME + TypoPattern.NEAREST - 2;

    private final Pattern pattern;
    private final List<TypoPattern> typos;
    private final PathMatcher[] rests;
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
        this.rests = new PathMatcher[typos.size()];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = new PathMatcher(pattern.with(typos.get(i).rest()));
        }
    }

    /// Looks through the chunks that it has not seen.
    ///
    /// @param strict the matches of the pattern itself in a chunk, which are no typos
    void extend(Tree tree, IntFunction<long[]> strict) {
        if (!typos.isEmpty()) {
            TopK top = new TopK(CANDIDATES, Ties.of(order, tree));
            for (int i = 0; i < entries.length; i++) {
                top.offer(ranks[i], entries[i]);
            }
            chunks = Math.max(chunks, tree.firstChunk());
            for (; chunks < tree.chunks(); chunks++) {
                sweep(tree, tree.chunk(chunks), strict.apply(chunks), top);
            }
            ranks = new long[top.size()];
            entries = new int[top.size()];
            top.drainTo(ranks, entries);
        }
    }

    private void sweep(Tree tree, Chunk chunk, long[] strict, TopK top) {
        int from = 0;
        for (int run = 0; run < chunk.runs(); run++) {
            int to = chunk.runEnds()[run];
            int directory = chunk.runDirectories()[run];
            for (int i = 0; i < rests.length; i++) {
                int above = nearness(typos.get(i), tree.directories(), directory);
                if (above > 0 || typos.get(i).isPossible(chunk.runLetters()[run])) {
                    sweepRun(tree, chunk, from, to, above, strict, i, top);
                }
            }
            from = to;
        }
    }

    private void sweepRun(
            Tree tree,
            Chunk chunk,
            int from,
            int to,
            int above,
            long[] strict,
            int number,
            TopK top) {
        TypoPattern typo = typos.get(number);
        for (int entry = from; entry < to; entry++) {
            int nearness = above;
            if (typo.isPossible(chunk.letters()[entry])) {
                int start = chunk.nameStart(entry);
                int inName = typo.nearness(chunk.names(), start, chunk.nameEnds()[entry]);
                nearness = inName > 0 ? inName + IN_NAME : nearness;
            }
            if (nearness > 0 && !isIn(strict, entry) && scope.has(chunk.base() + entry)) {
                offer(tree, chunk.base() + entry, nearness, number, top);
            }
        }
    }

    private static int nearness(TypoPattern typo, Directories directories, int directory) {
        int start = directories.segmentStart(directory);
        int end = directories.segmentEnd(directory);
        return directory != Directories.ROOT && typo.isPossible(directories.letters(directory))
                ? typo.nearness(directories.segments(), start, end)
                : 0;
    }

    private void offer(Tree tree, int entry, int nearness, int number, TopK top) {
        long rank = RankWord.with(RankWord.of(nearness), 0, tree.length(entry));
        rank = RankWord.with(rank, 1, number);
        boolean alone = typos.get(number).rest().isEmpty();
        if (top.wants(rank) && (alone || rests[number].matches(tree, entry))) {
            top.offer(rank, entry);
        }
    }

    private static boolean isIn(long[] bits, int entry) {
        return bits.length > 0 && (bits[entry >>> 6] >>> entry & 1) != 0;
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
