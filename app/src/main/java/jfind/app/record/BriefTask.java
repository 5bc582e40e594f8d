package jfind.app.record;

import java.time.Duration;

/// Work on files of a home that may not answer: whoever asks for it waits a moment, then goes on
/// without it.
///
/// Thread-safe: it has no state.
public final class BriefTask {
    /// How long it is waited for, in milliseconds. A session ends with three such waits at most.
    private static final long MOST_MILLIS = 300;

    private BriefTask() {}

    /// Runs `task` on a thread of its own; returns whether it has ended in time.
    ///
    /// @param name of the thread
    public static boolean run(String name, Runnable task) {
        return isOver(Thread.ofPlatform().daemon().name(name).start(task));
    }

    /// Waits for a thread; returns whether it has ended in time.
    public static boolean isOver(Thread thread) {
        return isOver(thread, MOST_MILLIS);
    }

    /// The same with another time, in milliseconds.
    public static boolean isOver(Thread thread, long millis) {
        try {
            return thread.join(Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
