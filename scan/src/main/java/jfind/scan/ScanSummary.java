package jfind.scan;

import java.time.Duration;
import java.util.List;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// The result of a walk.
///
/// @param files the number of entries delivered, directories not counted
/// @param directories the number of directories that were read
/// @param problems how many problems were reported
/// @param firstProblems the first of them, at most [#LISTED_PROBLEMS], in the order of arrival
/// @param hiddenBy if nothing was delivered, a rule that ignored an entry, the first that was met;
///     else null, or where no rule ignored anything
/// @param ending why it ended; only [Ending#COMPLETE] means that everything was walked
/// @param elapsed how long it took
/// @param reader the reader in use at the end: `linux` or `portable`
public record ScanSummary(
        long files,
        long directories,
        long problems,
        List<ScanProblem> firstProblems,
        Explanation.@Nullable DecidingRule hiddenBy,
        Ending ending,
        Duration elapsed,
        String reader) {

    /// The largest number of problems that are kept.
    public static final int LISTED_PROBLEMS = 100;

    public ScanSummary {
        firstProblems = List.copyOf(firstProblems);
    }

    /// Why a walk ended.
    public enum Ending {
        /// Everything was walked.
        COMPLETE,
        /// [ScanOptions#maxDuration()] had passed.
        TIME_LIMIT,
        /// [Scan#cancel()] was called.
        CANCELLED
    }

    /// Whether something may be missing because the walk ended early.
    public boolean isPartial() {
        return ending != Ending.COMPLETE;
    }
}
