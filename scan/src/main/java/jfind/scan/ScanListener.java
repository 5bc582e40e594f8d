package jfind.scan;

import jfind.scan.entry.ScanProblem;

/// Receives what a walk finds, while it finds it.
///
/// Calls come from the walk's threads, one at a time; what one call wrote the next one sees. A call
/// that takes long slows the walk down: batches are never queued.
public interface ScanListener {
    /// Takes entries that were found; the batch's arrays are the listener's from now on.
    void batch(PathBatch batch);

    /// Learns of something that could not be read.
    default void problem(ScanProblem problem) {}

    /// Learns, last of all, that the walk is over.
    default void finished(ScanSummary summary) {}
}
