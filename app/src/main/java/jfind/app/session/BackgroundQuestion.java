package jfind.app.session;

import jfind.app.tty.Key;
import jfind.app.tty.Tty;

import java.io.IOException;
import java.util.ArrayDeque;

/// The question whether the terminal's background is light, asked after the first frame.
///
/// If the terminal answered after the session had ended, the shell would read the answer as input.
/// Hence we do not ask if keys arrived before the first frame (the session may end at once), and a
/// session that ends right after the question waits for the answer. Many terminals never answer.
///
/// Confined to one thread.
final class BackgroundQuestion {
    /// How long to wait for an answer.
    private static final long PATIENCE_NANOS = 200_000_000L;

    private final Tty tty;
    private final Display display;
    private long askedAt;
    private boolean open;

    BackgroundQuestion(Tty tty, Display display) {
        this.tty = tty;
        this.display = display;
    }

    void ask() throws IOException {
        if (tty.available() == 0 && display.askForBackground()) {
            askedAt = System.nanoTime();
            open = true;
        }
    }

    /// Takes the answer; returns whether everything must be drawn again.
    boolean take(Key.Background answer) {
        open = false;
        if (answer.light()) {
            display.lighten();
        }
        return answer.light();
    }

    /// Waits at the end of a session for an answer that is still due, and drops it.
    void await(Inbox inbox) throws InterruptedException {
        var events = new ArrayDeque<Event>();
        while (open && System.nanoTime() - askedAt < PATIENCE_NANOS) {
            inbox.drainTo(events, askedAt + PATIENCE_NANOS);
            for (Event event : events) {
                open &= !(event instanceof Event.KeyPressed(Key.Background _));
            }
            events.clear();
        }
    }
}
