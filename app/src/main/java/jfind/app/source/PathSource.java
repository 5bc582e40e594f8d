package jfind.app.source;

import java.util.List;
import jfind.app.model.Source;

/// A source that fills a store. Thread-safe.
public sealed interface PathSource extends Source permits WalkSource, LineSource {
    /// Waits until it has ended.
    void await() throws InterruptedException;

    /// What could not be read, in a line each, after the end. The lines are bounded; the last one
    /// says how many problems are not listed.
    default List<String> problems() {
        return List.of();
    }

    /// Whether the entries are the ones to show, and not about to be replaced.
    default boolean isReady() {
        return true;
    }
}
