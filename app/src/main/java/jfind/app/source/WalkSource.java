package jfind.app.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jfind.match.PathRuns;
import jfind.match.PathStore;
import jfind.scan.Explanation;
import jfind.scan.PathBatch;
import jfind.scan.Scan;
import jfind.scan.ScanListener;
import jfind.scan.ScanOptions;
import jfind.scan.ScanRoot;
import jfind.scan.ScanSummary;
import jfind.scan.Scanner;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// Fills a store with what a walk finds. Thread-safe.
public final class WalkSource implements PathSource {
    /// How long a walk leaves the processors to the session that has just drawn its first frame.
    private static final Duration AFTER_FIRST_FRAME = Duration.ofMillis(25);

    private final PathStore store;
    private final Runnable grown;
    private final CarryoverBuilder carried;
    private volatile List<String> changes;
    private final List<ScanRoot> roots;
    private final ScanOptions options;
    private final boolean first;
    private volatile @Nullable String failure;

    /// The problems that are listed, and the number of all. Guarded by the list.
    private final List<ScanProblem> firstProblems = new ArrayList<>();

    private int problems;

    private volatile State state;
    private volatile Runnable wake = () -> {};

    // Guarded by this.
    private @Nullable Scan scan;
    private boolean cancelled;

    private WalkSource(
            WalkPlan plan,
            ScanOptions options,
            CarryoverBuilder carried,
            boolean first,
            PathStore store,
            Runnable grown) {
        this.first = first;
        this.store = store;
        this.grown = grown;
        this.carried = carried;
        this.changes = plan.changes();
        this.state = new State(true, false, 0, changes, List.of());
        this.roots = plan.roots();
        this.options = options;
        carried.putInto(store);
    }

    /// Starts the first walk, or has it wait for [#begin].
    ///
    /// @param onScreen whether a person waits for the first frame, which the walk would hold up
    /// @param grown is run, on a thread of the walk, after every addition to `store`
    public static WalkSource start(
            WalkPlan plan, boolean onScreen, PathStore store, Runnable grown) {
        ScanOptions options = plan.options();
        if (onScreen) {
            options = options.toBuilder().slowStart(AFTER_FIRST_FRAME).build();
            return new WalkSource(plan, options, CarryoverBuilder.NONE, true, store, grown);
        }
        return begun(new WalkSource(plan, options, CarryoverBuilder.NONE, true, store, grown));
    }

    private static WalkSource begun(WalkSource source) {
        source.begin();
        return source;
    }

    /// Starts a walk that replaces another.
    ///
    /// @param carried the entries that it begins with
    /// @param grown is run, on a thread of the walk, after every addition to `store`
    public static WalkSource restart(
            WalkPlan plan, CarryoverBuilder carried, PathStore store, Runnable grown) {
        return begun(new WalkSource(plan, plan.options(), carried, false, store, grown));
    }

    @Override
    public synchronized void begin() {
        if (scan == null && !cancelled) {
            scan = Scanner.start(roots, options, new Joint());
        }
    }

    @Override
    public void await() throws InterruptedException {
        Scan begun;
        synchronized (this) {
            begin();
            begun = scan;
        }
        if (begun != null) {
            begun.await();
        }
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public List<String> problems() {
        List<String> lines = new ArrayList<>();
        int more = -ScanSummary.LISTED_PROBLEMS;
        synchronized (firstProblems) {
            for (ScanProblem problem : firstProblems) {
                lines.add(problem.toString());
            }
            more += problems;
        }
        if (more > 0) {
            lines.add(more + " more could not be read");
        }
        return lines;
    }

    /// File and line of a rule. Of a file that is not hidden its directory is told too, since git's
    /// own have names such as `exclude`.
    private static String place(Explanation.DecidingRule rule) {
        String file = rule.file();
        int name = file.lastIndexOf('/') + 1;
        int from = file.startsWith(".", name) ? name : file.lastIndexOf('/', name - 2) + 1;
        return file.substring(from) + ":" + rule.line();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void onChange(Runnable wake) {
        this.wake = wake;
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (scan != null) {
            scan.cancel();
        }
    }

    /// Turns a batch of the walk into runs of the store. The arrays are passed on, not copied.
    private final class Joint implements ScanListener {
        @Override
        public void batch(PathBatch batch) {
            PathRuns found =
                    new PathRuns(
                            batch.runs(),
                            batch.prefixes(),
                            batch.prefixEnds(),
                            batch.runEnds(),
                            batch.entries(),
                            batch.names(),
                            batch.nameEnds(),
                            batch.tags());
            store.append(carried.without(found));
            grown.run();
        }

        @Override
        public void rootIgnored(ScanRoot root, Explanation.DecidingRule rule) {
            List<String> more = new ArrayList<>(changes);
            more.add("ignored by " + place(rule));
            changes = List.copyOf(more);
            publish(true, false);
        }

        @Override
        public void problem(ScanProblem problem) {
            synchronized (firstProblems) {
                problems++;
                if (firstProblems.size() < ScanSummary.LISTED_PROBLEMS) {
                    firstProblems.add(problem);
                }
            }
            if (first && problem.isRoot() && failure == null) {
                failure = problem.toString();
            }
            publish(true, false);
        }

        @Override
        public void finished(ScanSummary result) {
            Explanation.DecidingRule rule = result.hiddenBy();
            if (rule != null) {
                List<String> more = new ArrayList<>(changes);
                more.add("all ignored (alt-i), by " + place(rule) + ": " + rule.text());
                changes = List.copyOf(more);
            }
            publish(false, result.isPartial());
        }

        private void publish(boolean running, boolean partial) {
            state = new State(running, partial, problems, changes, List.of());
            wake.run();
        }
    }
}
