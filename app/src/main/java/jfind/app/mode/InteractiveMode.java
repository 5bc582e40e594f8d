package jfind.app.mode;

import java.io.IOException;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Keymap;
import jfind.app.cli.Settings;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.launcher.Launcher;
import jfind.app.model.Previews;
import jfind.app.output.Handover;
import jfind.app.preview.AnyPreviews;
import jfind.app.preview.FilePreviews;
import jfind.app.preview.SyntaxInks;
import jfind.app.record.BriefTask;
import jfind.app.screen.TerminalDisplay;
import jfind.app.screen.option.ScreenOptions.Previewing;
import jfind.app.search.LiveSearch;
import jfind.app.search.NewFile;
import jfind.app.session.Session;
import jfind.app.session.SessionOptions;
import jfind.app.session.act.Outcome;
import jfind.app.tty.SystemTty;
import jfind.app.tty.Tty;
import jfind.match.Ranking;
import jfind.match.place.Place;
import jfind.scan.ScanRoot;
import org.jspecify.annotations.Nullable;

/// Lets a person choose, then prints or opens what was chosen.
///
/// Confined to one thread.
public final class InteractiveMode {
    /// The narrowest terminal, in columns, that has room for a preview beside the paths.
    private static final int WIDE = 120;

    private final Settings settings;
    private final Launch launch;

    public InteractiveMode(Settings settings, Launch launch) {
        this.settings = settings;
        this.launch = launch;
    }

    public Status run() throws Failure, InterruptedException {
        History history = SessionSetup.history(settings);
        try (LiveSearch search = LiveSearch.start(settings, launch)) {
            Outcome outcome = decide(search);
            if (outcome == null) {
                outcome = ask(search, new SessionSetup(settings, search, history));
            }
            throwIfFailed(outcome, search);
            Status status = end(outcome, search);
            if (history != null && !(outcome instanceof Outcome.Aborted)) {
                remember(outcome.query(), history);
            }
            return status;
        }
    }

    /// Says why the source failed, unless something was chosen all the same.
    private static void throwIfFailed(Outcome outcome, LiveSearch search) throws Failure {
        String failure = search.failure();
        boolean chosen =
                outcome instanceof Outcome.Accepted accepted && accepted.entries().length > 0;
        if (failure != null && !chosen) {
            throw new Failure(failure);
        }
    }

    /// A choice is worth more than the memory of it: a failure is said, and no more.
    private void remember(String query, History history) {
        if (!BriefTask.run("jfind-history", () -> add(query, history))) {
            launch.say(history.late());
        }
    }

    private void add(String query, History history) {
        try {
            history.add(query);
        } catch (Failure e) {
            launch.say(e.getMessage());
        }
    }

    /* instanceof, not a pattern switch: the first pattern switch of a process costs some 20 ms. */

    private Status end(Outcome outcome, LiveSearch search) throws Failure, InterruptedException {
        if (outcome instanceof Outcome.Accepted accepted) {
            return deliver(accepted, search);
        }
        if (outcome instanceof Outcome.Asked asked) {
            return print(asked);
        }
        if (outcome instanceof Outcome.Created created) {
            return create(created, search);
        }
        return outcome instanceof Outcome.Became became ? become(became) : Status.ABORTED;
    }

    private @Nullable Outcome decide(LiveSearch search) throws InterruptedException {
        Settings.InputSettings input = settings.input();
        if (!input.selectOne() && !input.exitZero() && !input.sync()) {
            return null;
        }
        // With --tail, a line that matches now may be dropped later.
        boolean whole = input.sync() || input.tail() > 0;
        search.begin();
        int matches = new AutoSelect(search.shown()).matches(input.query(), whole);
        if (matches == 0 && input.exitZero()) {
            return new Outcome.Accepted(new int[0], input.query(), "", List.of());
        }
        if (matches == 1 && input.selectOne()) {
            int only = search.shown().engine().ranking().entry(0);
            return new Outcome.Accepted(new int[] {only}, input.query(), "", List.of());
        }
        return null;
    }

    private Outcome ask(LiveSearch search, SessionSetup setup) throws Failure {
        ScreenSetup screenSetup = ScreenSetup.of(settings, search.walks());
        SessionOptions options = setup.options(device());
        try (Tty tty = SystemTty.open(device())) {
            tty.enterRawMode();
            return Session.run(
                    options,
                    search,
                    search,
                    previews(search.walks(), screenSetup.syntax()),
                    tty,
                    new TerminalDisplay(
                            tty,
                            search,
                            screenSetup.screen().withPreviewing(previewing(options.keymap()))));
        } catch (IOException e) {
            throw new Failure("no terminal: " + e.getMessage() + ": use --filter without one");
        }
    }

    private Previewing previewing(Keymap keymap) {
        if (settings.dialect().isOwn() || settings.look().preview() != Settings.PreviewMode.NONE) {
            return Previewing.ALWAYS;
        }
        boolean acts = keymap.does(Action.PREVIEW) || keymap.does(Action.CHANGE_PREVIEW);
        return acts ? Previewing.ON_ACTION : Previewing.NEVER;
    }

    private Previews previews(boolean walks, SyntaxInks inks) {
        Settings.PreviewMode mode = settings.look().preview();
        boolean builtin = settings.dialect().isOwn() || mode == Settings.PreviewMode.BUILTIN;
        return new AnyPreviews(
                switch (mode) {
                    case COMMAND, BUILTIN -> new FilePreviews(inks, 0);
                    case NONE -> new FilePreviews(inks, Integer.MAX_VALUE);
                    case AUTO -> new FilePreviews(inks, walks ? WIDE : Integer.MAX_VALUE);
                },
                builtin);
    }

    private Status deliver(Outcome.Accepted accepted, LiveSearch search) throws Failure {
        boolean chosen = accepted.entries().length > 0;
        Status status = chosen ? Status.CHOSEN : Status.NO_MATCH;
        if (chosen && opens(search)) {
            status = open(accepted, search);
        } else {
            print(accepted, search);
        }
        search.remember(accepted.entries());
        return status;
    }

    private boolean opens(LiveSearch search) {
        return switch (settings.output().enterAction()) {
            case PRINT -> false;
            case OPEN -> true;
            case AUTO -> search.walks() && launch.toTerminal();
        };
    }

    private void print(Outcome.Accepted accepted, LiveSearch search) throws Failure {
        Printout printout = new Printout(settings.output(), launch);
        try {
            printout.query(accepted.query());
            printout.key(accepted.key());
            for (String line : accepted.printed()) {
                printout.line(line);
            }
            Ranking ranking = search.shown().engine().ranking();
            for (int entry : accepted.entries()) {
                printout.entry(entry, search, ranking);
            }
            printout.finish();
        } catch (IOException e) {
            Failure.throwUnlessClosedPipe(e);
        }
    }

    private Status print(Outcome.Asked asked) throws Failure {
        Printout printout = new Printout(settings.output(), launch);
        try {
            for (String line : asked.printed()) {
                printout.line(line);
            }
            printout.line(asked.query());
            printout.finish();
        } catch (IOException e) {
            Failure.throwUnlessClosedPipe(e);
        }
        return Status.CHOSEN;
    }

    private Status become(Outcome.Became became) throws Failure, InterruptedException {
        Launcher launcher = launch.launcher();
        if (launcher != null) {
            launcher.leave(Handover.becoming(became.script()));
            return Status.HANDED_OVER;
        }
        try {
            return new Status(Handover.run(became.script(), device()));
        } catch (IOException e) {
            throw new Failure("cannot become a command: " + e.getMessage());
        }
    }

    private Status create(Outcome.Created created, LiveSearch search) throws Failure {
        ScanRoot root = search.root();
        if (root == null) {
            throw new Failure("cannot create: not a walk");
        }
        NewFile file = NewFile.of(created.query(), root);
        file.create(root);
        search.remember(file);
        if (opens(search)) {
            Launcher launcher = launch.launcher();
            if (launcher == null) {
                throw new Failure("cannot open: not started by its launcher: use --print");
            }
            var call = new EditorCall(settings.output(), "", Place.of(""), search);
            launcher.leave(Handover.opened(call.command(), call.arguments(file)));
            return Status.HANDED_OVER;
        }
        print(created, file);
        return Status.CHOSEN;
    }

    /// Prints a file that may have been made as one that was chosen with Enter.
    private void print(Outcome.Created created, NewFile file) throws Failure {
        Printout printout = new Printout(settings.output(), launch);
        try {
            printout.query(created.query());
            printout.key("");
            for (String line : created.printed()) {
                printout.line(line);
            }
            printout.file(file);
            printout.finish();
        } catch (IOException e) {
            Failure.throwUnlessClosedPipe(e);
        }
    }

    /// The terminal.
    private String device() {
        String tty = settings.look().tty();
        return tty == null ? SystemTty.ofProcess() : tty;
    }

    private Status open(Outcome.Accepted accepted, LiveSearch search) throws Failure {
        Launcher launcher = launch.launcher();
        if (launcher == null) {
            throw new Failure("cannot open: not started by its launcher: use --print");
        }
        var call = new EditorCall(settings.output(), search.query(), search.place(), search);
        launcher.leave(Handover.opened(call.command(), call.arguments(accepted.entries())));
        return Status.HANDED_OVER;
    }
}
