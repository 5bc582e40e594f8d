package jfind.app;

import java.util.Map;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.source.LineSource;
import jfind.app.source.PathSource;
import jfind.app.source.Producer;
import jfind.app.source.WalkPlan;
import jfind.app.source.WalkSource;
import jfind.match.Fields;
import jfind.match.MatchOptions;
import jfind.match.PathStore;
import jfind.match.TieOrder;
import jfind.scan.ScanProblem;
import jfind.scan.ScanRoot;
import org.jspecify.annotations.Nullable;

/// What is searched and how: decides between a walk and standard input, and what follows from that.
///
/// Immutable.
final class Feed {
    private final Settings settings;
    private final Launch launch;
    private final boolean walks;

    private Feed(Settings settings, Launch launch, boolean walks) {
        this.settings = settings;
        this.launch = launch;
        this.walks = walks;
    }

    /// What `settings` and `launch` ask for; nothing is started yet.
    ///
    /// @throws Failure when a root cannot be read
    static Feed of(Settings settings, Launch launch) throws Failure {
        for (Word word : settings.walk().roots()) {
            if (word.text().isEmpty()) {
                throw new Failure("'': No such file or directory");
            }
        }
        for (ScanRoot root : WalkPlan.roots(settings.walk())) {
            ScanProblem problem = root.check();
            if (problem != null) {
                throw new Failure(problem.toString());
            }
        }
        boolean walks = !launch.hasInput() || !settings.walk().roots().isEmpty();
        return new Feed(settings, launch, walks);
    }

    /// Whether the paths come from a walk.
    boolean walks() {
        return walks;
    }

    /// The walk that is asked for.
    WalkPlan plan() {
        return WalkPlan.of(settings.walk());
    }

    /// Starts to fill `store`.
    ///
    /// @param onScreen whether a person waits for the first frame
    /// @param grown is run after every addition
    PathSource start(PathStore store, boolean onScreen, Runnable grown) {
        return walks
                ? WalkSource.start(plan(), onScreen, store, grown)
                : startLines(new Producer.Input(launch.in()), store, grown);
    }

    /// Starts to fill `store` while a person waits for the first frame.
    PathSource start(PathStore store, Runnable grown) {
        return start(store, true, grown);
    }

    /// Starts to fill `store` with what a command prints.
    PathSource startCommand(
            String command, Map<String, String> environment, PathStore store, Runnable grown) {
        return startLines(new Producer.Command(command, environment), store, grown);
    }

    private PathSource startLines(Producer producer, PathStore store, Runnable grown) {
        byte delimiter = (byte) (settings.input().readNul() ? 0 : '\n');
        return LineSource.start(producer, delimiter, store, grown);
    }

    private MatchOptions walkOptions() {
        return MatchOptions.FILES.withScheme(settings.dialect().walkScheme());
    }

    /// What fields are called `nth`, as in `--nth`; null for all of a line.
    @Nullable Fields fields(String nth) {
        return nth.isEmpty() ? null : Fields.parse(nth, settings.search().delimiter()).orElse(null);
    }

    /// How matches are found and ranked.
    MatchOptions options() {
        Settings.Search search = settings.search();
        MatchOptions options = walks ? walkOptions() : MatchOptions.DEFAULT;
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
        if (search.nth() != null) {
            options = options.withFields(search.nth());
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
}
