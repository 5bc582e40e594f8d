package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import jfind.app.model.Jump;
import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.model.Preview;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import jfind.app.model.Spot;
import jfind.app.model.Supply;
import jfind.app.model.Tracking;
import jfind.app.tty.Key;
import jfind.app.tty.KeyReader;
import jfind.app.tty.Tty;
import org.jspecify.annotations.Nullable;

/// The loop between a person and the matcher: waits for events, updates the model once, draws it once.
///
/// It sleeps until something happens. Keys come first: what a person sees lags behind what they typed
/// by a frame at most, whatever the walk and the matcher are doing.
///
/// Confined to one thread, that of [#run]; other threads reach it through its inbox only.
@SuppressWarnings("ReferenceEquality") // A model is another as soon as it is replaced.
public final class Session {
    private static final long SPINNER_NANOS = 100_000_000L;

    /// How long Enter, pressed before its matches were on the screen, waits for better ones.
    private static final long PATIENCE_NANOS = 500_000_000L;

    /// How long the terminal may take to say where its cursor is.
    private static final long CURSOR_NANOS = 300_000_000L;

    /// How long a height that depends on the matches waits for them.
    private static final long ADAPTING_NANOS = 2_000_000_000L;

    private final Matches matches;
    private final Supply supply;
    private final Tty tty;
    private final Display display;
    private final Previews previews;
    private final PreviewRequests requests;
    private final Map<String, String> expected;
    private final Timers timers;
    private final Surroundings surroundings;
    private final Errands errands;
    private final Stage stage;
    private final Outside outside;
    private final Performer performer;
    private final MouseGestures mouse = new MouseGestures(System::nanoTime);
    private final Inbox inbox = new Inbox();
    private final FrameClock clock = new FrameClock(System.nanoTime());

    /// Events taken from the inbox and not yet handled.
    private final ArrayDeque<Event> events = new ArrayDeque<>();

    /// Keys that have to wait for something else to come to its end.
    private final ArrayDeque<Event> held = new ArrayDeque<>();

    private @Nullable Model drawn;
    private long spinnerAt;
    private long hurryAt = Long.MAX_VALUE;

    private Session(
            SessionOptions options,
            Matches matches,
            Supply supply,
            Previews previews,
            Tty tty,
            Display display) {
        this.matches = matches;
        this.supply = supply;
        this.tty = tty;
        this.display = display;
        this.previews = previews;
        this.expected = options.expected();
        this.surroundings = new Surroundings(matches, display, options.errands().delimiter());
        this.errands = new Errands(options.errands(), surroundings, inbox);
        this.requests = new PreviewRequests(previews, matches, display, errands);
        this.stage = new Stage(tty, display, previews);
        this.timers = new Timers(options.keymap(), System.nanoTime());
        this.outside = new Outside(matches, supply, display, stage, errands, requests);
        this.performer =
                new Performer(
                        options.model(display.listShape()),
                        options.keymap(),
                        surroundings,
                        errands,
                        outside);
        if (options.preview() != null) {
            requests.change(options.preview());
        }
        this.spinnerAt = System.nanoTime() + SPINNER_NANOS;
    }

    /// As the other, without previews.
    public static Outcome run(
            SessionOptions options, Matches matches, Supply supply, Tty tty, Display display)
            throws IOException {
        return run(options, matches, supply, Previews.NONE, tty, display);
    }

    /// Runs a session on `tty`, which is in raw mode, until the person has chosen or left.
    ///
    /// @throws IOException when the terminal cannot be written to
    public static Outcome run(
            SessionOptions options,
            Matches matches,
            Supply supply,
            Previews previews,
            Tty tty,
            Display display)
            throws IOException {
        var session = new Session(options, matches, supply, previews, tty, display);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, cause) -> session.inbox.putDeath(cause));
        Outcome how = session.loop();
        // After a death there may be others, which are no news.
        Thread.setDefaultUncaughtExceptionHandler(before);
        session.errands.cancel();
        session.errands.cancelBackground();
        return how;
    }

    private Outcome loop() throws IOException {
        boolean cursorAsked = display.askForCursor();
        KeyReader.start(tty, cursorAsked, inbox::putAndAwait);
        try {
            start(cursorAsked);
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Outcome outcome = performer.outcome();
        return outcome != null ? outcome : new Outcome.Aborted(model().query().text());
    }

    private Model model() {
        return performer.model();
    }

    /// Draws the first frame, and has the search begin: after it, but where the frame depends on what is found.
    private void start(boolean cursorAsked) throws IOException, InterruptedException {
        display.arrange(model());
        Key.CursorAt cursor = cursorAsked ? awaitCursor() : null;
        if (display.isAdaptive()) {
            search();
            awaitMatches();
            display.begin(cursor, model().hits().matched());
        } else {
            display.begin(cursor, Integer.MAX_VALUE);
        }
        performer.replace(stage.arrangeFirst(model()));
        display.draw(model());
        clock.drawn(System.nanoTime());
        drawn = model();
        if (!display.isAdaptive()) {
            search();
        }
        tty.onNotice(notice -> inbox.put(new Event.Noticed(notice)));
        if (!supply.state().running()) {
            awaitMatches(); // What is bound to the start sees them, where they are there before it.
        }
        performer.happen(List.of("start"));
    }

    private void search() {
        previews.onPage(page -> inbox.put(new Event.Previewed(page)));
        matches.onHits(() -> inbox.put(new Event.News()));
        matches.setLimit(limit());
        matches.setQuery(model().mode().searched());
        supply.onChange(() -> inbox.put(new Event.News()));
        inbox.put(new Event.News());
    }

    /// Waits for the terminal to say where its cursor is; what comes before that is kept for later.
    private Key.@Nullable CursorAt awaitCursor() throws InterruptedException {
        long until = System.nanoTime() + CURSOR_NANOS;
        var fresh = new ArrayDeque<Event>();
        while (System.nanoTime() < until) {
            inbox.drainTo(fresh, until);
            Key.CursorAt answer = null;
            while (!fresh.isEmpty()) {
                Event event = fresh.removeFirst();
                if (event instanceof Event.Input(Key.CursorAt at)) {
                    answer = at;
                } else {
                    events.addLast(event);
                }
            }
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /// Waits until all matches are known, or more than fit.
    private void awaitMatches() throws IOException, InterruptedException {
        long until = System.nanoTime() + ADAPTING_NANOS;
        var fresh = new ArrayDeque<Event>();
        while (System.nanoTime() < until && !fillsTheScreen()) {
            inbox.drainTo(fresh, until);
            while (!fresh.isEmpty()) {
                Event event = fresh.removeFirst();
                if (event instanceof Event.News) {
                    performer.replace(
                            Update.arrive(model(), matches.hits(), supply.state()).model());
                } else {
                    events.addLast(event);
                }
            }
        }
        inbox.put(new Event.News()); // What is bound to their coming is still to be done.
    }

    private boolean fillsTheScreen() {
        return model().hits().matched() >= tty.size().rows() || model().isSettled();
    }

    /* Events and keys are told apart by instanceof, not by switches over patterns: such a switch spins a class
     * when it first runs, the first one for some 20 ms, between a key and the screen. */

    private void handle(Event event) throws IOException, InterruptedException {
        if (event instanceof Event.Input(Key key)) {
            if (performer.isHeld()) {
                hold(key);
            } else {
                input(key);
            }
        } else if (event instanceof Event.News) {
            performer.look();
        } else if (event instanceof Event.Previewed(PreviewPage page)) {
            show(page);
        } else if (event instanceof Event.Answered answered) {
            performer.answer(answered);
        } else if (event instanceof Event.Noticed(Tty.Notice notice)) {
            heed(notice);
        } else if (event instanceof Event.Broken(Throwable cause)) {
            throw new IllegalStateException("a thread has died: " + cause, cause);
        }
        while (!performer.isHeld() && !held.isEmpty()) {
            events.addFirst(held.removeLast());
        }
    }

    /// Keeps a key for later, unless it says that nothing shall be waited for.
    private void hold(Key key) {
        if (key instanceof Key.HungUp) {
            performer.finish(new Outcome.Aborted(model().query().text()));
        } else if (key instanceof Key.Press(String name, _) && performer.givesUp(name)) {
            performer.cancel();
            held.clear();
        } else {
            held.addLast(new Event.Input(key));
        }
    }

    private void show(PreviewPage page) throws IOException {
        if (page.entry() != model().list().current()) {
            return;
        }
        int rows = display.previewRows();
        int start = requests.start(model());
        Preview preview = model().preview().withPage(page, rows, start);
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
                performer.replace(stage.resize(model()));
                if (another) {
                    performer.happen(List.of("resize"));
                }
            }
            case STOP -> performer.replace(stage.suspend(model()));
            case CONTINUED -> performer.replace(stage.take(model()));
        }
        drawn = null;
    }

    private void input(Key key) throws IOException, InterruptedException {
        clock.typed();
        boolean told = key instanceof Key.Press || key instanceof Key.Mouse;
        if (told && !model().help().isEmpty()) {
            performer.replace(model().withHelp(List.of()));
            return;
        }
        if (key instanceof Key.Press(String name, int codePoint)) {
            press(name, codePoint);
        } else if (key instanceof Key.Paste(String text)) {
            performer.follow(Editing.type(model(), text));
        } else if (key instanceof Key.Mouse report) {
            mouse(report);
        } else if (key instanceof Key.HungUp) {
            performer.finish(new Outcome.Aborted(model().query().text()));
        }
    }

    private void press(String name, int codePoint) throws IOException, InterruptedException {
        surroundings.press(name, System.nanoTime());
        String wanted = expected.get(name);
        if (wanted != null) {
            performer.follow(Leaving.accept(model(), wanted));
        } else if (model().jump() != Jump.NONE) {
            jump(codePoint);
        } else if (!performer.set(name) && codePoint >= 0) {
            performer.follow(Editing.type(model(), Character.toString(codePoint)));
        }
    }

    /// Goes to the match with that label, or goes on as before.
    private void jump(int codePoint) throws IOException, InterruptedException {
        int row = Moving.labelled(model(), codePoint);
        boolean accepts = row >= 0 && model().jump() == Jump.ACCEPT;
        performer.replace(model().withJump(Jump.NONE));
        if (row < 0) {
            performer.happen(List.of("jump-cancel"));
            return;
        }
        performer.follow(Moving.moved(model(), model().list().withCursor(row)));
        if (accepts) {
            performer.follow(Leaving.finish(model(), ""));
        } else {
            performer.happen(List.of("jump"));
        }
    }

    private void mouse(Key.Mouse report) throws IOException, InterruptedException {
        Spot spot = display.spotAt(report.row(), report.column(), model());
        mouse.report(report, spot);
        String trigger = mouse.gesture().trigger();
        if (mouse.gesture().isClick()) {
            performer.follow(Update.click(model(), mouse.spot()));
            surroundings.click(mouse.spot());
        }
        if (!trigger.isEmpty()) {
            surroundings.press(trigger, System.nanoTime());
            performer.set(trigger);
        }
    }

    private void tick(long now) throws IOException, InterruptedException {
        heedPatience(now);
        String due = timers.due(now);
        if (due != null && !performer.isHeld()) {
            performer.set(due);
        }
        if (model().source().running() && spinnerAt <= now) {
            performer.replace(model().withSpinner(model().spinner() + 1));
            spinnerAt = now + SPINNER_NANOS;
        }
        if (outside.takeDisturbance()) {
            drawn = null;
        }
        matches.setLimit(limit());
        if (performer.outcome() == null && model() != drawn && clock.next() <= now) {
            if (display.arrange(model())) {
                performer.replace(model().withList(model().list().withShape(display.listShape())));
            }
            matches.setLimit(limit());
            if (!requests.ask(model()) && model().preview().page() != PreviewPage.EMPTY) {
                performer.replace(model().withPreview(model().preview().blank()));
            }
            display.draw(model());
            drawn = model();
            clock.drawn(now);
        }
    }

    /// Has a choice that waits take what there is after a while.
    private void heedPatience(long now) throws IOException, InterruptedException {
        if (model().accepting() == null) {
            hurryAt = Long.MAX_VALUE;
        } else if (hurryAt == Long.MAX_VALUE) {
            hurryAt = now + PATIENCE_NANOS;
        } else if (hurryAt <= now) {
            hurryAt = Long.MAX_VALUE;
            performer.follow(Update.hurry(model()));
        }
    }

    /// When to wake up although nothing has happened.
    private long wakeAt() {
        long at = model().source().running() ? spinnerAt : Long.MAX_VALUE;
        if (model() != drawn) {
            at = Math.min(at, clock.next());
        }
        return Math.min(Math.min(at, hurryAt), timers.next());
    }

    /// As many rows as a few screens need: scrolling on asks for more. All of them, for who has to find one.
    private int limit() {
        boolean all = performer.wantsAll() || model().list().tracking() != Tracking.NONE;
        int some = model().list().offset() + 4 * model().list().shape().rows();
        return Math.max(200, all ? model().hits().total() : some);
    }
}
