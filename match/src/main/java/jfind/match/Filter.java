package jfind.match;

import java.util.Arrays;
import jfind.match.option.MatchOptions;
import jfind.match.sweep.MatchSink;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.sweep.Sweep;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;

/// Finds every match of one query, for those who print them all, while the paths still come in.
///
/// Helpers sweep what is published; [#finish] lends them the caller's hand and sorts. Thread-safe,
/// but for [#finish], which is called once.
public final class Filter implements AutoCloseable {
    private final PathStore store;
    private final MatchOptions options;
    private final PreparedQuery pattern;
    private final Thread[] helpers;

    private final Object lock = new Object();
    // Guarded by lock; the slots of a chunk belong to the one who has claimed it.
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
            helpers[i] = new Thread(() -> new Worker().run(), "match-filter");
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
    }

    /// Says that the store has grown.
    public void pathsAppended() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    /// All matches among the paths published by now, sorted, and what matches but for a typo. Nothing
    /// may be published meanwhile.
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
        if (!options.typos() || !TypoSearch.isWanted(pattern, ranking)) {
            return ranking;
        }
        TypoSearch nearly = new TypoSearch(pattern, Scope.of(tree));
        try (SweepPool crew = new SweepPool(options.threads())) {
            nearly.extend(tree, chunk -> found[chunk], crew, () -> false);
        }
        return nearly.insertInto(ranking, tree);
    }

    /// Lets the helpers end when there is nothing left to sweep.
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

    /// What may yet be forgotten is not worth a sweep.
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
