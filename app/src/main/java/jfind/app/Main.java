package jfind.app;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Arguments;
import jfind.app.cli.Defaults;
import jfind.app.cli.Dialect;
import jfind.app.cli.SearchHint;
import jfind.app.cli.Settings;
import jfind.app.cli.UsageException;
import jfind.app.cli.Word;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.mode.FilterMode;
import jfind.app.mode.InfoMode;
import jfind.app.mode.InteractiveMode;
import jfind.app.mode.PopupMode;
import jfind.app.screen.TerminalDisplay;
import jfind.app.tty.SystemTty;

/// The program's entry point. It alone prints error messages and ends the process.
///
/// Thread-safe: it has no state.
public final class Main {
    private static final String ISSUES = "https://github.com/jfind/jfind/issues";

    private Main() {}

    /// Runs jfind on the process's own streams, and ends the process with its status.
    public static void main(String[] args) {
        Launch.useNativeLibraryOfDistribution();
        Launch launch = Launch.ofProcess();
        List<Word> words = Word.ofArguments(args);
        reportDeaths(launch);
        if (launch.hasTerminal()) {
            prepareScreen(words);
        }
        launch.end(run(words, launch));
    }

    static void reportDeaths(Launch launch) {
        Thread.setDefaultUncaughtExceptionHandler(new DeathReport(launch));
    }

    /// Loads what a first frame needs, on threads of its own beside the reading of the options,
    /// unless the words tell that there will be none. To be wrong about that costs time only.
    static void prepareScreen(List<Word> words) {
        for (Word word : words) {
            String text = word.text();
            if (text.startsWith("-f") || text.startsWith("--f") || text.startsWith("--ver")) {
                return;
            }
        }
        SystemTty.prepare();
        TerminalDisplay.prepare();
    }

    /// Ends the process when a thread has died. A class, not a lambda: a lambda that the training
    /// run does not use costs 10 ms at the start.
    private record DeathReport(Launch launch) implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable cause) {
            Status status = reportDefect(cause, launch);
            if (cause instanceof OutOfMemoryError) {
                launch.end(status); // An orderly exit needs memory.
            }
            if (launch.launcher() != null) {
                launch.launcher().willEnd(status.code());
            }
            System.exit(status.code());
        }
    }

    /// Runs jfind to its end.
    ///
    /// @param words the command line
    public static Status run(List<Word> words, Launch launch) {
        Dialect dialect = launch.dialect();
        List<Word> all = new ArrayList<>();
        try {
            all.addAll(Defaults.words(System.getenv(), dialect));
            all.addAll(words);
            Settings settings = Settings.of(Arguments.parse(all, dialect), dialect);
            return switch (settings.action()) {
                case FILTER -> new FilterMode(settings, launch).run();
                case CHOOSE -> choose(settings, launch);
                case HELP,
                        MAN,
                        MAN_SOURCE,
                        VERSION,
                        VERBOSE_VERSION,
                        BASH,
                        ZSH,
                        FISH,
                        NUSHELL,
                        EXPLAIN,
                        FORGET ->
                        new InfoMode(settings, launch).run();
            };
        } catch (UsageException | Failure e) {
            String message = String.valueOf(e.getMessage());
            launch.say(dialect.isOwn() ? message + SearchHint.of(message, words) : message);
            return Status.ERROR;
        } catch (InterruptedException e) {
            return Status.ABORTED;
        } catch (RuntimeException | Error e) {
            return reportDefect(e, launch);
        }
    }

    private static Status choose(Settings settings, Launch launch)
            throws Failure, InterruptedException {
        PopupMode popup = PopupMode.of(settings, launch);
        return popup == null ? new InteractiveMode(settings, launch).run() : popup.run();
    }

    /// Reports a failure of jfind itself. The status is never the one that means that nothing
    /// matched.
    private static Status reportDefect(Throwable failure, Launch launch) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                launch.err().println("jfind: out of memory");
                return Status.ERROR;
            }
        }
        launch.err()
                .println(
                        "jfind: a defect: "
                                + failure
                                + ": please report it with what follows at "
                                + ISSUES);
        failure.printStackTrace(launch.err());
        return Status.ERROR;
    }
}
