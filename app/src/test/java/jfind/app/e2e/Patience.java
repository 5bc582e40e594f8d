package jfind.app.e2e;

import java.util.concurrent.TimeUnit;

/// How long a test goes on waiting: a minute in which the machine ran.
///
/// The time in which everything stood still, as on a machine that was suspended, does not count.
/// Confined to one thread.
final class Patience {
    /// How long to wait at most before the next look.
    static final long GLANCE_MILLIS = 100;

    private static final long LONGEST_GLANCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private long left = TimeUnit.SECONDS.toNanos(60);
    private long last = System.nanoTime();

    /// Whether it is used up. Has to be asked after each glance.
    boolean isOver() {
        long now = System.nanoTime();
        left -= Math.min(now - last, LONGEST_GLANCE_NANOS);
        last = now;
        return left < 0;
    }
}
