package jfind.app.session;

import java.util.ArrayDeque;

/// The events that wait for the session, in the order in which they came.
///
/// News are kept once, however often they are told.
///
/// Thread-safe.
final class Inbox {
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private boolean news;

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

    /// Waits until there is an event or `nanoTime` has come, and moves all events to `into`.
    ///
    /// @param nanoTime a time as of [System#nanoTime], or [Long#MAX_VALUE] to wait for ever
    synchronized void drainTo(ArrayDeque<Event> into, long nanoTime) throws InterruptedException {
        while (events.isEmpty() && !news) {
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
        into.addAll(events);
        events.clear();
        if (news) {
            into.addLast(new Event.News());
            news = false;
        }
    }
}
