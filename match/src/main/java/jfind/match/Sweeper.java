package jfind.match;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Sends a crew over the chunks that a search has not seen.
///
/// Confined to one thread.
final class Sweeper {
    /// Fewer entries than this are done before another thread has woken up.
    private static final int WORTH_SHARING = 20_000;

    private final Crew crew;

    Sweeper(Crew crew) {
        this.crew = crew;
    }

    /// Extends a search to the whole tree; false if it was stopped, and the search is as before.
    ///
    /// @param wider a search whose matches include all of this one's, if there is one
    /// @param stop asked before each chunk
    boolean extend(Search search, Tree tree, @Nullable Search wider, BooleanSupplier stop) {
        int from = Math.max(search.chunks(), tree.firstChunk());
        int workers = workers(tree, from);
        Ties ties = Ties.of(search.pattern().options().tieOrder(), tree);
        TopK[] tops = new TopK[workers];
        Sweep[] sweeps = new Sweep[workers];
        for (int i = 0; i < workers; i++) {
            tops[i] = new TopK(search.limit(), ties);
            sweeps[i] = new Sweep(search.pattern(), tree, new Matches.Best(tops[i]));
        }
        search.reserve(tree.chunks());
        AtomicInteger next = new AtomicInteger(from);
        crew.run(workers, worker -> sweep(sweeps[worker], search, tree, wider, next, stop));
        if (stop.getAsBoolean()) {
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
            Sweep sweep,
            Search search,
            Tree tree,
            @Nullable Search wider,
            AtomicInteger next,
            BooleanSupplier stop) {
        for (int chunk = next.getAndIncrement();
                chunk < tree.chunks() && !stop.getAsBoolean();
                chunk = next.getAndIncrement()) {
            long[] candidates = wider != null && chunk < wider.chunks() ? wider.found(chunk) : null;
            long[] left = search.scope().narrow(tree.chunk(chunk), candidates);
            search.put(chunk, sweep.sweep(tree.chunk(chunk), left));
        }
    }

    private int workers(Tree tree, int from) {
        int entries = from < tree.chunks() ? tree.entries() - tree.chunk(from).base() : 0;
        return entries < WORTH_SHARING ? 1 : Math.min(crew.size(), tree.chunks() - from);
    }
}
