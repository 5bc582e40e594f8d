package jfind.app.session;

import jfind.app.bind.Keymap;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.PreviewState;
import jfind.app.model.Previews;
import jfind.app.model.Supply;
import jfind.app.model.Tracking;
import jfind.app.session.act.Outcome;
import jfind.app.session.act.Update;
import jfind.app.text.StyledLine;
import jfind.app.tty.Key;
import jfind.app.tty.KeyReader;
import jfind.app.tty.Tty;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;

/// The loop between a person and the matcher: waits for events, updates the model once, draws it
/// once.
///
/// It sleeps until something happens. Keys come first: what a person sees lags behind what they
/// typed by a frame at most, whatever the walk and the matcher are doing.
///
/// Confined to one thread, that of [#run]; other threads reach it through its inbox only.
@SuppressWarnings("ReferenceEquality") // A model is another as soon as it is replaced.
public final class Session {
    private static final long SPINNER_NANOS = 100_000_000L;

    /// How long Enter waits if it was pressed before its matches were on the screen.
    private static final long PATIENCE_NANOS = 500_000_000L;

    private static final String[] EARLY_EVENTS = {
        "start", "load", "result", "result-final", "one", "zero", "focus"
    };

    private final MatchSource matches;
    private final Supply supply;
    private final Tty tty;
    private final Display display;
    private final Previews previews;
    private final PreviewRequests requests;
    private final InfoRequests info;
    private final Timers timers;
    private final boolean startIsBound;

    /// Whether an event is bound that may end the session right after its start.
    private final boolean mayEndAtOnce;

    private final Commands commands;
    private final TerminalLease lease;
    private final EffectRunner effects;
    private final Performer performer;
    private final InputHandler inputHandler;
    private final TerminalQuestions questions;
    private final Inbox inbox = new Inbox();
    private final FrameClock clock = new FrameClock(System.nanoTime());

    /// Events taken from the inbox and not yet handled.
    private final ArrayDeque<Event> events = new ArrayDeque<>();

    /// Keys that wait until the performer is free.
    private final ArrayDeque<Event> held = new ArrayDeque<>();

    private @Nullable Model drawn;
    private long spinnerAt;
    private long hurryAt = Long.MAX_VALUE;

    private Session(
            SessionOptions options,
            MatchSource matches,
            Supply supply,
            Previews previews,
            Tty tty,
            Display display) {
        this.matches = matches;
        this.supply = supply;
        this.tty = tty;
        this.display = display;
        this.previews = previews;
        var context = new CommandContext(matches, display, options.commands().delimiter());
        this.commands = new Commands(options.commands(), context, inbox);
        this.info = new InfoRequests(options.infoCommand(), commands);
        this.requests = new PreviewRequests(previews, matches, display, commands);
        this.questions = new TerminalQuestions(display, inbox);
        this.lease = new TerminalLease(tty, display, previews, this::settle);
        this.startIsBound = options.keymap().isBound("start");
        this.mayEndAtOnce = isEarlyEventBound(options.keymap());
        this.timers = new Timers(options.keymap(), System.nanoTime());
        this.effects = new EffectRunner(matches, supply, display, lease, commands, requests);
        this.performer =
                new Performer(
                        options.model(display.listShape()),
                        options.keymap(),
                        context,
                        commands,
                        effects);
        this.inputHandler = new InputHandler(performer, display, context, options.expected());
        if (options.preview() != null) {
            requests.change(options.preview());
        }
        this.spinnerAt = System.nanoTime() + SPINNER_NANOS;
    }

    private static boolean isEarlyEventBound(Keymap keymap) {
        for (String event : EARLY_EVENTS) {
            if (keymap.isBound(event)) {
                return true;
            }
        }
        return false;
    }

    /// Runs a session without previews.
    public static Outcome run(
            SessionOptions options, MatchSource matches, Supply supply, Tty tty, Display display)
            throws IOException {
        return run(options, matches, supply, Previews.NONE, tty, display);
    }

    /// Runs a session on `tty`, which is in raw mode, until the user has chosen or left.
    ///
    /// @throws IOException when the terminal cannot be written to
    public static Outcome run(
            SessionOptions options,
            MatchSource matches,
            Supply supply,
            Previews previews,
            Tty tty,
            Display display)
            throws IOException {
        var session = new Session(options, matches, supply, previews, tty, display);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, cause) -> session.inbox.putDeath(cause));
        Outcome how = session.loop();
        // After one death, further ones are not reported.
        Thread.setDefaultUncaughtExceptionHandler(before);
        session.commands.cancel();
        session.commands.cancelBackground();
        session.info.cancel();
        return how;
    }

    private Outcome loop() throws IOException {
        boolean cursorAsked = display.askForCursor();
        boolean typedAhead = KeyReader.start(tty, cursorAsked, inbox::putAndAwait);
        try {
            start(cursorAsked, typedAhead);
            while (performer.outcome() == null) {
                if (events.isEmpty()) {
                    inbox.drainTo(events, wakeAt());
                }
                while (performer.outcome() == null && !events.isEmpty()) {
                    handle(events.removeFirst());
                }
                if (performer.outcome() == null) {
                    tick(System.nanoTime());
                }
            }
            settle();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Outcome outcome = performer.outcome();
        return outcome != null ? outcome : new Outcome.Aborted(model().query().text());
    }

    /// Waits until no bytes that were asked for can come any more.
    private void settle() throws InterruptedException {
        questions.await(inputHandler.isMouseDown(), events);
    }

    private Model model() {
        return performer.model();
    }

    /// Draws the first frame, and has the search begin: after it, but where the frame depends on
    /// what is found.
    private void start(boolean cursorAsked, boolean typedAhead)
            throws IOException, InterruptedException {
        var startupWait = new StartupWait(inbox, events, effects);
        display.arrange(model());
        Key.CursorAt cursor = cursorAsked ? startupWait.awaitCursor() : null;
        if (cursorAsked && cursor == null) {
            questions.cursorIsLate();
        }
        if (display.isAdaptive()) {
            search();
            awaitMatches(startupWait);
            display.begin(cursor, model().hits().matched());
        } else {
            display.begin(cursor, Integer.MAX_VALUE);
        }
        performer.replace(lease.arrangeFirst(model()));
        display.draw(model());
        clock.drawn(System.nanoTime());
        drawn = model();
        if (!display.isAdaptive()) {
            search();
        }
        questions.ask(mayEndAtOnce || typedAhead || inbox.hasKeys());
        tty.onNotice(notice -> inbox.put(new Event.Noticed(notice)));
        if (startIsBound && !supply.state().running()) {
            // Deeds bound to the start see the matches, if the source has ended already.
            awaitMatches(startupWait);
        }
        performer.fire(List.of("start"));
    }

    private void awaitMatches(StartupWait startupWait) throws InterruptedException {
        performer.replace(startupWait.awaitMatches(model(), tty.size().rows()));
    }

    private void search() {
        previews.onPage(page -> inbox.put(new Event.Previewed(page)));
        matches.onHits(() -> inbox.put(new Event.News()));
        matches.setLimit(limit());
        if (model().mode().raw()) {
            matches.setRaw(true);
        }
        matches.setQuery(model().mode().searched());
        supply.onChange(() -> inbox.put(new Event.News()));
        inbox.put(new Event.News());
    }

    /* Events and keys are told apart by instanceof, not by switches over patterns: such a switch spins a class
     * when it first runs, the first one for some 20 ms, between a key and the screen. */

    private void handle(Event event) throws IOException, InterruptedException {
        if (event instanceof Event.KeyPressed(Key key)) {
            if (questions.take(key)) {
                if (key instanceof Key.Background(boolean light) && display.setBackground(light)) {
                    performer.replace(lease.arrange(model()));
                    drawn = null;
                }
            } else if (performer.isHeld()) {
                hold(key);
            } else {
                clock.typed();
                inputHandler.input(key);
            }
        } else if (event instanceof Event.News) {
            performer.fireArrivals();
        } else if (event instanceof Event.Previewed(PreviewPage page)) {
            show(page);
        } else if (event instanceof Event.Answered answered) {
            answer(answered);
        } else if (event instanceof Event.Noticed(Tty.Notice notice)) {
            heed(notice);
        } else if (event instanceof Event.Broken(Throwable cause)) {
            throw new IllegalStateException("a thread has died: " + cause, cause);
        }
        while (!performer.isHeld() && !held.isEmpty()) {
            events.addFirst(held.removeLast());
        }
    }

    /// Keeps a key for later, unless it gives up waiting.
    private void hold(Key key) {
        if (key instanceof Key.HungUp) {
            inputHandler.hangUp();
        } else if (key instanceof Key.Press(String name, _) && performer.givesUp(name)) {
            performer.cancel();
            held.clear();
        } else {
            held.addLast(new Event.KeyPressed(key));
        }
    }

    private void answer(Event.Answered answered) throws IOException, InterruptedException {
        StyledLine line = info.answer(answered);
        if (line == null) {
            performer.answer(answered);
        } else {
            performer.replace(model().withInfo(line));
        }
    }

    private void show(PreviewPage page) throws IOException {
        if (page.entry() != model().list().current()) {
            return;
        }
        int rows = display.previewRows();
        int start = requests.start(model());
        PreviewState preview = model().preview().withPage(page, rows, start);
        preview = preview.withCycle(display.cyclesPreview());
        int end = page.lines().size() - rows;
        boolean follows = display.followsPreview() && end > preview.offset();
        performer.replace(
                model().withPreview(follows ? preview.scrolled(end - preview.offset()) : preview));
    }

    private void heed(Tty.Notice notice) throws IOException, InterruptedException {
        switch (notice) {
            case RESIZED -> {
                boolean another =
                        display.rows() != tty.size().rows()
                                || display.columns() != tty.size().columns();
                performer.replace(lease.resize(model()));
                if (another) {
                    performer.fire(List.of("resize"));
                }
            }
            case STOP -> performer.replace(lease.suspend(model()));
            case CONTINUED -> performer.replace(lease.take(model()));
            case ORPHANED -> inputHandler.hangUp();
        }
        drawn = null;
    }

    private void tick(long now) throws IOException, InterruptedException {
        heedPatience(now);
        if (model().accepting() == null) {
            questions.askWhenDue(now);
        }
        String due = timers.takeDue(now);
        if (due != null && !performer.isHeld()) {
            performer.set(due);
        }
        if (model().source().running() && spinnerAt <= now) {
            performer.replace(model().withSpinner(model().spinner() + 1));
            spinnerAt = now + SPINNER_NANOS;
        }
        if (effects.takeDisturbance()) {
            drawn = null;
        }
        matches.setLimit(limit());
        if (performer.outcome() == null && model() != drawn && clock.next() <= now) {
            if (display.arrange(model())) {
                performer.replace(model().withList(model().list().withShape(display.listShape())));
            }
            matches.setLimit(limit());
            info.ask(model());
            if (!requests.ask(model()) && model().preview().page() != PreviewPage.EMPTY) {
                performer.replace(model().withPreview(model().preview().blank()));
            }
            display.draw(model());
            drawn = model();
            clock.drawn(now);
        }
    }

    /// Ends the wait of Enter after a while: it takes what there is.
    private void heedPatience(long now) throws IOException, InterruptedException {
        if (model().accepting() == null) {
            hurryAt = Long.MAX_VALUE;
        } else if (hurryAt == Long.MAX_VALUE) {
            hurryAt = now + PATIENCE_NANOS;
        } else if (hurryAt <= now) {
            hurryAt = Long.MAX_VALUE;
            performer.perform(Update.hurry(model()));
        }
    }

    /// When to wake up if no event comes.
    private long wakeAt() {
        long at = model().source().running() ? spinnerAt : Long.MAX_VALUE;
        if (model() != drawn) {
            at = Math.min(at, clock.next());
        }
        return Math.min(Math.min(at, hurryAt), Math.min(timers.next(), questions.dueAt()));
    }

    /// As many rows as a few screens need: scrolling on asks for more. All of them, for who has to
    /// find one.
    private int limit() {
        boolean all =
                performer.wantsAll()
                        || requests.wantsMatches(model())
                        || model().list().tracking() != Tracking.NONE;
        int some = model().list().offset() + 4 * model().list().shape().rows();
        return Math.max(200, all ? model().hits().total() : some);
    }
}
