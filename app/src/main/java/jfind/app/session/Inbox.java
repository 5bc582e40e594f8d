package jfind.app.session;

import java.util.ArrayDeque;
import java.util.List;
import jfind.app.tty.Key;
import org.jspecify.annotations.Nullable;

/// The events that wait for the session, in the order in which they came.
///
/// News are kept once, however often they are put.
///
/// Thread-safe.
final class Inbox {
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private boolean news;

    /// Why a thread has died, null when none has.
    private @Nullable Throwable death;

    /// How many keys have been put, taken by the session, and handled by it.
    private long put;

    private long taken;
    private long handled;

    private boolean over;

    synchronized void put(Event event) {
        if (event instanceof Event.News) {
            if (news) {
                return;
            }
            news = true;
        } else {
            events.addLast(event);
        }
        notifyAll();
    }

    /// Whether keys wait that have not been taken.
    synchronized boolean hasKeys() {
        return put > taken;
    }

    /// Puts the death of a thread. Allocates nothing: there may be no memory left.
    synchronized void putDeath(Throwable cause) {
        death = cause;
        notifyAll();
    }

    /// Adds keys.
    synchronized void putKeys(List<Key> keys) {
        for (Key key : keys) {
            events.addLast(new Event.KeyPressed(key));
        }
        put += keys.size();
        notifyAll();
    }

    /// Waits until the session has handled all keys and comes for more; false if it has not after
    /// so long.
    ///
    /// @throws InterruptedException if the session is over
    synchronized boolean awaitHandled(int millis) throws InterruptedException {
        long until = System.nanoTime() + millis * 1_000_000L;
        while (handled < put && !over) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        if (over) {
            throw new InterruptedException("the session is over");
        }
        return true;
    }

    /// Says that the session is over: nobody takes keys any more.
    synchronized void end() {
        over = true;
        notifyAll();
    }

    /// Waits until there is an event or `nanoTime` has come, and moves all events to `into`.
    ///
    /// @param nanoTime a time as of [System#nanoTime], or [Long#MAX_VALUE] to wait for ever
    synchronized void drainTo(ArrayDeque<Event> into, long nanoTime) throws InterruptedException {
        // The session asks for more only after it has handled what it took before.
        if (handled < taken) {
            handled = taken;
            notifyAll();
        }
        while (events.isEmpty() && !news && death == null) {
            if (nanoTime == Long.MAX_VALUE) {
                wait();
                continue;
            }
            long left = nanoTime - System.nanoTime();
            if (left <= 0) {
                return;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        if (death != null) {
            into.addLast(new Event.Broken(death));
            death = null;
        }
        into.addAll(events);
        events.clear();
        taken = put;
        if (news) {
            into.addLast(new Event.News());
            news = false;
        }
    }
}
