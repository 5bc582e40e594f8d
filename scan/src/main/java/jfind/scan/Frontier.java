package jfind.scan;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// The directories that are known but not read yet, and a count of those not finished. The walk
/// ends when the count reaches zero.
///
/// Links that are followed wait until everything else is done. Then they are walked one at a time,
/// in the order of their paths. So the result does not depend on which worker was faster.
///
/// Thread-safe.
final class Frontier {
    /// A link to a directory, and the path that it is shown by.
    @SuppressWarnings("ArrayRecordComponent") // Never compared by equals.
    private record LinkedDirectory(byte[] shown, Directory directory)
            implements Comparable<LinkedDirectory> {
        @Override
        public int compareTo(LinkedDirectory other) {
            return Arrays.compareUnsigned(shown, other.shown);
        }
    }

    private final WorkQueue[] queues;
    private final Queue<Directory> singles = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<LinkedDirectory> links = new PriorityQueue<>();

    /// Directories that were added and not finished, plus one until all roots are added.
    private final AtomicLong unfinished = new AtomicLong(1);

    private final AtomicInteger sleepers = new AtomicInteger();
    private volatile boolean closed;

    Frontier(int workers) {
        queues = new WorkQueue[workers];
        for (int i = 0; i < workers; i++) {
            queues[i] = new WorkQueue();
        }
    }

    /// Adds a root.
    void add(Directory root) {
        unfinished.incrementAndGet();
        singles.add(root);
        wake();
    }

    /// Adds what a worker has found.
    void add(int worker, Subdirectories group) {
        unfinished.addAndGet(group.count());
        queues[worker].push(group);
        wake();
    }

    /// Adds a link to a directory. It is read after everything that is not behind a link.
    void addLink(Directory directory) {
        LinkedDirectory link = new LinkedDirectory(directory.shown(), directory);
        synchronized (links) {
            links.add(link);
        }
    }

    /// Takes a directory for a worker to read, or null if there is none now.
    @Nullable Directory poll(int worker) {
        if (closed) {
            return null;
        }
        Directory own = queues[worker].take();
        if (own != null) {
            return own;
        }
        Directory single = singles.poll();
        return single != null || !steal(worker) ? single : queues[worker].take();
    }

    private boolean steal(int thief) {
        for (int i = 1; i < queues.length; i++) {
            Subdirectories stolen = queues[(thief + i) % queues.length].steal();
            if (stolen != null) {
                queues[thief].push(stolen);
                return true;
            }
        }
        return false;
    }

    /// Notes that a directory is read and that its subdirectories are added. If it was the last
    /// directory, the next link follows.
    void finish() {
        long left = unfinished.get();
        // Compared again where others finish meanwhile: the last of them must see that it is last.
        while (left > 1 && !unfinished.compareAndSet(left, left - 1)) {
            left = unfinished.get();
        }
        if (left > 1) {
            return;
        }
        LinkedDirectory next;
        synchronized (links) {
            next = links.poll();
        }
        if (next != null) {
            singles.add(next.directory());
        } else {
            unfinished.set(0);
        }
        wake();
    }

    /// Whether the walk is over.
    boolean isDone() {
        return closed || unfinished.get() == 0;
    }

    /// Ends the walk early.
    void close() {
        closed = true;
        wake();
    }

    /// Sleeps until there may be something to do. Waits at most 1 ms, because a notification may
    /// come between the caller's last check and the wait.
    void awaitWork() throws InterruptedException {
        synchronized (sleepers) {
            sleepers.incrementAndGet();
            try {
                sleepers.wait(1);
            } finally {
                sleepers.decrementAndGet();
            }
        }
    }

    private void wake() {
        if (sleepers.get() > 0) {
            synchronized (sleepers) {
                sleepers.notifyAll();
            }
        }
    }
}
