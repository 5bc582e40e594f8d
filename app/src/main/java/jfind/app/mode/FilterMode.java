package jfind.app.mode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.search.Bindings;
import jfind.app.search.InputPlan;
import jfind.app.search.KnownFiles;
import jfind.app.search.RankReasons;
import jfind.app.source.Entries;
import jfind.app.source.LineStream;
import jfind.app.source.PathSource;
import jfind.app.source.Producer;
import jfind.app.text.ByteText;
import jfind.match.Filter;
import jfind.match.Ranking;
import jfind.match.option.MatchOptions;
import jfind.match.option.TieOrder;

/// `--filter`: prints all matches without a screen, best first, or in input order where nothing is
/// sorted.
///
/// Confined to one thread.
public final class FilterMode {
    private final Settings settings;
    private final Launch launch;

    /// What could not be read, a line each.
    private List<String> problems = List.of();

    /// Whether a root could not be read.
    private boolean failed;

    public FilterMode(Settings settings, Launch launch) {
        this.settings = settings;
        this.launch = launch;
    }

    public Status run() throws Failure, InterruptedException {
        checkSessionOptions();
        InputPlan plan = InputPlan.of(settings, launch);
        plan.checkRoots();
        Producer producer = plan.producer();
        Printout printout = new Printout(settings.output(), launch);
        try {
            if (settings.input().bench() != null) {
                launch.out().write(measured(plan, settings.input().bench()));
                return Status.CHOSEN;
            }
            printout.query(settings.input().query());
            boolean found =
                    (producer != null && isStream(plan.options()))
                            ? printStream(producer, plan, printout)
                            : printAll(plan, printout);
            printout.finish();
            for (String problem : problems) {
                launch.err().println(launch.dialect().program() + ": " + printable(problem));
            }
            if (failed) {
                return Status.ERROR;
            }
            return found ? Status.CHOSEN : Status.NO_MATCH;
        } catch (IOException e) {
            Failure.throwUnlessClosedPipe(e);
            return Status.CHOSEN;
        }
    }

    /// Returns the text with control characters replaced: a name must not steer the terminal.
    private static String printable(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, '?');
            }
        }
        return line.toString();
    }

    /// Whether each line can be printed as soon as it is read.
    private boolean isStream(MatchOptions options) {
        boolean inInputOrder = options.tieOrder() == TieOrder.INPUT && !options.typos();
        return !options.sorted() && inInputOrder && settings.input().tail() == 0;
    }

    private boolean printStream(Producer producer, InputPlan plan, Printout printout)
            throws IOException, InterruptedException {
        LineStream lines = new LineStream(producer.open(), plan.shape());
        MatchOptions options = plan.options();
        boolean found = false;
        try {
            while (!lines.isEnded()) {
                Entries entries = lines.next();
                Ranking ranking =
                        new Filter(entries.store(), options, settings.input().query()).finish();
                found |= ranking.size() > 0;
                printout.rows(ranking, entries, 1);
                printout.finish();
            }
            producer.end();
        } finally {
            producer.stop();
        }
        return found;
    }

    private boolean printAll(InputPlan plan, Printout printout)
            throws IOException, InterruptedException {
        Entries entries = plan.entries();
        KnownFiles known = plan.knownFiles(false);
        MatchOptions options = plan.optionsWith(known);
        String query = settings.input().query();
        Filter filter = new Filter(entries.store(), options, query);
        PathSource source = plan.start(entries, false, filter::pathsAppended);
        source.await();
        Ranking ranking = filter.finish();
        if (settings.search().explainRank()) {
            try (var reasons = new RankReasons(entries, options, query, known)) {
                printExplained(ranking, entries, printout, reasons);
            }
        } else {
            printout.rows(ranking, entries, options.threads());
        }
        problems = source.problems();
        failed = source.failure() != null;
        return ranking.size() > 0;
    }

    /// What repeating the filter for a while gives, as a line.
    private byte[] measured(InputPlan plan, Duration duration) throws InterruptedException {
        long start = System.nanoTime();
        Entries entries = plan.entries();
        MatchOptions options = plan.optionsWith(plan.knownFiles(false));
        plan.start(entries, false, () -> {}).await();
        long reading = System.nanoTime() - start;
        String query = settings.input().query();
        Ranking[] last = new Ranking[1];
        var benchmark = new Benchmark(System::nanoTime);
        benchmark.repeat(
                duration, () -> last[0] = new Filter(entries.store(), options, query).finish());
        Ranking ranking = last[0];
        String line = benchmark.report(ranking.total(), ranking.size(), reading);
        return ByteText.bytes(line + "\n");
    }

    private static void printExplained(
            Ranking ranking, Entries entries, Printout printout, RankReasons reasons)
            throws IOException {
        for (int row = 0; row < ranking.size(); row++) {
            printout.explained(row, ranking, entries, reasons.of(ranking.entry(row)));
        }
    }

    /// Checks the options that only a session uses: a wrong value is an error here as well.
    private void checkSessionOptions() throws Failure {
        if (!settings.keys().bindings().isEmpty()) {
            Bindings.keymap(settings, false);
        }
        SessionSetup.history(settings);
        Bindings.expected(settings);
        if (!settings.look().colors().isEmpty()) {
            ScreenSetup.of(settings, false);
        }
    }
}
