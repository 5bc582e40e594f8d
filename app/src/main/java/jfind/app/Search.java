package jfind.app;

import jfind.app.source.PathSource;
import jfind.match.MatchEngine;
import jfind.match.MatchOptions;
import jfind.match.PathStore;
import jfind.match.Ranking;

/// A source, the store that it fills and the engine that searches it, joined and running.
///
/// Thread-safe.
final class Search implements AutoCloseable {
    private static final long SETTLING_NANOS = 300_000_000L;

    private final PathStore store = new PathStore();
    private final Entrance entrance;
    private final MatchEngine engine;
    private final PathSource source;
    private final long settledAt = System.nanoTime() + SETTLING_NANOS;
    private volatile Runnable wake = () -> {};

    /// When a search takes the place of another.
    enum Entrance {
        /// As soon as it has anything.
        AT_FIRST,
        /// When its source has ended.
        AT_END,
        /// When its source has ended, or has had the time to find what a person looks at.
        SETTLED
    }

    /// Starts a source of entries.
    interface Filling {
        /// Has a new source fill `store`, and `grown` run after every addition.
        PathSource start(PathStore store, Runnable grown);
    }

    Search(MatchOptions options, Filling filling, Entrance entrance) {
        this.entrance = entrance;
        engine = new MatchEngine(store, options, () -> wake.run());
        source = filling.start(store, engine::pathsAppended);
    }

    /// The entries found so far.
    PathStore store() {
        return store;
    }

    /// The engine that searches them.
    MatchEngine engine() {
        return engine;
    }

    /// Where they come from.
    PathSource source() {
        return source;
    }

    /// Whether there is something to be seen in the place of another search's answer to `query`.
    boolean isPresentable(String query) {
        boolean ended = !source.state().running();
        Ranking ranking = engine.ranking();
        if (!ranking.query().equals(query)) {
            return false;
        }
        if (ended) {
            return ranking.end() == store.end();
        }
        return switch (entrance) {
            case AT_FIRST -> ranking.end() > 0;
            case AT_END -> false;
            case SETTLED -> ranking.size() > 0 && System.nanoTime() - settledAt > 0;
        };
    }

    /// Runs `action` whenever there is a newer ranking, or news of the source.
    void onNews(Runnable action) {
        wake = action;
        source.onChange(action);
    }

    @Override
    public void close() {
        source.cancel();
        engine.close();
    }
}
