package jfind.app.preview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jfind.app.model.Previews.Request;
import org.jspecify.annotations.Nullable;

/// Runs the newest request on a background thread and drops earlier ones, but for a few whose
/// preview nobody sees: their commands are run for what they do.
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

    /// The most requests that wait.
    private static final int MOST_WANTED = 8;

    private final Maker maker;
    private final Consumer<? super Request> late;

    /// Requests that nobody sees wait for each other; of others there is one.
    private final Deque<Wanted> wanted = new ArrayDeque<>();

    private @Nullable Thread thread;
    private @Nullable Thread watch;

    /// What the thread is doing, null when it waits, and since when.
    private @Nullable Request making;

    private long busySince;

    /// What the abandoned threads are doing.
    private final List<Request> heldUp = new ArrayList<>();

    private volatile int generation;

    private record Wanted(Request request, int generation) {}

    /// @param late is told of a request that is not answered in good time
    PreviewWorker(Maker maker, Consumer<? super Request> late) {
        this.maker = maker;
        this.late = late;
    }

    /// Runs `request` in place of earlier ones.
    synchronized void run(Request request) {
        generation++;
        if (request.rows() > 0 || wanted.size() == MOST_WANTED) {
            wanted.clear();
        }
        wanted.addLast(new Wanted(request, generation));
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
        wanted.clear();
    }

    private void work() {
        try {
            while (true) {
                Wanted next;
                synchronized (this) {
                    while (wanted.isEmpty()) {
                        wait();
                    }
                    next = wanted.removeFirst();
                    making = next.request;
                    busySince = System.nanoTime();
                }
                Request request = next.request;
                int mine = next.generation;
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
                    while (generation == said || (wanted.isEmpty() && making == null)) {
                        wait();
                    }
                    int seen = generation;
                    long until = System.nanoTime() + PATIENCE_NANOS;
                    long left = PATIENCE_NANOS;
                    while (left > 0 && generation == seen) {
                        wait(left / 1_000_000 + 1);
                        left = until - System.nanoTime();
                    }
                    Wanted newest = wanted.peekLast();
                    request = newest == null ? making : newest.request;
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
