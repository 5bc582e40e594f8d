package jfind.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jfind.scan.ScanSummary.Ending;
import jfind.scan.entry.ScanProblem;
import jfind.scan.ignore.Rule;
import org.jspecify.annotations.Nullable;

/// Calls the listener, one call at a time, and counts what it receives. Delivers nothing after the
/// end.
///
/// Thread-safe.
final class Delivery {
    private final ScanListener listener;
    private final long startedNanos = System.nanoTime();
    private long files;
    private final List<ScanProblem> firstProblems = new ArrayList<>();
    private long problems;
    private boolean empty = true;
    private boolean ended;

    Delivery(ScanListener listener) {
        this.listener = listener;
    }

    /// @param filesInIt how many of the batch's entries are not directories
    synchronized void batch(PathBatch batch, int filesInIt) {
        if (!ended) {
            files += filesInIt;
            empty &= batch.entries() == 0;
            listener.batch(batch);
        }
    }

    synchronized void problem(ScanProblem problem) {
        if (!ended) {
            problems++;
            if (firstProblems.size() < ScanSummary.LISTED_PROBLEMS) {
                firstProblems.add(problem);
            }
            listener.problem(problem);
        }
    }

    synchronized void rootIgnored(ScanRoot root, Rule rule) {
        if (!ended) {
            listener.rootIgnored(root, Explanation.DecidingRule.of(rule));
        }
    }

    /// Ends the delivery.
    ///
    /// @param ignoring a rule that ignored an entry; null if none did
    synchronized ScanSummary finish(
            Ending ending, @Nullable Rule ignoring, long directories, String reader) {
        ended = true;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
        ScanSummary summary =
                new ScanSummary(
                        files,
                        directories,
                        problems,
                        firstProblems,
                        empty && ignoring != null ? Explanation.DecidingRule.of(ignoring) : null,
                        ending,
                        elapsed,
                        reader);
        listener.finished(summary);
        return summary;
    }
}
