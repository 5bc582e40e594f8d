package jfind.app.search;

import jfind.app.source.Entries;
import jfind.app.source.PathSource;
import jfind.match.MatchEngine;
import jfind.match.PathStore;
import jfind.match.Ranking;
import jfind.match.option.MatchOptions;

/// A running source, the entries that it adds, and the engine that searches them.
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
    private volatile boolean hurried;

    /// When a search may replace another.
    enum Entrance {
        /// As soon as it has an entry, or is wanted all the same.
        AT_FIRST,
        /// When its source has ended.
        AT_END,
        /// When its source has ended, or has had time to find what is on the screen.
        SETTLED
    }

    /// Starts a source of entries.
    interface Filling {
        /// Starts a source that fills `entries` and runs `grown` after every addition.
        PathSource start(Entries entries, Runnable grown);
    }

    /// Starts `filling`.
    ///
    /// @param entries empty; `filling` fills it
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

    /// The part of the entries that is searched.
    PathStore store() {
        return entries.store();
    }

    /// The engine that searches them.
    public MatchEngine engine() {
        return engine;
    }

    /// Whether `ranking` is the engine's answer to its newest query, for all entries there are.
    @SuppressWarnings("ReferenceEquality")
    public // Another ranking is another object.
    boolean isAnswered(Ranking ranking) {
        return !engine.isBusy() && ranking == engine.ranking() && ranking.end() == store().end();
    }

    /// Where the entries come from.
    public PathSource source() {
        return source;
    }

    /// Whether this search has an answer to `query` that may be shown in place of another search's.
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
            case AT_FIRST -> hurried || ranking.end() > 0;
            case AT_END -> false;
            case SETTLED -> ranking.size() > 0 && System.nanoTime() - settledAt > 0;
        };
    }

    /// Lets it replace another search although it has no entry yet.
    void hurry() {
        hurried = true;
    }

    /// Runs `action` whenever there is a newer ranking, or news of the source.
    public void onNews(Runnable action) {
        wake = action;
        source.onChange(() -> {
            if (!source.state().running()) {
                engine.answerAgain(); // Nothing more comes that is worth waiting for.
            }
            action.run();
        });
    }

    @Override
    public void close() {
        source.cancel();
        engine.close();
    }
}
