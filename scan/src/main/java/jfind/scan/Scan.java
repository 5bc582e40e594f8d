package jfind.scan;

/// A walk under way.
///
/// Thread-safe.
public final class Scan {
    private final Walk walk;

    Scan(Walk walk) {
        this.walk = walk;
    }

    /// Asks the walk to end; it does within 50 ms. Without effect once it has ended.
    public void cancel() {
        walk.stop(ScanSummary.Ending.CANCELLED);
    }

    /// Waits for the end, which is after [ScanListener#finished].
    public ScanSummary await() throws InterruptedException {
        return walk.await();
    }
}
