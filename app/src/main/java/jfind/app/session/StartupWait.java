package jfind.app.session;

import java.util.ArrayDeque;
import jfind.app.model.Model;
import jfind.app.tty.Key;
import org.jspecify.annotations.Nullable;

/// Waits for what the first frame needs. Other events are kept for later.
///
/// Confined to one thread.
final class StartupWait {
    /// How long to wait for the cursor report.
    private static final long CURSOR_NANOS = 300_000_000L;

    /// How long the first frame waits for header lines, as in fzf.
    private static final long HEADER_NANOS = 20_000_000L;

    /// How long a height that depends on the matches waits for them.
    private static final long ADAPTING_NANOS = 2_000_000_000L;

    private final Inbox inbox;
    private final ArrayDeque<Event> later;
    private final EffectRunner effects;

    /// @param later receives all other events
    StartupWait(Inbox inbox, ArrayDeque<Event> later, EffectRunner effects) {
        this.inbox = inbox;
        this.later = later;
        this.effects = effects;
    }

    /// Waits for the cursor report; null when none arrives in time.
    Key.@Nullable CursorAt awaitCursor() throws InterruptedException {
        long until = System.nanoTime() + CURSOR_NANOS;
        var fresh = new ArrayDeque<Event>();
        while (System.nanoTime() < until) {
            inbox.drainTo(fresh, until);
            Key.CursorAt answer = null;
            while (!fresh.isEmpty()) {
                Event event = fresh.removeFirst();
                if (event instanceof Event.KeyPressed(Key.CursorAt at)) {
                    answer = at;
                } else {
                    later.addLast(event);
                }
            }
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /// Waits until all matches are known, or enough to fill `rows`; returns the model with them.
    Model awaitMatches(Model first, int rows) throws InterruptedException {
        return await(first, rows, 0, ADAPTING_NANOS);
    }

    /// Waits a moment until `lines` lines of the header are there; returns the model with them.
    Model awaitHeader(Model first, int lines) throws InterruptedException {
        return await(first, 0, lines, HEADER_NANOS);
    }

    private Model await(Model first, int rows, int lines, long nanos) throws InterruptedException {
        Model model = first;
        long until = System.nanoTime() + nanos;
        var fresh = new ArrayDeque<Event>();
        while (System.nanoTime() < until && !isEnough(model, rows, lines)) {
            inbox.drainTo(fresh, until);
            while (!fresh.isEmpty()) {
                Event event = fresh.removeFirst();
                if (event instanceof Event.News) {
                    model = effects.arrivals(model).model();
                } else {
                    later.addLast(event);
                }
            }
        }
        inbox.put(new Event.News()); // What is bound to their arrival is still to be done.
        return model;
    }

    private static boolean isEnough(Model model, int rows, int lines) {
        boolean listed = model.hits().matched() >= rows;
        return (listed && model.source().header().size() >= lines) || model.isSettled();
    }
}
