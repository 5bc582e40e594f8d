package jfind.app.preview;

import java.util.function.BooleanSupplier;
import jfind.app.model.Previews.Request;
import org.jspecify.annotations.Nullable;

/// Runs the newest request on a background thread, and forgets those before it.
///
/// A file can hold up whoever reads it for as long as it likes: a dead mount, a device. A thread that does not
/// come back in time is left to its fate and another takes its place, up to a limit.
///
/// Thread-safe.
final class PreviewWorker {
    /// Makes previews.
    interface Maker {
        /// Makes one.
        ///
        /// @param stale whether nobody wants it any more: to be asked now and then
        void make(Request request, BooleanSupplier stale);
    }

    private static final long PATIENCE_NANOS = 200_000_000L;
    private static final int MOST_LOST = 8;

    private final Maker maker;

    private @Nullable Request wanted;
    private @Nullable Thread thread;

    /// When the thread has begun what it is doing, 0 when it waits.
    private long busySince;

    private int lost;
    private volatile int generation;

    PreviewWorker(Maker maker) {
        this.maker = maker;
    }

    /// Has `request` run instead of whatever was wanted before.
    synchronized void run(Request request) {
        generation++;
        wanted = request;
        boolean stuck = busySince != 0 && System.nanoTime() - busySince > PATIENCE_NANOS;
        if (thread == null || (stuck && lost < MOST_LOST)) {
            lost += thread == null ? 0 : 1;
            busySince = 0;
            thread = new Thread(this::work, "jfind-preview");
            thread.setDaemon(true);
            thread.start();
        }
        notifyAll();
    }

    /// Nothing is wanted any more.
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
                        return; // Came back after all, but another has taken its place.
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
