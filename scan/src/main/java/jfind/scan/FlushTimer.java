package jfind.scan;

/// The clock of a walk: every few milliseconds it hands over batches that have waited, sees to the
/// time limit, and ends a cancelled walk even when a worker hangs in the kernel. It also has the
/// fast reader linked, once the walk has shown that it is not a small one.
///
/// Thread-safe.
final class FlushTimer extends Thread {
    private static final int BEAT_MILLIS = 5;
    private static final long BEAT_NANOS = BEAT_MILLIS * 1_000_000L;

    /// How many beats a stopped walk's workers have to end by themselves.
    private static final int GRACE_BEATS = 4;

    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final Walk walk;
    private final long deadlineNanos;
    private long linkAtNanos;

    /// @param limitNanos after which the walk is stopped
    /// @param linkNanos after which the fast reader is made ready; [Long#MAX_VALUE] for never
    FlushTimer(Walk walk, long limitNanos, long linkNanos) {
        super("jfind-scan-pulse");
        setDaemon(true);
        this.walk = walk;
        long now = System.nanoTime();
        this.deadlineNanos = now + Math.min(limitNanos, FOREVER);
        this.linkAtNanos = now + Math.min(linkNanos, FOREVER);
    }

    @Override
    public void run() {
        try {
            beatUntilTheEnd();
        } catch (InterruptedException e) {
            walk.stop(ScanSummary.Ending.CANCELLED);
        }
    }

    private void beatUntilTheEnd() throws InterruptedException {
        int beatsSinceStop = 0;
        while (!walk.awaitEnd(BEAT_MILLIS)) {
            long now = System.nanoTime();
            if (now - deadlineNanos >= 0) {
                walk.stop(ScanSummary.Ending.TIME_LIMIT);
            }
            if (walk.isStopped()) {
                if (++beatsSinceStop > GRACE_BEATS) {
                    walk.end();
                }
            } else {
                if (now - linkAtNanos >= 0) {
                    linkAtNanos = now + FOREVER;
                    startLinking();
                }
                walk.handOverOlder(now - BEAT_NANOS);
            }
        }
    }

    /// Linking takes some 30 ms, which a small tree is done in: it must not wait for that, and this
    /// thread must not either.
    private void startLinking() {
        Thread linker = new Thread(walk::speedUp, "jfind-scan-link");
        linker.setDaemon(true);
        linker.start();
    }
}
