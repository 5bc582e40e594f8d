package jfind.match;

import java.util.List;
import jfind.match.rank.RankWord;
import jfind.match.rank.TopK;
import jfind.match.sweep.PathMatcher;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;
import jfind.match.typo.TypoPattern;

/// One worker's pass over chunks of a tree: finds the entries that match a query except for a typo.
///
/// The tests, from cheap to expensive: letters missing in a name, a bit-parallel edit distance, the
/// rest of the query. Confined to one thread.
final class TypoSweep {
    /// A typo in a name comes before one in the directory above.
    static final int IN_NAME = TypoPattern.NEAREST;

    private final List<TypoPattern> typos;
    private final PathMatcher[] rests;
    private final Scope scope;
    private final Tree tree;
    private final TopK top;

    /// @param top takes what is found; its ranks hold the nearness, the length and the pattern's
    ///     number
    TypoSweep(PreparedQuery pattern, List<TypoPattern> typos, Scope scope, Tree tree, TopK top) {
        this.typos = typos;
        this.scope = scope;
        this.tree = tree;
        this.top = top;
        this.rests = new PathMatcher[typos.size()];
        for (int i = 0; i < rests.length; i++) {
            rests[i] = new PathMatcher(pattern.with(typos.get(i).rest()));
        }
    }

    /// Looks through one chunk.
    ///
    /// @param strict what matches without a typo: a bit for each entry, or nothing
    void sweep(int number, long[] strict) {
        Chunk chunk = tree.chunk(number);
        int from = 0;
        for (int run = 0; run < chunk.runs(); run++) {
            int to = chunk.runEnds()[run];
            int directory = chunk.runDirectories()[run];
            for (int i = 0; i < rests.length; i++) {
                int above = nearness(typos.get(i), tree.directories(), directory);
                if (above > 0 || typos.get(i).isPossible(chunk.runLetters()[run])) {
                    sweepRun(chunk, from, to, above, strict, i);
                }
            }
            from = to;
        }
    }

    private void sweepRun(Chunk chunk, int from, int to, int above, long[] strict, int number) {
        TypoPattern typo = typos.get(number);
        for (int entry = from; entry < to; entry++) {
            int nearness = above;
            if (typo.isPossible(chunk.letters()[entry])) {
                int start = chunk.nameStart(entry);
                int inName = typo.nearness(chunk.names(), start, chunk.nameEnds()[entry]);
                nearness = inName > 0 ? inName + IN_NAME : nearness;
            }
            if (nearness > 0 && !isIn(strict, entry) && scope.has(chunk.base() + entry)) {
                offer(chunk.base() + entry, nearness, number);
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

    private void offer(int entry, int nearness, int number) {
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
}
