package jfind.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Directories that one worker has found and that are not read yet. The worker takes from one end,
/// last in, first out, which keeps the queue short. Idle workers steal from the other end, where
/// the largest subtrees are.
///
/// Thread-safe.
final class WorkQueue {
    private final Deque<Subdirectories> groups = new ArrayDeque<>();

    synchronized void push(Subdirectories group) {
        groups.addLast(group);
    }

    /// Takes the directory that the owner reads next, or null.
    synchronized @Nullable Directory take() {
        Subdirectories last;
        while ((last = groups.peekLast()) != null) {
            Directory directory = last.take();
            if (directory != null) {
                return directory;
            }
            groups.removeLast();
        }
        return null;
    }

    /// Takes half of the oldest group for another worker, or null.
    synchronized @Nullable Subdirectories steal() {
        Subdirectories first;
        while ((first = groups.peekFirst()) != null) {
            if (first.count() > 0) {
                return first.split();
            }
            groups.removeFirst();
        }
        return null;
    }
}
