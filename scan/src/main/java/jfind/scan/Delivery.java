package jfind.scan;

import java.time.Duration;
import jfind.scan.ScanSummary.Ending;
import jfind.scan.entry.ScanProblem;

/// Calls the listener, one call at a time, and counts what it receives. Delivers nothing after the
/// end.
///
/// Thread-safe.
final class Delivery {
    private final ScanListener listener;
    private final long startedNanos = System.nanoTime();
    private long files;
    private long problems;
    private boolean ended;

    Delivery(ScanListener listener) {
        this.listener = listener;
    }

    /// @param filesInIt how many of the batch's entries are not directories
    synchronized void batch(PathBatch batch, int filesInIt) {
        if (!ended) {
            files += filesInIt;
            listener.batch(batch);
        }
    }

    synchronized void problem(ScanProblem problem) {
        if (!ended) {
            problems++;
            listener.problem(problem);
        }
    }

    synchronized ScanSummary finish(Ending ending, long directories, String reader) {
        ended = true;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startedNanos);
        ScanSummary summary =
                new ScanSummary(files, directories, problems, ending, elapsed, reader);
        listener.finished(summary);
        return summary;
    }
}
