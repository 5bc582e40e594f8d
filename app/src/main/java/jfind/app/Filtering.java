package jfind.app;

import java.io.IOException;
import jfind.app.cli.Settings;
import jfind.app.output.PathPrinter;
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
        try (Search search = Search.startFilter(settings, launch)) {
            Ranking ranking = search.filtered();
            print(ranking, search);
            return ranking.size() > 0 ? Status.CHOSEN : Status.NO_MATCH;
        }
    }

    private void print(Ranking ranking, Search search) throws Failure {
        PathPrinter printer = new PathPrinter(launch.out(), settings.input().printNul());
        try {
            if (settings.input().printQuery()) {
                printer.print(settings.input().query());
            }
            for (int row = 0; row < ranking.size(); row++) {
                printer.print(search.store(), ranking.entry(row));
            }
            printer.finish();
        } catch (IOException e) {
            Failure.unlessClosedPipe(e);
        }
    }
}
