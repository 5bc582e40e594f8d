package jfind.app.session;

import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Keymap;
import jfind.app.bind.Trigger;
import org.jspecify.annotations.Nullable;

/// The repeated events, `every(SECONDS)`.
///
/// Confined to one thread.
final class Timers {
    private final List<Timer> timers = new ArrayList<>();

    private static final class Timer {
        final String trigger;
        final long nanos;
        long at;

        Timer(String trigger, long now) {
            this.trigger = trigger;
            this.nanos = (long) (Trigger.seconds(trigger) * 1e9);
            this.at = now + nanos;
        }
    }

    Timers(Keymap keymap, long now) {
        for (String trigger : keymap.timers()) {
            timers.add(new Timer(trigger, now));
        }
    }

    /// When the next event is due; [Long#MAX_VALUE] for never.
    long next() {
        long next = Long.MAX_VALUE;
        for (Timer timer : timers) {
            next = Math.min(next, timer.at);
        }
        return next;
    }

    /// Takes an event that is due, and schedules its next time; null when none is due.
    @Nullable String takeDue(long now) {
        for (Timer timer : timers) {
            if (timer.at <= now) {
                timer.at = now + timer.nanos;
                return timer.trigger;
            }
        }
        return null;
    }
}
