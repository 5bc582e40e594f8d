package jfind.match;

import java.util.function.BooleanSupplier;
import jfind.match.rank.Ties;
import jfind.match.rank.TopK;
import jfind.match.sweep.MatchSink;
import jfind.match.sweep.Sweep;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Sends a pool over the chunks that a search has not seen.
///
/// Confined to one thread.
final class Sweeper {
    private final SweepPool pool;

    Sweeper(SweepPool pool) {
        this.pool = pool;
    }

    /// Extends a search to the whole tree; false if it was stopped, and the search is as before.
    ///
    /// @param wider a search whose matches include all of this one's, if there is one
    /// @param stop asked before each chunk
    boolean extend(Search search, Tree tree, @Nullable Search wider, BooleanSupplier stop) {
        int from = Math.max(search.chunks(), tree.firstChunk());
        int candidates = wider == null ? Integer.MAX_VALUE : wider.remaining() + tree.entries();
        int threads = pool.threads(tree, from, candidates);
        Ties ties = Ties.of(search.pattern().options().tieOrder(), tree);
        TopK[] tops = new TopK[threads];
        Sweep[] sweeps = new Sweep[threads];
        for (int i = 0; i < threads; i++) {
            tops[i] = new TopK(search.limit(), ties);
            sweeps[i] = new Sweep(search.pattern(), tree, new MatchSink.Best(tops[i]));
        }
        search.reserve(tree.chunks());
        boolean whole =
                pool.share(
                        threads,
                        from,
                        tree.chunks(),
                        stop,
                        (worker, chunk) -> sweep(sweeps[worker], search, tree, wider, chunk));
        if (!whole) {
            return false;
        }
        int matched = 0;
        for (Sweep sweep : sweeps) {
            matched += sweep.count();
        }
        search.extend(tree, matched, tops, ties);
        return true;
    }

    private static void sweep(
            Sweep sweep, Search search, Tree tree, @Nullable Search wider, int chunk) {
        long[] candidates = wider != null && chunk < wider.chunks() ? wider.found(chunk) : null;
        long[] left = search.scope().narrow(tree.chunk(chunk), candidates);
        search.put(chunk, sweep.sweep(tree.chunk(chunk), left));
    }
}
