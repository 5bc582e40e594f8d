package jfind.scan;

import jfind.scan.entry.ScanProblem;

/// Receives what a walk finds, while it walks.
///
/// A slow call slows the walk down, because batches are never queued. The walk's threads make the
/// calls, one at a time; each call sees what the calls before it wrote.
public interface ScanListener {
    /// Receives entries that were found. The listener owns the batch's arrays from now on.
    void batch(PathBatch batch);

    /// Receives something that could not be read.
    default void problem(ScanProblem problem) {}

    /// Receives a root that a rule ignores, or that is in an ignored directory. It is walked all
    /// the same; the rules decide about its entries. Comes before all batches.
    default void rootIgnored(ScanRoot root, Explanation.DecidingRule rule) {}

    /// Receives the result. This is the last call.
    default void finished(ScanSummary summary) {}
}
