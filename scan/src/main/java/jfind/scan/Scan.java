package jfind.scan;

/// A walk that has been started.
///
/// Thread-safe.
public final class Scan {
    private final Walk walk;

    Scan(Walk walk) {
        this.walk = walk;
    }

    /// Ends the walk within 50 ms. Does nothing if it has ended already.
    public void cancel() {
        walk.stop(ScanSummary.Ending.CANCELLED);
    }

    /// Waits until the walk has ended and [ScanListener#finished] has returned.
    public ScanSummary await() throws InterruptedException {
        return walk.await();
    }
}
