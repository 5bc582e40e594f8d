package jfind.app.session;

import java.io.IOException;
import java.util.ArrayDeque;
import jfind.app.tty.Key;
import jfind.app.tty.Tty;

/// The question whether the terminal's background is light, asked after the first frame.
///
/// An answer that came when the session is over would be typed to whoever reads the terminal next. So it is not
/// asked where keys were typed before there was anything to see, and an end that comes right behind the question
/// waits for the answer. Many terminals never answer.
///
/// Confined to one thread.
final class BackgroundQuestion {
    /// How long an answer may be on its way.
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

    /// Takes the answer; returns whether everything has to be drawn anew.
    boolean take(Key.Background answer) {
        open = false;
        if (answer.light()) {
            display.lighten();
        }
        return answer.light();
    }

    /// Waits for an answer that may be on its way at the end of a session, and drops it.
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
