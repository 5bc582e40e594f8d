package jfind.scan;

/// The timer of a walk. Every few milliseconds it hands over old batches and checks the time limit.
/// It ends a cancelled walk even when a worker hangs in the kernel, and starts the linking of the
/// fast reader when the walk turns out not to be a small one.
///
/// Runs on its own thread, and is confined to it.
final class FlushTimer extends Thread {
    private static final int TICK_MILLIS = 5;
    private static final long TICK_NANOS = TICK_MILLIS * 1_000_000L;

    /// How many ticks the workers of a stopped walk have to end by themselves.
    private static final int GRACE_TICKS = 4;

    private static final long FOREVER = Long.MAX_VALUE / 2;

    private final Walk walk;
    private final long deadlineNanos;
    private long linkAtNanos;

    /// @param limitNanos the walk is stopped after this time
    /// @param linkNanos the fast reader is linked after this time; [Long#MAX_VALUE] for never
    FlushTimer(Walk walk, long limitNanos, long linkNanos) {
        super("jfind-scan-timer");
        setDaemon(true);
        this.walk = walk;
        long now = System.nanoTime();
        this.deadlineNanos = now + Math.min(limitNanos, FOREVER);
        this.linkAtNanos = now + Math.min(linkNanos, FOREVER);
    }

    @Override
    public void run() {
        try {
            tickUntilTheEnd();
        } catch (InterruptedException e) {
            walk.stop(ScanSummary.Ending.CANCELLED);
        }
    }

    private void tickUntilTheEnd() throws InterruptedException {
        int ticksSinceStop = 0;
        while (!walk.awaitEnd(TICK_MILLIS)) {
            long now = System.nanoTime();
            if (now - deadlineNanos >= 0) {
                walk.stop(ScanSummary.Ending.TIME_LIMIT);
            }
            if (walk.isStopped()) {
                if (++ticksSinceStop > GRACE_TICKS) {
                    walk.end();
                }
            } else {
                if (now - linkAtNanos >= 0) {
                    linkAtNanos = now + FOREVER;
                    startLinking();
                }
                walk.handOverOlder(now - TICK_NANOS);
            }
        }
    }

    /// Linking takes 7 to 30 ms, and a small tree is walked in less. So neither the walk nor this
    /// timer waits for it.
    private void startLinking() {
        Thread linker = new Thread(walk::linkFastReader, "jfind-scan-link");
        linker.setDaemon(true);
        linker.start();
    }
}
