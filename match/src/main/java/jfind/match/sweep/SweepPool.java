package jfind.match.sweep;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import jfind.match.tree.Tree;

/// The threads that sweep together: the caller's, and some that wait for work.
///
/// Confined to one thread, which may change.
public final class SweepPool implements AutoCloseable {
    /// Fewer entries than this are done before another thread has woken up.
    private static final int WORTH_SHARING = 20_000;

    /// An entry that may match takes as long as this many that do not.
    private static final int CANDIDATE = 4;

    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().daemon().name("match-sweep").factory();

    private final ExecutorService others;
    private final int size;

    public SweepPool(int size) {
        this.size = size;
        this.others = Executors.newFixedThreadPool(Math.max(1, size - 1), DAEMONS);
    }

    /// Work on one chunk, done by one of several threads, each with a number from 0.
    public interface Shift {
        void work(int worker, int chunk);
    }

    /// How many threads are worth calling for a tree's chunks from `from` on.
    public int threads(Tree tree, int from) {
        return threads(tree, from, Integer.MAX_VALUE);
    }

    /// The same where only `candidates` entries can match.
    public int threads(Tree tree, int from, int candidates) {
        int entries = from < tree.chunks() ? tree.entries() - tree.chunk(from).base() : 0;
        long work = Math.min(entries, (long) candidates * CANDIDATE);
        return work < WORTH_SHARING ? 1 : Math.min(size, tree.chunks() - from);
    }

    /// Has `threads` threads take the chunks of `[from, to)` one by one and returns when all are
    /// done; false if it was stopped before.
    ///
    /// @param stop asked before each chunk
    public boolean share(int threads, int from, int to, BooleanSupplier stop, Shift shift) {
        AtomicInteger next = new AtomicInteger(from);
        Future<?>[] running = new Future<?>[threads - 1];
        for (int i = 0; i < running.length; i++) {
            int worker = i + 1;
            running[i] = others.submit(() -> take(worker, next, to, stop, shift));
        }
        take(0, next, to, stop, shift);
        for (Future<?> future : running) {
            await(future);
        }
        return !stop.getAsBoolean();
    }

    private static void take(
            int worker, AtomicInteger next, int to, BooleanSupplier stop, Shift shift) {
        for (int chunk = next.getAndIncrement();
                chunk < to && !stop.getAsBoolean();
                chunk = next.getAndIncrement()) {
            shift.work(worker, chunk);
        }
    }

    private static void await(Future<?> future) {
        boolean interrupted = false;
        while (true) {
            try {
                future.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a sweep failed", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        others.shutdownNow();
    }
}
