package jfind.app.source;

import java.time.Duration;
import jfind.match.Filter;
import jfind.match.PathRuns;
import jfind.match.PathStore;
import jfind.match.option.MatchOptions;
import jfind.scan.PathBatch;
import jfind.scan.Scan;
import jfind.scan.ScanListener;
import jfind.scan.ScanOptions;
import jfind.scan.ScanSummary;
import jfind.scan.Scanner;
import jfind.scan.entry.EntryTag;
import org.jspecify.annotations.Nullable;

/// Counts how many of the files that a walk leaves out, since they are ignored or hidden, match a
/// query.
///
/// It does one walk of its own, on one thread, when a person pauses. When the person types again,
/// the walk stops until the next pause. The walk is bounded in time and in number of files.
///
/// Thread-safe.
public final class HiddenMatchCounter implements AutoCloseable {
    private static final long PAUSE_NANOS = 150_000_000L;
    private static final Duration MAX_DURATION = Duration.ofSeconds(5);
    private static final int MAX_FILES = 200_000;

    private final WalkPlan plan;
    private final MatchOptions options;
    private final Runnable wake;

    // Guarded by this.
    private @Nullable String wanted;
    private long wantedAt;
    private boolean closed;
    private @Nullable Thread thread;

    private volatile Count answer = Count.NONE;

    /// What the walk found; null until one has run to its end.
    private @Nullable Findings findings;

    /// A query, and the notice for it.
    private record Count(String query, String notice) {
        static final Count NONE = new Count("", "");
    }

    /// What one walk has found. Confined to the thread that waits for the walk, once that has
    /// ended.
    private record Findings(PathStore store, boolean partial) {}

    /// @param options how the query is searched for
    /// @param wake is run, on any thread, when there is a new notice
    public HiddenMatchCounter(WalkPlan plan, MatchOptions options, Runnable wake) {
        this.plan = plan;
        this.options = options.withTypos(false).withThreads(1);
        this.wake = wake;
    }

    /// Sets the query to count for; null for none, when enough matches.
    public synchronized void want(@Nullable String query) {
        if (query == null ? wanted == null : query.equals(wanted)) {
            return;
        }
        wanted = query;
        wantedAt = System.nanoTime();
        if (query != null && thread == null && hidesAny()) {
            thread = Thread.ofPlatform().daemon().name("jfind-hidden").start(this::run);
        }
        notifyAll();
    }

    private boolean hidesAny() {
        return plan.options().ignore() || !plan.options().hidden();
    }

    /// The notice for a query; empty for none, or none yet.
    public String notice(String query) {
        Count newest = answer;
        return newest.query().equals(query) ? newest.notice() : "";
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void run() {
        try {
            for (String query = next(); query != null; query = next()) {
                Findings found = findings == null ? walk(query) : findings;
                findings = found;
                if (found != null) {
                    answer = new Count(query, notice(found, query));
                    wake.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for a query that has no answer, and for a pause after it; null when this is closed.
    private synchronized @Nullable String next() throws InterruptedException {
        while (!closed) {
            String query = wanted;
            if (query == null || query.equals(answer.query())) {
                wait();
                continue;
            }
            long left = wantedAt + PAUSE_NANOS - System.nanoTime();
            if (left <= 0) {
                return query;
            }
            wait(left / 1_000_000 + 1);
        }
        return null;
    }

    /// Looks for what the plan leaves out, as long as `query` is wanted; null if it was stopped
    /// early.
    private @Nullable Findings walk(String query) throws InterruptedException {
        ScanOptions all =
                plan.options().toBuilder()
                        .ignored(plan.options().ignore())
                        .hidden(true)
                        .threads(1)
                        .maxDuration(MAX_DURATION)
                        .build();
        var found = new Finder();
        Scan scan = Scanner.start(plan.roots(), all, found);
        synchronized (this) {
            while (!closed && query.equals(wanted) && !found.isEnough()) {
                wait();
            }
        }
        scan.cancel();
        ScanSummary summary = scan.await();
        boolean whole = summary.ending() != ScanSummary.Ending.CANCELLED;
        return whole || found.isEnough() ? new Findings(found.store, summary.isPartial()) : null;
    }

    private String notice(Findings found, String query) throws InterruptedException {
        int count;
        try (Filter filter = new Filter(found.store(), options, query)) {
            count = filter.finish().matched();
        }
        if (count == 0) {
            return "";
        }
        boolean ignores = plan.options().ignore();
        boolean hides = !plan.options().hidden();
        String which =
                !hides
                        ? "ignored files (alt-i)"
                        : !ignores
                                ? "hidden files (alt-h)"
                                : "hidden or ignored files (alt-h, alt-i)";
        return count + (found.partial() ? "+" : "") + " more in " + which;
    }

    /// Collects what the plan leaves out. Called by one thread at a time.
    private final class Finder implements ScanListener {
        private final PathStore store = new PathStore();
        private final int hiddenTags =
                (plan.options().ignore() ? EntryTag.IGNORED : 0)
                        | (plan.options().hidden() ? 0 : EntryTag.HIDDEN);
        private volatile boolean ended;

        boolean isEnough() {
            return ended || store.size() >= MAX_FILES;
        }

        @Override
        public void batch(PathBatch batch) {
            PathRuns hidden = hiddenOf(batch);
            if (hidden.entries() > 0) {
                store.append(hidden);
            }
            if (isEnough()) {
                wakeWaiting();
            }
        }

        @Override
        public void finished(ScanSummary summary) {
            ended = true;
            wakeWaiting();
        }

        private void wakeWaiting() {
            synchronized (HiddenMatchCounter.this) {
                HiddenMatchCounter.this.notifyAll();
            }
        }

        private PathRuns hiddenOf(PathBatch batch) {
            var runs = new RunsBuilder(batch.entries());
            int prefix = 0;
            int name = 0;
            int entry = 0;
            for (int run = 0; run < batch.runs(); run++) {
                runs.addRun(batch.prefixes(), prefix, batch.prefixEnds()[run]);
                prefix = batch.prefixEnds()[run];
                for (; entry < batch.runEnds()[run]; entry++) {
                    byte tag = batch.tags()[entry];
                    if ((tag & hiddenTags) != 0) {
                        runs.addName(batch.names(), name, batch.nameEnds()[entry], tag);
                    }
                    name = batch.nameEnds()[entry];
                }
            }
            return runs.runs();
        }
    }
}
