package jfind.match;

import java.util.Arrays;
import jfind.match.option.MatchOptions;
import jfind.match.sweep.MatchSink;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.sweep.Sweep;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;

/// Finds every match of one query, for callers that print them all, while paths still arrive.
///
/// Helper threads sweep what is published; in [#finish] the caller's thread helps them, then sorts.
/// Thread-safe, except [#finish], which is called once.
public final class Filter implements AutoCloseable {
    private final PathStore store;
    private final MatchOptions options;
    private final PreparedQuery pattern;
    private final Thread[] helpers;

    private final Object lock = new Object();
    // Guarded by lock; the slots of a chunk belong to the worker that claimed it.
    private long[][] found = new long[64][];
    private long[][] ranks = new long[64][];
    private int claimed;
    private boolean ended;

    /// Starts to look for the matches of a query.
    public Filter(PathStore store, MatchOptions options, String query) {
        this.store = store;
        this.options = options;
        this.pattern = PreparedQuery.of(query, options);
        this.helpers = new Thread[options.threads() - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] =
                    Thread.ofPlatform()
                            .daemon()
                            .name("match-filter")
                            .start(() -> new Worker().run());
        }
    }

    /// Says that the store has grown.
    public void pathsAppended() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    /// All matches among the paths published by now, sorted, and those that match except for a
    /// typo. Nothing may be published meanwhile.
    public Ranking finish() throws InterruptedException {
        close();
        new Worker().run();
        for (Thread helper : helpers) {
            helper.join();
        }
        Tree tree = store.tree();
        int first = tree.firstChunk();
        Ranking ranking =
                FullSort.of(
                        pattern,
                        tree,
                        Arrays.copyOfRange(found, first, tree.chunks()),
                        Arrays.copyOfRange(ranks, first, tree.chunks()));
        if (!options.typos() || !TypoSearch.isWanted(pattern, ranking, tree)) {
            return ranking;
        }
        TypoSearch nearly = new TypoSearch(pattern, Scope.of(tree));
        try (SweepPool pool = new SweepPool(options.threads())) {
            nearly.extend(tree, chunk -> found[chunk], pool, () -> false);
        }
        return nearly.insertInto(ranking, tree);
    }

    /// Lets the helper threads end when nothing is left to sweep.
    @Override
    public void close() {
        synchronized (lock) {
            ended = true;
            lock.notifyAll();
        }
    }

    /// Claims the next chunk that is published; -1 if there will be none.
    private int claim() {
        synchronized (lock) {
            while (claimed >= store.tree().chunks() || mustWait()) {
                if (ended) {
                    return -1;
                }
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    return -1;
                }
            }
            claimed = Math.max(claimed, store.tree().firstChunk());
            return claimed++;
        }
    }

    /// A bounded store may still forget a chunk, so its sweep waits for the end.
    private boolean mustWait() {
        return store.isBounded() && !ended;
    }

    private void put(int chunk, long[] bits, long[] chunkRanks) {
        synchronized (lock) {
            if (chunk >= found.length) {
                int capacity = Math.max(chunk + 1, 2 * found.length);
                found = Arrays.copyOf(found, capacity);
                ranks = Arrays.copyOf(ranks, capacity);
            }
            found[chunk] = bits;
            ranks[chunk] = chunkRanks;
        }
    }

    /// One thread's share. Confined to that thread.
    private final class Worker {
        private final MatchSink.All all = new MatchSink.All();
        private final Sweep sweep = new Sweep(pattern, store.tree(), all);

        void run() {
            for (int chunk = claim(); chunk >= 0; chunk = claim()) {
                Tree tree = store.tree();
                sweep.moveTo(tree);
                long[] left = Scope.of(tree).narrow(tree.chunk(chunk), null);
                long[] bits = sweep.sweep(tree.chunk(chunk), left);
                put(chunk, bits, all.take());
            }
        }
    }
}
