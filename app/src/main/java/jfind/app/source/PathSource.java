package jfind.app.source;

import jfind.app.model.Source;

/// A source that fills a store. Thread-safe.
public sealed interface PathSource extends Source permits WalkSource, LineSource {
    /// Starts it, if it has been waiting for the first frame to be drawn.
    default void begin() {}

    /// Waits until it has ended.
    void await() throws InterruptedException;

    /// Whether the entries are the ones to show, and not about to be replaced.
    default boolean isReady() {
        return true;
    }
}
