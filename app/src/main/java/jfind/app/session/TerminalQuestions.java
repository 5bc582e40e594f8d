package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import jfind.app.tty.Key;

/// The questions to the terminal, asked after the first frame, and their answers.
///
/// If the terminal answered after the session had ended, the shell would read the answer as input.
/// Hence a session that ends, or lends its terminal, waits for the last answer. It also waits for
/// the release of a mouse button that is held down. Where the session may end at once (keys were
/// typed ahead, an event is bound that comes at the start) the questions are asked a little later.
///
/// Confined to one thread.
final class TerminalQuestions {
    private static final long LATER_NANOS = 300_000_000L;

    /// How long to wait for answers after asking. Few terminals never answer.
    private static final long PATIENCE_NANOS = 600_000_000L;

    /// The same on a line known to be slow.
    private static final long SLOW_NANOS = 3_000_000_000L;

    private static final long RELEASE_NANOS = 500_000_000L;

    private final Display display;
    private final Inbox inbox;
    private long askAt = Long.MAX_VALUE;
    private long awaitUntil;

    /// Answers that have been asked for and have not come.
    private boolean cursorOpen;

    private boolean attributesOpen;

    TerminalQuestions(Display display, Inbox inbox) {
        this.display = display;
        this.inbox = inbox;
    }

    /// Says that the cursor's position was asked for and has not been answered in good time.
    void cursorIsLate() {
        cursorOpen = true;
        awaitUntil = System.nanoTime() + SLOW_NANOS;
    }

    /// Asks, now or `later`.
    void ask(boolean later) throws IOException {
        askAt = System.nanoTime() + (later ? LATER_NANOS : 0);
        askWhenDue(System.nanoTime());
    }

    /// When to call [#askWhenDue], as of [System#nanoTime]; [Long#MAX_VALUE] for never.
    long dueAt() {
        return askAt;
    }

    void askWhenDue(long now) throws IOException {
        if (askAt <= now) {
            askAt = Long.MAX_VALUE;
            if (display.askTerminal()) {
                attributesOpen = true;
                long patience = cursorOpen ? SLOW_NANOS : PATIENCE_NANOS;
                awaitUntil = Math.max(awaitUntil, now + patience);
            }
        }
    }

    /// Takes `key` if it is an answer of the terminal; returns whether it is one.
    boolean take(Key key) throws IOException {
        if (key instanceof Key.CursorAt) {
            cursorOpen = false;
        } else if (key instanceof Key.DeviceAttributes) {
            attributesOpen = false;
            cursorOpen = false; // Answers come in the order of the questions.
        } else if (key instanceof Key.KeyProtocol) {
            display.useKeyProtocol();
        } else {
            return key instanceof Key.Background;
        }
        return true;
    }

    /// Waits for the answers that may be on their way, and for the mouse if it is down.
    ///
    /// @param others events that were taken and not handled, an answer perhaps among them; all that
    ///     come are added
    void await(boolean mouseDown, ArrayDeque<Event> others) throws InterruptedException {
        boolean down = mouseDown;
        for (Event event : others) {
            down &= !ends(event);
        }
        long until = cursorOpen || attributesOpen ? awaitUntil : Long.MIN_VALUE;
        if (down) {
            until = Math.max(until, System.nanoTime() + RELEASE_NANOS);
        }
        var events = new ArrayDeque<Event>();
        while ((down || cursorOpen || attributesOpen) && System.nanoTime() < until) {
            inbox.drainTo(events, until);
            while (!events.isEmpty()) {
                Event event = events.removeFirst();
                down &= !ends(event);
                others.addLast(event);
            }
        }
    }

    /// Notes that `event` is an awaited answer, if it is; returns whether it releases the mouse.
    private boolean ends(Event event) {
        if (!(event instanceof Event.KeyPressed(Key key))) {
            return false;
        }
        if (key instanceof Key.DeviceAttributes) {
            attributesOpen = false;
            cursorOpen = false;
        } else if (key instanceof Key.CursorAt) {
            cursorOpen = false;
        }
        return isRelease(key);
    }

    private static boolean isRelease(Key key) {
        return key instanceof Key.Mouse mouse && mouse.gesture() == Key.Gesture.RELEASE;
    }
}
