package jfind.match;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// The threads that sweep together: the one that calls, and some that wait to be called.
///
/// Confined to one thread, which may change.
final class Crew implements AutoCloseable {
    private static final ThreadFactory DAEMONS =
            task -> {
                Thread thread = new Thread(task, "match-sweep");
                thread.setDaemon(true);
                return thread;
            };

    private final ExecutorService others;
    private final int size;

    Crew(int size) {
        this.size = size;
        this.others = Executors.newFixedThreadPool(Math.max(1, size - 1), DAEMONS);
    }

    /// How many threads there are, the caller included.
    int size() {
        return size;
    }

    /// Work that is done by several, each with a number from 0.
    interface Shift {
        void work(int worker);
    }

    /// Lets `workers` threads work at once and returns when all are done.
    void run(int workers, Shift shift) {
        Future<?>[] running = new Future<?>[Math.max(0, workers - 1)];
        for (int i = 0; i < running.length; i++) {
            int worker = i + 1;
            running[i] = others.submit(() -> shift.work(worker));
        }
        shift.work(0);
        for (Future<?> future : running) {
            await(future);
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
