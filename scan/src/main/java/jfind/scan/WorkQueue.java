package jfind.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Directories that one worker has found and nobody has read yet. Its owner works at one end, last
/// in, first out, which keeps the queue short; idle workers steal from the other end, where the
/// largest subtrees are.
///
/// Thread-safe.
final class WorkQueue {
    private final Deque<Subdirectories> groups = new ArrayDeque<>();

    synchronized void push(Subdirectories group) {
        groups.addLast(group);
    }

    /// The directory to read next, for the owner.
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

    /// Half of the oldest group, for another worker.
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
