package jfind.app;

import jfind.app.cli.Settings;
import jfind.app.source.PathSource;
import jfind.match.MatchEngine;
import jfind.match.PathStore;

/// A source, the store that it fills and the engine that searches it, joined and running.
///
/// Thread-safe.
final class Search implements AutoCloseable {
    private final PathStore store = new PathStore();
    private final MatchEngine engine;
    private final PathSource source;
    private final boolean walks;
    private volatile Runnable wake = () -> {};

    private Search(Feed feed) {
        walks = feed.walks();
        engine = new MatchEngine(store, feed.options(), () -> wake.run());
        source = feed.start(store, true, engine::pathsAppended);
    }

    /// Starts to walk, or to read standard input, whichever `settings` and `launch` ask for.
    ///
    /// @throws Failure when a root cannot be read
    static Search start(Settings settings, Launch launch) throws Failure {
        return new Search(Feed.of(settings, launch));
    }

    /// The paths found so far.
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

    /// Whether they come from a walk.
    boolean walks() {
        return walks;
    }

    /// Runs `action` whenever there is a newer ranking.
    void onRanking(Runnable action) {
        wake = action;
    }

    @Override
    public void close() {
        source.cancel();
        engine.close();
    }
}
