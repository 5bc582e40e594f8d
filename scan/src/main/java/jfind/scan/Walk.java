package jfind.scan;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import jfind.scan.ScanSummary.Ending;
import jfind.scan.ignore.IgnoreFiles;
import jfind.scan.ignore.Rule;
import jfind.scan.read.DirectoryReader;
import org.jspecify.annotations.Nullable;

/// One walk: its workers, what they share, and how it ends.
///
/// Thread-safe.
final class Walk {
    private final ScanOptions options;
    private final Delivery delivery;
    private final IgnoreFiles ignoreFiles;
    private final Roots roots;
    private final Frontier frontier;
    private final @Nullable Visited visited;
    private final Walker[] walkers;
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicLong directories = new AtomicLong();
    private final AtomicReference<@Nullable Ending> stopped = new AtomicReference<>();
    private final AtomicReference<@Nullable Rule> ignoring = new AtomicReference<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ScanSummary summary;
    private volatile @Nullable Throwable failure;

    Walk(List<ScanRoot> roots, ScanOptions options, ScanListener listener) {
        this.options = options;
        delivery = new Delivery(listener);
        ignoreFiles =
                new IgnoreFiles(options.ignoreFiles(), options.environment(), delivery::problem);
        this.roots = new Roots(roots, options, ignoreFiles);
        frontier = new Frontier(options.threads());
        visited = options.links() == LinkMode.FOLLOW ? new Visited() : null;
        walkers = new Walker[options.threads()];
        for (int i = 0; i < walkers.length; i++) {
            walkers[i] = new Walker(this, i);
        }
    }

    /// Starts the walk. While the fast reader can be linked but is not linked yet, one worker
    /// walks.
    void start() {
        boolean waits = !DirectoryReader.isFastReady() && DirectoryReader.canBeFast();
        startWorkers(0, waits ? 1 : walkers.length);
        Duration limit = options.maxDuration();
        new FlushTimer(
                        this,
                        limit == null ? Long.MAX_VALUE : limit.toNanos(),
                        waits ? options.slowStart().toNanos() : Long.MAX_VALUE)
                .start();
    }

    /// Links the fast reader and starts the workers that waited for it.
    void linkFastReader() {
        DirectoryReader.prepareFast();
        startWorkers(1, walkers.length);
    }

    private void startWorkers(int from, int to) {
        running.addAndGet(to - from);
        for (int i = from; i < to; i++) {
            walkers[i].start();
        }
    }

    ScanOptions options() {
        return options;
    }

    Delivery delivery() {
        return delivery;
    }

    IgnoreFiles ignoreFiles() {
        return ignoreFiles;
    }

    Roots roots() {
        return roots;
    }

    Frontier frontier() {
        return frontier;
    }

    /// The directories visited, or null unless links are followed.
    @Nullable Visited visited() {
        return visited;
    }

    void countDirectory() {
        directories.incrementAndGet();
    }

    /// Notes a rule that ignored an entry; the first one stays.
    void noteIgnoring(Rule rule) {
        ignoring.compareAndSet(null, rule);
    }

    /// Hands over the batches that were begun before that time.
    void handOverOlder(long thanNanos) {
        for (Walker walker : walkers) {
            walker.batch().handOverIfOlder(thanNanos);
        }
    }

    boolean isStopped() {
        return stopped.get() != null;
    }

    void stop(Ending why) {
        stopped.compareAndSet(null, why);
        frontier.close();
    }

    /// Notes that a worker has ended; the last one ends the walk.
    void workerEnded(@Nullable Throwable why) {
        if (why != null) {
            failure = why;
            stop(Ending.CANCELLED);
        }
        if (running.decrementAndGet() == 0) {
            end();
        }
    }

    /// Ends the walk, if it has not ended yet. What workers still find is dropped.
    void end() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        try {
            Ending why = stopped.get();
            summary =
                    delivery.finish(
                            why == null ? Ending.COMPLETE : why,
                            ignoring.get(),
                            directories.get(),
                            DirectoryReader.isFastReady() ? "linux" : "portable");
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }

    /// Waits for the end, at most `millis`; returns whether the walk has ended.
    boolean awaitEnd(int millis) throws InterruptedException {
        return ended.await(millis, TimeUnit.MILLISECONDS);
    }

    ScanSummary await() throws InterruptedException {
        ended.await();
        ScanSummary result = summary;
        if (failure != null || result == null) {
            throw new IllegalStateException("the walk failed", failure);
        }
        return result;
    }
}
