package jfind.app;

import java.util.Objects;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.source.LineSource;
import jfind.app.source.PathSource;
import jfind.app.source.WalkSource;
import jfind.match.Filter;
import jfind.match.MatchEngine;
import jfind.match.MatchOptions;
import jfind.match.PathStore;
import jfind.match.Ranking;
import jfind.match.TieOrder;
import jfind.scan.ScanProblem;
import jfind.scan.ScanRoot;
import org.jspecify.annotations.Nullable;

/// A source, the store that it fills and the engine that searches it, joined and running.
///
/// Thread-safe.
final class Search implements AutoCloseable {
    private final PathStore store = new PathStore();
    private final MatchEngine engine;
    private final @Nullable Filter filter;
    private final PathSource source;
    private final boolean walks;
    private volatile Runnable wake = () -> {};

    private Search(Settings settings, Launch launch, boolean filters) {
        walks = !launch.hasInput() || !settings.walk().roots().isEmpty();
        MatchOptions options = options(settings, walks);
        engine = new MatchEngine(store, options, () -> wake.run());
        filter = filters ? new Filter(store, options, settings.input().query()) : null;
        Runnable grown = filter == null ? engine::pathsAppended : filter::pathsAppended;
        source =
                walks
                        ? WalkSource.start(settings.walk(), !filters, store, grown)
                        : LineSource.start(
                                launch.in(),
                                (byte) (settings.input().readNul() ? 0 : '\n'),
                                store,
                                grown);
    }

    /// Starts to walk, or to read standard input, whichever `settings` and `launch` ask for.
    ///
    /// @throws Failure when a root cannot be read
    static Search start(Settings settings, Launch launch) throws Failure {
        return start(settings, launch, false);
    }

    /// The same for everything that matches the query that is given, see [#filtered].
    static Search startFilter(Settings settings, Launch launch) throws Failure {
        return start(settings, launch, true);
    }

    private static Search start(Settings settings, Launch launch, boolean filters) throws Failure {
        for (Word word : settings.walk().roots()) {
            if (word.text().isEmpty()) {
                throw new Failure("'': No such file or directory");
            }
        }
        for (ScanRoot root : WalkSource.roots(settings.walk())) {
            ScanProblem problem = root.check();
            if (problem != null) {
                throw new Failure(problem.toString());
            }
        }
        return new Search(settings, launch, filters);
    }

    private static MatchOptions options(Settings settings, boolean walks) {
        Settings.Search search = settings.search();
        MatchOptions options = walks ? MatchOptions.FILES : MatchOptions.DEFAULT;
        if (search.scheme() != null) {
            options = options.withScheme(search.scheme());
        }
        if (search.tiebreak() != null) {
            options = options.withTiebreak(search.tiebreak());
        }
        if (search.typos() != null) {
            options = options.withTypos(search.typos());
        }
        if (search.newestFirst()) {
            options = options.withTieOrder(TieOrder.REVERSED);
        }
        if (search.fields() != null) {
            options = options.withFields(search.fields());
        }
        if (search.threads() > 0) {
            options = options.withThreads(search.threads());
        }
        return options.withCaseMode(search.caseMode())
                .withExtended(search.extended())
                .withFuzzy(!search.exact())
                .withLiteral(search.literal())
                .withGreedy(search.greedy())
                .withSorted(search.sort());
    }

    /// Waits for the last path and gives every match of the given query, the best first.
    Ranking filtered() throws InterruptedException {
        source.await();
        return Objects.requireNonNull(filter).finish();
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
