package jfind.scan;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import jfind.scan.ScanSummary.Ending;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.IgnoreFiles;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.ExactPath;
import org.jspecify.annotations.Nullable;

/// What the workers of one walk share: the queues, the count of directories not yet finished, and
/// the end.
///
/// Thread-safe.
final class Walk {
    private final ScanOptions options;
    private final Queue<ScanRoot> roots = new ConcurrentLinkedQueue<>();
    private final Delivery delivery;
    private final SkipList skip;
    private final IgnoreFiles ignoreFiles = new IgnoreFiles();
    private final Walker[] walkers;
    private final AtomicLong unfinished;
    private final AtomicLong directories = new AtomicLong();
    private final AtomicInteger idle = new AtomicInteger();
    private final AtomicInteger running;
    private final AtomicReference<@Nullable Ending> stopped = new AtomicReference<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable ScanSummary summary;
    private volatile @Nullable Throwable failure;

    Walk(List<ScanRoot> roots, ScanOptions options, ScanListener listener) {
        this.options = options;
        this.roots.addAll(roots);
        delivery = new Delivery(listener);
        skip = new SkipList(options.skip());
        unfinished = new AtomicLong(roots.size());
        walkers = new Walker[options.threads()];
        running = new AtomicInteger(walkers.length);
        for (int i = 0; i < walkers.length; i++) {
            walkers[i] = new Walker(this, i);
        }
    }

    void start() {
        for (Walker walker : walkers) {
            walker.start();
        }
        Duration limit = options.maxDuration();
        new Pulse(this, limit == null ? Long.MAX_VALUE : limit.toNanos()).start();
    }

    ScanOptions options() {
        return options;
    }

    Delivery delivery() {
        return delivery;
    }

    SkipList skip() {
        return skip;
    }

    IgnoreFiles ignoreFiles() {
        return ignoreFiles;
    }

    // Work.

    /// A directory to read for the worker of this number; null when the walk is over.
    @Nullable Directory next(int worker) {
        WorkQueue own = walkers[worker].queue();
        while (!isStopped()) {
            Directory directory = own.take();
            if (directory != null) {
                return directory;
            }
            ScanRoot root = roots.poll();
            if (root != null) {
                return resolve(root);
            }
            if (!steal(worker)) {
                handOver(walkers[worker].batch());
                if (unfinished.get() == 0) {
                    return null;
                }
                awaitWork();
            }
        }
        return null;
    }

    private Directory resolve(ScanRoot root) {
        byte[] absolute = root.path();
        if (!options.ignore()) {
            return Directory.ofRoot(root, absolute, IgnoreChain.NONE);
        }
        try {
            absolute = ExactPath.bytes(ExactPath.of(absolute).toRealPath());
        } catch (IOException e) {
            return Directory.ofRoot(root, absolute, IgnoreChain.NONE); // Opening it will tell why.
        }
        return Directory.ofRoot(root, absolute, ignoreFiles.above(absolute));
    }

    private boolean steal(int thief) {
        for (int i = 1; i < walkers.length; i++) {
            Walker victim = walkers[(thief + i) % walkers.length];
            Subdirectories stolen = victim.queue().steal();
            if (stolen != null) {
                walkers[thief].queue().push(stolen);
                return true;
            }
        }
        return false;
    }

    /// Sleeps until there may be something to steal. A millisecond bounds the price of a signal that
    /// came just before the sleep.
    private void awaitWork() {
        synchronized (idle) {
            idle.incrementAndGet();
            try {
                idle.wait(1);
            } catch (InterruptedException e) {
                stop(Ending.CANCELLED);
            }
            idle.decrementAndGet();
        }
    }

    private void wakeIdle() {
        if (idle.get() > 0) {
            synchronized (idle) {
                idle.notifyAll();
            }
        }
    }

    /// Adds directories that a worker has found.
    void found(WorkQueue queue, Subdirectories group) {
        unfinished.addAndGet(group.count());
        queue.push(group);
        wakeIdle();
    }

    /// Notes that a directory has been read, with all that it holds found.
    void finished() {
        if (unfinished.decrementAndGet() == 0) {
            wakeIdle();
        }
    }

    void countDirectory() {
        directories.incrementAndGet();
    }

    private static void handOver(BatchBuilder batch) {
        synchronized (batch) {
            batch.handOver();
        }
    }

    void handOverOlder(long thanNanos) {
        for (Walker walker : walkers) {
            BatchBuilder batch = walker.batch();
            synchronized (batch) {
                batch.handOverIfOlder(thanNanos);
            }
        }
    }

    // The end.

    boolean isStopped() {
        return stopped.get() != null;
    }

    void stop(Ending why) {
        stopped.compareAndSet(null, why);
        wakeIdle();
    }

    /// Notes that a worker is gone; the last one ends the walk.
    void workerGone(@Nullable Throwable why) {
        if (why != null) {
            failure = why;
            stop(Ending.CANCELLED);
        }
        if (running.decrementAndGet() == 0) {
            end();
        }
    }

    /// Ends the walk, once: what workers still find is dropped.
    void end() {
        if (!ending.compareAndSet(false, true)) {
            return;
        }
        try {
            Ending why = stopped.get();
            summary =
                    delivery.finish(
                            why == null ? Ending.COMPLETE : why,
                            directories.get(),
                            DirectoryReader.isFastReady() ? "linux" : "portable");
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            ended.countDown();
        }
    }

    /// Waits at most so long for the end; says whether it has come.
    boolean awaitEnd(int millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stop(Ending.CANCELLED);
            return false;
        }
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
