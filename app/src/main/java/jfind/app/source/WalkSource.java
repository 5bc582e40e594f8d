package jfind.app.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.match.PathRuns;
import jfind.match.PathStore;
import jfind.scan.LinkMode;
import jfind.scan.PathBatch;
import jfind.scan.Scan;
import jfind.scan.ScanListener;
import jfind.scan.ScanOptions;
import jfind.scan.ScanProblem;
import jfind.scan.ScanRoot;
import jfind.scan.ScanSummary;
import jfind.scan.Scanner;

/// Fills a store with what a walk finds. Thread-safe.
public final class WalkSource implements PathSource {
    /// How long a process takes, at its quickest, from here to its first frame.
    private static final Duration UNTIL_FIRST_FRAME = Duration.ofMillis(60);

    private final PathStore store;
    private final Runnable grown;
    private final Scan scan;
    private volatile State state = State.STARTED;
    private volatile Runnable wake = () -> {};

    private WalkSource(List<ScanRoot> roots, ScanOptions options, PathStore store, Runnable grown) {
        this.store = store;
        this.grown = grown;
        this.scan = Scanner.start(roots, options, new Joint());
    }

    /// Starts to walk.
    ///
    /// @param onScreen whether a person waits for the first frame, so that the walk holds back
    /// @param grown is run, on a thread of the walk, after every addition to `store`
    public static WalkSource start(
            Settings.Walk walk, boolean onScreen, PathStore store, Runnable grown) {
        ScanOptions options = options(walk);
        if (onScreen) {
            options = options.toBuilder().slowStart(UNTIL_FIRST_FRAME).build();
        }
        return new WalkSource(roots(walk), options, store, grown);
    }

    /// Where `walk` begins.
    public static List<ScanRoot> roots(Settings.Walk walk) {
        List<ScanRoot> roots = new ArrayList<>();
        for (Word root : walk.roots()) {
            roots.add(ScanRoot.of(root.bytes()));
        }
        if (roots.isEmpty()) {
            roots.add(ScanRoot.of("."));
        }
        return roots;
    }

    /// How `walk` is done.
    public static ScanOptions options(Settings.Walk walk) {
        ScanOptions.Builder options =
                ScanOptions.builder()
                        .types(walk.types())
                        .oneFileSystem(walk.oneFileSystem())
                        .ignoreFiles(ignoreFiles(walk))
                        .hidden(walk.hidden())
                        .ignore(walk.ignore())
                        .links(walk.follow() ? LinkMode.FOLLOW : LinkMode.LIST)
                        .skip(walk.skip())
                        .maxDuration(walk.maxDuration());
        if (walk.maxDepth() > 0) {
            options.maxDepth(walk.maxDepth());
        }
        if (walk.threads() > 0) {
            options.threads(walk.threads());
        }
        return options.build();
    }

    private static List<Path> ignoreFiles(Settings.Walk walk) {
        List<Path> files = new ArrayList<>();
        for (Word file : walk.ignoreFiles()) {
            files.add(Path.of(file.text()));
        }
        return files;
    }

    @Override
    public void await() throws InterruptedException {
        scan.await();
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
    public void cancel() {
        scan.cancel();
    }

    /// Where a batch of the walk becomes runs of the store: the arrays change hands.
    private final class Joint implements ScanListener {
        private int problems;

        @Override
        public void batch(PathBatch batch) {
            store.append(
                    new PathRuns(
                            batch.runs(),
                            batch.prefixes(),
                            batch.prefixEnds(),
                            batch.runEnds(),
                            batch.entries(),
                            batch.names(),
                            batch.nameEnds(),
                            batch.tags()));
            grown.run();
        }

        @Override
        public void problem(ScanProblem problem) {
            problems++;
            state = new State(true, false, problems);
            wake.run();
        }

        @Override
        public void finished(ScanSummary summary) {
            state = new State(false, summary.isPartial(), problems);
            wake.run();
        }
    }
}
