package jfind.scan;

import java.time.Duration;

/// What a walk came to.
///
/// @param files the entries delivered that are no directories
/// @param directories the directories that were read
/// @param problems the number of problems reported: directories that could not be read, or not whole
/// @param ending why it ended: unless [Ending#COMPLETE], what was found is only a part
/// @param elapsed how long it took
/// @param reader how directories were read last: `linux` or `portable`
public record ScanSummary(
        long files,
        long directories,
        long problems,
        Ending ending,
        Duration elapsed,
        String reader) {

    /// Why a walk ended.
    public enum Ending {
        /// Everything was walked.
        COMPLETE,
        /// [ScanOptions#maxDuration()] was over.
        TIME_LIMIT,
        /// [Scan#cancel()] was called.
        CANCELLED
    }

    /// Whether something may be missing because the walk ended early.
    public boolean isPartial() {
        return ending != Ending.COMPLETE;
    }
}
