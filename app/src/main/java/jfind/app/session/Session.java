package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.model.Preview;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import jfind.app.model.Spot;
import jfind.app.model.Supply;
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
    private final Keymap keymap;
    private final MouseGestures mouse = new MouseGestures(System::nanoTime);
    private final Inbox inbox = new Inbox();
    private final FrameClock clock = new FrameClock(System.nanoTime());

    /// Events taken from the inbox and not yet handled.
    private final ArrayDeque<Event> events = new ArrayDeque<>();

    private Model model;
    private @Nullable Model drawn;
    private @Nullable Outcome outcome;

    /// Whether the screen is as wide as it has to be for the preview to be shown by itself.
    private boolean previewFits;

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
        this.keymap = Keymap.defaults(options.walks());
        this.requests = new PreviewRequests(previews, matches, display);
        this.model =
                Model.of(options.query(), options.multi(), display.listShape())
                        .withDressing(options.dressing());
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
        return how;
    }

    private Outcome loop() throws IOException {
        KeyReader.start(tty, inbox::putAndAwait);
        try {
            start();
            while (outcome == null) {
                if (events.isEmpty()) {
                    inbox.drainTo(events, wakeAt());
                }
                while (outcome == null && !events.isEmpty()) {
                    handle(events.removeFirst());
                }
                if (outcome == null) {
                    tick(System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Aborted(model.query().text());
        }
        return outcome;
    }

    /// Draws the first frame, and has the search begin: after it, but where the frame depends on what is found.
    private void start() throws IOException, InterruptedException {
        display.arrange(model);
        Key.CursorAt cursor = display.askForCursor() ? awaitCursor() : null;
        if (display.isAdaptive()) {
            search();
            awaitMatches();
            display.begin(cursor, model.hits().matched());
        } else {
            display.begin(cursor, Integer.MAX_VALUE);
        }
        previewFits = showsPreview();
        if (previewFits) {
            model = model.withPreview(model.preview().toggled());
        }
        arrange();
        display.draw(model);
        clock.drawn(System.nanoTime());
        drawn = model;
        if (!display.isAdaptive()) {
            search();
        }
        tty.onNotice(notice -> inbox.put(new Event.Noticed(notice)));
    }

    private void search() {
        previews.onPage(page -> inbox.put(new Event.Previewed(page)));
        matches.onHits(() -> inbox.put(new Event.News()));
        matches.setLimit(limit());
        matches.setQuery(model.query().text());
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
        while (System.nanoTime() < until && !isSettled()) {
            inbox.drainTo(fresh, until);
            while (!fresh.isEmpty()) {
                Event event = fresh.removeFirst();
                if (event instanceof Event.News) {
                    look();
                } else {
                    events.addLast(event);
                }
            }
        }
    }

    private boolean isSettled() {
        return model.hits().matched() >= tty.size().rows()
                || (!model.source().running() && model.isUpToDate() && model.hits().isComplete());
    }

    /* Events, keys and effects are told apart by instanceof, not by switches over patterns: such a switch spins a
     * class when it first runs, the first one for some 20 ms, between a key and the screen. */

    private void handle(Event event) throws IOException, InterruptedException {
        if (event instanceof Event.Input(Key key)) {
            input(key);
        } else if (event instanceof Event.News) {
            look();
        } else if (event instanceof Event.Previewed(PreviewPage page)) {
            show(page);
        } else if (event instanceof Event.Noticed(Tty.Notice notice)) {
            heed(notice);
        } else if (event instanceof Event.Broken(Throwable cause)) {
            throw new IllegalStateException("a thread has died: " + cause, cause);
        }
    }

    private void show(PreviewPage page) {
        if (page.entry() != model.list().current()) {
            return;
        }
        int rows = display.previewRows();
        Preview preview = model.preview().withPage(page, rows);
        int end = page.lines().size() - rows;
        boolean follows = display.followsPreview() && end > preview.offset();
        model = model.withPreview(follows ? preview.scrolled(end - preview.offset()) : preview);
    }

    private void heed(Tty.Notice notice) throws IOException, InterruptedException {
        switch (notice) {
            case RESIZED -> resize();
            case STOP -> suspend();
            case CONTINUED -> takeTerminal();
        }
    }

    private void resize() throws IOException {
        display.resize();
        // A preview that is there by itself goes where there is no room for it, and comes back.
        boolean fits = showsPreview();
        if (fits != previewFits && model.preview().shown() == previewFits) {
            model = model.withPreview(model.preview().toggled());
        }
        previewFits = fits;
        arrange();
        drawn = null;
    }

    /// Whether the preview is to be seen without being asked for.
    private boolean showsPreview() {
        return previews.shownAt(tty.size().columns()) && !display.hidesPreview();
    }

    private void arrange() {
        display.arrange(model);
        reshape();
    }

    private void reshape() {
        model = model.withList(model.list().withShape(display.listShape()));
    }

    private void suspend() throws IOException, InterruptedException {
        display.leave();
        tty.stopJob();
        takeTerminal();
    }

    private void takeTerminal() throws IOException {
        display.enter();
        resize();
    }

    private void input(Key key) throws IOException, InterruptedException {
        clock.typed();
        boolean told = key instanceof Key.Press || key instanceof Key.Mouse;
        if (told && !model.help().isEmpty()) {
            model = model.withHelp(List.of());
            return;
        }
        if (key instanceof Key.Press(String name, int codePoint)) {
            Action action = keymap.action(name);
            if (action != null) {
                apply(Update.act(model, action));
            } else if (codePoint >= 0) {
                apply(Update.type(model, Character.toString(codePoint)));
            }
        } else if (key instanceof Key.Paste(String text)) {
            apply(Update.type(model, text));
        } else if (key instanceof Key.Mouse report) {
            mouse(report);
        } else if (key instanceof Key.HungUp) {
            outcome = new Outcome.Aborted(model.query().text());
        }
    }

    private void mouse(Key.Mouse report) throws IOException, InterruptedException {
        Spot spot = display.spotAt(report.row(), report.column(), model);
        mouse.report(report, spot);
        switch (mouse.gesture()) {
            case NOTHING -> {}
            case CLICK -> apply(Update.click(model, mouse.spot()));
            case DOUBLE_CLICK -> {
                apply(Update.click(model, mouse.spot()));
                apply(Update.act(model, Action.ACCEPT));
            }
            case TOGGLE -> {
                apply(Update.click(model, mouse.spot()));
                apply(Update.act(model, Action.TOGGLE));
            }
            case UP -> apply(Update.act(model, Action.UP));
            case DOWN -> apply(Update.act(model, Action.DOWN));
            case TOGGLE_UP -> apply(Update.act(model, Action.TOGGLE_UP));
            case TOGGLE_DOWN -> apply(Update.act(model, Action.TOGGLE_DOWN));
        }
    }

    /// Takes the newest hits and the newest state of the source.
    private void look() throws IOException, InterruptedException {
        Hits hits = matches.hits();
        apply(Update.arrive(model, hits, supply.state()));
    }

    private void apply(Step step) throws IOException, InterruptedException {
        model = step.model();
        hurryAt = !model.accepting() ? Long.MAX_VALUE : Math.min(hurryAt, patience());
        Effect effect = step.effect();
        if (effect instanceof Effect.Search(String query)) {
            matches.setQuery(query);
        } else if (effect instanceof Effect.Walk walk) {
            supply.change(walk.change(), walk.selected(), walk.cursor());
        } else if (effect instanceof Effect.Finish(Outcome how)) {
            outcome = how;
        } else if (effect instanceof Effect.Redraw) {
            display.forget();
            drawn = null;
        } else if (effect instanceof Effect.Help) {
            model = model.withHelp(keymap.describe());
        } else if (effect instanceof Effect.Suspend) {
            suspend();
        }
    }

    private static long patience() {
        return System.nanoTime() + PATIENCE_NANOS;
    }

    private void tick(long now) throws IOException, InterruptedException {
        if (hurryAt <= now) {
            hurryAt = Long.MAX_VALUE;
            apply(Update.hurry(model));
        }
        if (model.source().running() && spinnerAt <= now) {
            model = model.withSpinner(model.spinner() + 1);
            spinnerAt = now + SPINNER_NANOS;
        }
        if (outcome == null && model != drawn && clock.next() <= now) {
            if (display.arrange(model)) {
                reshape();
            }
            matches.setLimit(limit());
            requests.ask(model);
            display.draw(model);
            drawn = model;
            clock.drawn(now);
        }
    }

    /// When to wake up although nothing has happened.
    private long wakeAt() {
        long at = model.source().running() ? spinnerAt : Long.MAX_VALUE;
        if (model != drawn) {
            at = Math.min(at, clock.next());
        }
        return Math.min(at, hurryAt);
    }

    /// As many rows as a few screens need: scrolling on asks for more.
    private int limit() {
        return Math.max(200, model.list().offset() + 4 * model.list().shape().rows());
    }
}
