package jfind.app.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jfind.app.model.Previews.Request;
import org.jspecify.annotations.Nullable;

/// Runs the newest request on a background thread and drops earlier ones.
///
/// Reading a file can block for ever: a dead mount, a device. A thread that does not come back in
/// time is abandoned and another takes its place. A file that holds up a thread already is not
/// tried again until that comes back, so that visiting it again and again costs nothing.
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

    /// The most threads that may be held up: each has a stack.
    private static final int MOST_HELD_UP = 256;

    private final Maker maker;
    private final Consumer<? super Request> late;

    private @Nullable Request wanted;
    private @Nullable Thread thread;
    private @Nullable Thread watch;

    /// What the thread is doing, null when it waits, and since when.
    private @Nullable Request making;

    private long busySince;

    /// What the abandoned threads are doing.
    private final List<Request> heldUp = new ArrayList<>();

    private volatile int generation;

    /// @param late is told of a request that is not answered in good time
    PreviewWorker(Maker maker, Consumer<? super Request> late) {
        this.maker = maker;
        this.late = late;
    }

    /// Runs `request` in place of earlier ones.
    synchronized void run(Request request) {
        generation++;
        wanted = request;
        Request busy = making;
        if (busy != null && System.nanoTime() - busySince > PATIENCE_NANOS) {
            heldUp.add(busy);
            making = null;
            thread = null;
        }
        if (thread == null && heldUp.size() < MOST_HELD_UP && !isHeldUp(request)) {
            thread = Thread.ofPlatform().daemon().name("jfind-preview").start(this::work);
        }
        if (watch == null) {
            watch = Thread.ofPlatform().daemon().name("jfind-preview-wait").start(this::watch);
        }
        notifyAll();
    }

    private boolean isHeldUp(Request request) {
        for (Request each : heldUp) {
            if (Arrays.equals(each.path(), request.path())) {
                return true;
            }
        }
        return false;
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
                        wait();
                    }
                    request = wanted;
                    wanted = null;
                    making = request;
                    mine = generation;
                    busySince = System.nanoTime();
                }
                maker.make(request, () -> mine != generation);
                synchronized (this) {
                    if (!Thread.currentThread().equals(thread)) {
                        heldUp.remove(request);
                        if (thread != null) {
                            return; // Came back, but another thread has taken its place.
                        }
                        thread = Thread.currentThread();
                    }
                    making = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Says of each request that it is late, once.
    private void watch() {
        int said = 0;
        try {
            while (true) {
                Request request;
                synchronized (this) {
                    while (generation == said || (wanted == null && making == null)) {
                        wait();
                    }
                    int seen = generation;
                    long until = System.nanoTime() + PATIENCE_NANOS;
                    long left = PATIENCE_NANOS;
                    while (left > 0 && generation == seen) {
                        wait(left / 1_000_000 + 1);
                        left = until - System.nanoTime();
                    }
                    request = wanted != null ? wanted : making;
                    if (generation != seen || request == null) {
                        said = generation == seen ? seen : said;
                        continue;
                    }
                    said = seen;
                }
                late.accept(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
