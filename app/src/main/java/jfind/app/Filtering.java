package jfind.app;

import java.io.IOException;
import jfind.app.cli.Settings;
import jfind.app.source.Entries;
import jfind.match.Filter;
import jfind.match.Ranking;

/// `--filter`: everything that matches, best first, without a screen.
final class Filtering {
    private final Settings settings;
    private final Launch launch;

    Filtering(Settings settings, Launch launch) {
        this.settings = settings;
        this.launch = launch;
    }

    Status run() throws Failure, InterruptedException {
        checkForSession();
        Feed feed = Feed.of(settings, launch);
        Entries entries = feed.entries();
        Filter filter = new Filter(entries.store(), feed.options(), settings.input().query());
        feed.start(entries, false, filter::pathsAppended).await();
        Ranking ranking = filter.finish();
        print(ranking, entries);
        return ranking.size() > 0 ? Status.CHOSEN : Status.NO_MATCH;
    }

    /// A mistake in what only a session needs is a mistake all the same.
    private void checkForSession() throws Failure {
        if (!settings.keys().bindings().isEmpty()) {
            SessionSetup.bound(settings, false);
        }
        SessionSetup.history(settings);
        SessionSetup.expected(settings);
        if (!settings.look().colors().isEmpty()) {
            Looks.of(settings, false);
        }
    }

    private void print(Ranking ranking, Entries entries) throws Failure {
        Printout printout = new Printout(settings.output(), launch);
        try {
            printout.query(settings.input().query());
            for (int row = 0; row < ranking.size(); row++) {
                printout.row(row, ranking, entries);
            }
            printout.finish();
        } catch (IOException e) {
            Failure.unlessClosedPipe(e);
        }
    }
}
