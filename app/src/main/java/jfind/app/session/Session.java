package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import jfind.app.model.Hits;
import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.model.Source;
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

    private final Matches matches;
    private final Source source;
    private final Tty tty;
    private final Display display;
    private final Keymap keymap = Keymap.defaults();
    private final Inbox inbox = new Inbox();
    private final FrameClock clock = new FrameClock(System.nanoTime());

    private Model model;
    private @Nullable Model drawn;
    private @Nullable Outcome outcome;
    private long spinnerAt;
    private long hurryAt = Long.MAX_VALUE;

    private Session(
            SessionOptions options, Matches matches, Source source, Tty tty, Display display) {
        this.matches = matches;
        this.source = source;
        this.tty = tty;
        this.display = display;
        this.model = Model.of(options.query(), options.multi(), display.listRows());
        this.spinnerAt = System.nanoTime() + SPINNER_NANOS;
    }

    /// Runs a session on `tty`, which is in raw mode, until the person has chosen or left.
    ///
    /// @throws IOException when the terminal cannot be written to
    public static Outcome run(
            SessionOptions options, Matches matches, Source source, Tty tty, Display display)
            throws IOException {
        var session = new Session(options, matches, source, tty, display);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler(
                (_, cause) -> session.inbox.put(new Event.Broken(cause)));
        try {
            return session.loop();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private Outcome loop() throws IOException {
        KeyReader.start(tty, key -> inbox.put(new Event.Input(key)));
        display.draw(model);
        clock.drawn(System.nanoTime());
        drawn = model;
        begin();
        var events = new ArrayDeque<Event>();
        try {
            while (outcome == null) {
                inbox.drainTo(events, wakeAt());
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

    /// What can wait until the first frame is on the screen.
    private void begin() {
        matches.onHits(() -> inbox.put(new Event.News()));
        matches.setLimit(limit());
        matches.setQuery(model.query().text());
        source.onChange(() -> inbox.put(new Event.News()));
        inbox.put(new Event.News());
        tty.onNotice(notice -> inbox.put(new Event.Noticed(notice)));
    }

    private void handle(Event event) throws IOException, InterruptedException {
        switch (event) {
            case Event.Input(Key key) -> input(key);
            case Event.News() -> look();
            case Event.Noticed(Tty.Notice notice) -> {
                switch (notice) {
                    case RESIZED -> resize();
                    case STOP -> suspend();
                    case CONTINUED -> takeTerminal();
                }
            }
            case Event.Broken(Throwable cause) ->
                    throw new IllegalStateException("a thread has died: " + cause, cause);
        }
    }

    private void resize() throws IOException {
        display.resize();
        if (display.listRows() != model.listRows()) {
            model = model.withListRows(display.listRows());
        }
        drawn = null;
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
        switch (key) {
            case Key.Press(String name, int codePoint) -> {
                Action action = keymap.action(name);
                if (action != null) {
                    apply(Update.act(model, action));
                } else if (codePoint >= 0) {
                    apply(Update.type(model, Character.toString(codePoint)));
                }
            }
            case Key.Paste(String text) -> apply(Update.type(model, text));
            case Key.HungUp() -> outcome = new Outcome.Aborted(model.query().text());
            case Key.Mouse _, Key.CursorAt _ -> {}
        }
    }

    /// Takes the newest hits and the newest state of the source.
    private void look() throws IOException, InterruptedException {
        Hits hits = matches.hits();
        apply(Update.arrive(model, hits, source.state()));
    }

    private void apply(Step step) throws IOException, InterruptedException {
        model = step.model();
        hurryAt = !model.accepting() ? Long.MAX_VALUE : Math.min(hurryAt, patience());
        switch (step.effect()) {
            case Effect.None() -> {}
            case Effect.Search(String query) -> matches.setQuery(query);
            case Effect.Redraw() -> {
                display.forget();
                drawn = null;
            }
            case Effect.Suspend() -> suspend();
            case Effect.Finish(Outcome how) -> outcome = how;
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
            matches.setLimit(limit());
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
        return Math.max(200, model.offset() + 4 * model.listRows());
    }
}
