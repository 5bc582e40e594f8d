package jfind.app.search;

import jfind.app.source.Entries;
import jfind.app.source.PathSource;
import jfind.match.MatchEngine;
import jfind.match.PathStore;
import jfind.match.Ranking;
import jfind.match.option.MatchOptions;

/// A source, the entries that it adds and the engine that searches them, joined and running.
///
/// Thread-safe.
public final class Pipeline implements AutoCloseable {
    private static final long SETTLING_NANOS = 300_000_000L;

    private final Entries entries;
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
        /// Has a new source fill `entries`, and `grown` run after every addition.
        PathSource start(Entries entries, Runnable grown);
    }

    /// Starts `filling`.
    ///
    /// @param entries none yet
    Pipeline(Entries entries, MatchOptions options, Filling filling, Entrance entrance) {
        this.entries = entries;
        this.entrance = entrance;
        engine = new MatchEngine(entries.store(), options, () -> wake.run());
        source = filling.start(entries, engine::pathsAppended);
    }

    /// The entries found so far.
    Entries entries() {
        return entries;
    }

    /// What is searched of them.
    PathStore store() {
        return entries.store();
    }

    /// The engine that searches them.
    public MatchEngine engine() {
        return engine;
    }

    /// Whether `ranking` answers all that was asked of the engine, for all entries that there are.
    @SuppressWarnings("ReferenceEquality")
    public // Another ranking is another object.
    boolean isAnswered(Ranking ranking) {
        return !engine.isBusy() && ranking == engine.ranking() && ranking.end() == store().end();
    }

    /// Where they come from.
    public PathSource source() {
        return source;
    }

    /// Whether there is something to be seen in the place of another search's answer to `query`.
    boolean isPresentable(String query) {
        boolean ended = !source.state().running();
        Ranking ranking = engine.ranking();
        if (!ranking.query().equals(query) || !source.isReady()) {
            return false;
        }
        if (ended) {
            return isAnswered(ranking);
        }
        return switch (entrance) {
            case AT_FIRST -> ranking.end() > 0;
            case AT_END -> false;
            case SETTLED -> ranking.size() > 0 && System.nanoTime() - settledAt > 0;
        };
    }

    /// Runs `action` whenever there is a newer ranking, or news of the source.
    public void onNews(Runnable action) {
        wake = action;
        source.onChange(action);
    }

    @Override
    public void close() {
        source.cancel();
        engine.close();
    }
}
