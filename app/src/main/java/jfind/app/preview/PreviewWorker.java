package jfind.app.preview;

import jfind.app.model.Previews.Request;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/// Runs the newest request on a background thread and drops earlier ones.
///
/// Reading a file can block for ever: a dead mount, a device. A thread that does not come back in
/// time is abandoned and another takes its place, up to a limit.
///
/// Thread-safe.
final class PreviewWorker {
    /// Makes previews.
    interface Maker {
        /// Makes one preview.
        ///
        /// @param stale whether the preview is no longer wanted; check it now and then
        void make(Request request, BooleanSupplier stale);
    }

    private static final long PATIENCE_NANOS = 200_000_000L;
    private static final int MOST_LOST = 8;

    private final Maker maker;

    private @Nullable Request wanted;
    private @Nullable Thread thread;

    /// When the thread started its present request; 0 while it waits.
    private long busySince;

    private int lost;
    private volatile int generation;

    PreviewWorker(Maker maker) {
        this.maker = maker;
    }

    /// Runs `request` in place of earlier ones.
    synchronized void run(Request request) {
        generation++;
        wanted = request;
        boolean stuck = busySince != 0 && System.nanoTime() - busySince > PATIENCE_NANOS;
        if (thread == null || (stuck && lost < MOST_LOST)) {
            lost += thread == null ? 0 : 1;
            busySince = 0;
            thread = Thread.ofPlatform().daemon().name("jfind-preview").start(this::work);
        }
        notifyAll();
    }

    /// Drops the present request.
    synchronized void cancel() {
        generation++;
        wanted = null;
    }

    private void work() {
        try {
            while (true) {
                Request request;
                int mine;
                synchronized (this) {
                    while (wanted == null) {
                        busySince = 0;
                        wait();
                    }
                    if (!Thread.currentThread().equals(thread)) {
                        lost--;
                        return; // Came back, but another thread has taken its place.
                    }
                    request = wanted;
                    wanted = null;
                    mine = generation;
                    busySince = System.nanoTime();
                }
                maker.make(request, () -> mine != generation);
                synchronized (this) {
                    if (!Thread.currentThread().equals(thread)) {
                        lost--;
                        return;
                    }
                    busySince = 0;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
