package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import jfind.app.model.Supply;
import jfind.app.remote.RemoteServer;
import jfind.app.session.act.Outcome;
import jfind.app.session.act.Step;
import jfind.app.session.act.Update;
import jfind.app.text.StyledLine;
import jfind.app.tty.Key;
import jfind.app.tty.KeyReader;
import jfind.app.tty.Tty;

/// The loop of a session: waits for events, has the model updated, and has it drawn.
///
/// It sleeps until something happens. Keys come first: the screen is at most one frame behind what
/// was typed, whatever the walk and the matcher are doing.
///
/// Confined to one thread, that of [#run]; other threads reach it through its inbox only.
public final class Session {
    private static final long SPINNER_NANOS = 100_000_000L;

    /// How long Enter waits if it was pressed before its matches were on the screen.
    private static final long PATIENCE_NANOS = 500_000_000L;

    private final SessionParts parts;
    private final Inbox inbox;
    private final Performer performer;
    private final Painter painter;

    /// Events taken from the inbox and not yet handled.
    private final ArrayDeque<Event> events = new ArrayDeque<>();

    /// Keys that wait until the performer is free.
    private final ArrayDeque<Event> heldKeys = new ArrayDeque<>();

    /// Remote requests that wait for more hits.
    private final ArrayDeque<RemoteRequests.Request> remoteRequests = new ArrayDeque<>();

    private long spinnerAt = System.nanoTime() + SPINNER_NANOS;
    private long hurryAt = Long.MAX_VALUE;

    private Session(SessionParts parts) {
        this.parts = parts;
        this.inbox = parts.inbox();
        this.performer = parts.performer();
        this.painter = parts.painter();
        parts.lease().settleBy(this::settle);
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
        var parts = SessionParts.of(options, matches, supply, previews, tty, display);
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, cause) -> parts.inbox().putDeath(cause));
        var start = new SessionStart(parts, options, matches, supply, previews, tty, display);
        RemoteServer remote = options.remote();
        if (remote != null) {
            remote.serve(
                    new RemoteRequests(parts.inbox(), options.keymap(), remote.mayRunCommands()));
        }
        Outcome how;
        try {
            how = new Session(parts).loop(start, tty, display);
        } finally {
            parts.inbox().end();
            if (remote != null) {
                remote.close();
            }
        }
        // After one death, further ones are not reported.
        Thread.setDefaultUncaughtExceptionHandler(before);
        parts.keeper().finish(parts.performer().model());
        parts.commands().cancel();
        parts.commands().cancelBackground();
        parts.info().cancel();
        return how;
    }

    private Outcome loop(SessionStart start, Tty tty, Display display) throws IOException {
        boolean cursorAsked = display.askForCursor();
        boolean typedAhead = KeyReader.start(tty, cursorAsked, parts.vigil());
        try {
            start.run(cursorAsked, typedAhead, events);
            endIfFailed();
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
        parts.questions().await(parts.input().isMouseDown(), events);
    }

    private Model model() {
        return performer.model();
    }

    /* Events and keys are told apart by instanceof, not by switches over patterns: such a switch
     * spins a class when it first runs, the first one for some 20 ms, between a key and the
     * screen. */

    private void handle(Event event) throws IOException, InterruptedException {
        if (event instanceof Event.KeyPressed(Key key)) {
            if (parts.questions().take(key)) {
                if (key instanceof Key.Background(boolean light) && painter.setBackground(light)) {
                    performer.apply(Step.to(parts.lease().arrange(model())));
                }
            } else if (performer.isHeld()) {
                hold(key);
            } else {
                painter.echo();
                parts.input().input(key);
                painter.requestUnseen();
            }
        } else if (event instanceof Event.News) {
            performer.fireArrivals();
            while (!remoteRequests.isEmpty()) {
                events.addLast(new Event.Asked(remoteRequests.removeFirst()));
            }
        } else if (event instanceof Event.Previewed(PreviewPage page)) {
            performer.apply(parts.previews().arrive(page, model()));
            painter.echo();
        } else if (event instanceof Event.Answered answered) {
            answer(answered);
            painter.release();
        } else if (event instanceof Event.Asked(RemoteRequests.Request request)) {
            remote(request);
        } else if (event instanceof Event.Noticed(Tty.Notice notice)) {
            heed(notice);
        } else if (event instanceof Event.Broken(Throwable cause)) {
            throw new IllegalStateException("a thread has died: " + cause, cause);
        }
        releaseKeys();
    }

    private void releaseKeys() {
        while (!performer.isHeld() && !heldKeys.isEmpty()) {
            events.addFirst(heldKeys.removeLast());
        }
    }

    /// Keeps a key for later, unless it gives up waiting.
    private void hold(Key key) throws IOException, InterruptedException {
        if (key instanceof Key.HungUp) {
            parts.input().hangUp();
        } else if (performer.ignoresKeys()) {
            if (key instanceof Key.Press(String name, _) && performer.givesUp(name)) {
                performer.giveUpWait(name);
            }
        } else if (key instanceof Key.Press(String name, _) && performer.givesUp(name)) {
            boolean ends = performer.awaitsAnswer();
            performer.cancel();
            heldKeys.clear();
            if (ends) {
                parts.input().input(key);
            }
        } else {
            heldKeys.addLast(new Event.KeyPressed(key));
        }
    }

    private void answer(Event.Answered answered) throws IOException, InterruptedException {
        StyledLine line = parts.info().answer(answered);
        if (line == null) {
            performer.answer(answered);
        } else {
            performer.apply(Step.to(model().withInfo(line)));
        }
    }

    /// Answers a remote request. One for matches that are not listed yet waits for the next hits.
    private void remote(RemoteRequests.Request request) throws IOException, InterruptedException {
        if (request.chain != null) {
            if (request.answer("")) {
                performer.perform(request.chain);
            }
            return;
        }
        int wanted = (int) Math.min(Integer.MAX_VALUE, (long) request.offset + request.limit);
        painter.wantRows(wanted);
        int there = Math.min(wanted, model().hits().matched());
        if (model().hits().size() < there && !request.isOver()) {
            remoteRequests.add(request);
        } else {
            request.answer(parts.state(model()).json(request.limit, request.offset));
        }
    }

    private void heed(Tty.Notice notice) throws IOException, InterruptedException {
        TerminalLease lease = parts.lease();
        switch (notice) {
            case RESIZED -> {
                boolean changed = lease.isResized();
                performer.apply(Step.to(lease.resize(model())));
                if (changed) {
                    performer.fire(List.of("resize"));
                }
            }
            case STOP -> performer.apply(Step.to(lease.suspend(model())));
            case CONTINUED -> performer.apply(Step.to(lease.take(model())));
            case ORPHANED -> parts.input().hangUp();
        }
        painter.repaint();
    }

    /// Ends the session when its supply has failed: the caller says why.
    private void endIfFailed() {
        if (performer.outcome() == null && parts.effects().failure() != null) {
            performer.finish(new Outcome.Aborted(model().query().text()));
        }
    }

    private void tick(long now) throws IOException, InterruptedException {
        endIfFailed();
        heedPatience(now);
        performer.endWait();
        performer.showWait(now);
        performer.fireFocus(now);
        releaseKeys();
        if (model().accepting() == null) {
            parts.questions().askWhenDue(now);
        }
        String due = parts.timers().takeDue(now);
        if (due != null && !performer.isHeld()) {
            performer.set(due);
        }
        if (model().source().running() && spinnerAt <= now) {
            performer.apply(Step.to(model().withSpinner(model().spinner() + 1)));
            spinnerAt = now + SPINNER_NANOS;
        }
        if (parts.effects().takeDisturbance()) {
            painter.repaint();
        }
        if (performer.outcome() == null) {
            painter.draw(now);
            parts.keeper().note(model(), now);
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
        at = Math.min(Math.min(at, painter.dueAt()), Math.min(hurryAt, performer.waitEndsAt()));
        at = Math.min(at, Math.min(performer.waitShownAt(), performer.focusDueAt()));
        at = Math.min(at, parts.keeper().dueAt());
        return Math.min(at, Math.min(parts.timers().next(), parts.questions().dueAt()));
    }
}
