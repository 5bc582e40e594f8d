package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import jfind.scan.ignore.IgnoreChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Many more workers than processors on one frontier: nothing is lost, nothing is read twice, and
/// all of them end.
class FrontierStressTest {
    private static final int DEPTH = 9;

    private final long seed = Long.getLong("jfind.seed", 1);
    private final Directory root =
            Directory.ofRoot(
                    new ResolvedRoot(ScanRoot.of("."), bytes("/"), 0, null), IgnoreChain.NONE);

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "16,3", "64,4", "64,5", "64,6", "200,7"})
    @Timeout(120)
    void everyDirectoryIsReadOnce(int workers, long tree) throws Exception {
        Map<String, Integer> expected = alone(seed + tree);

        Run run = new Run(workers, seed + tree, Integer.MAX_VALUE);
        run.toTheEnd();

        assertEquals(expected, run.visits, "seed " + (seed + tree));
        assertTrue(run.frontier.isDone());
        assertFalse(run.linkBeforeOthers, "a link was given out while other directories were left");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 3000})
    @Timeout(120)
    void allWorkersEndWhenTheWalkIsStopped(int after) throws Exception {
        Run run = new Run(64, seed, after);
        run.toTheEnd();

        assertTrue(run.visits.size() >= after);
        assertTrue(run.frontier.isDone());
        assertNull(run.frontier.poll(0));
    }

    @Test
    @Timeout(120)
    void aLinkIsReadHoweverCloseTheLastDirectoriesEnd() throws Exception {
        Directory link = root.child(bytes("link"), IgnoreChain.NONE, Directory.LINKED);
        for (int round = 0; round < 20_000; round++) {
            Frontier frontier = new Frontier(2);
            frontier.add(root); // The count of two: this one and the roots.
            frontier.addLink(link);
            AtomicInteger ready = new AtomicInteger();
            Runnable end =
                    () -> {
                        ready.incrementAndGet();
                        while (ready.get() < 2) {
                            Thread.onSpinWait();
                        }
                        frontier.finish();
                    };
            assertSame(root, frontier.poll(0));
            Thread other = Thread.ofPlatform().start(end);
            end.run();
            other.join();
            assertFalse(frontier.isDone(), "round " + round);
            assertSame(link, frontier.poll(0), "round " + round);
        }
    }

    /// What one worker with a plain list finds.
    private Map<String, Integer> alone(long tree) {
        Map<String, Integer> visits = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(List.of(""));
        while (!left.isEmpty()) {
            String path = left.pop();
            visits.merge(path, 1, Integer::sum);
            for (String name : children(tree, path)) {
                left.push(path + name + "/");
            }
            if (hasLink(tree, path)) {
                left.push(path + "link/");
            }
        }
        return visits;
    }

    private static List<String> children(long tree, String path) {
        List<String> names = new ArrayList<>();
        if (path.contains("link/")) {
            return names; // Links lead to leaves here.
        }
        int depth = (int) path.chars().filter(each -> each == '/').count();
        int hash = mixed(tree * 31 + path.hashCode());
        int count = depth >= DEPTH ? 0 : depth < 2 ? 6 : hash % 5;
        for (int i = 0; i < count; i++) {
            names.add("d" + i);
        }
        return names;
    }

    private static boolean hasLink(long tree, String path) {
        return !path.contains("link/") && mixed(tree * 17 + path.hashCode()) % 500 == 0;
    }

    private static int mixed(long value) {
        long mixed = value * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 33);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// One walk by many threads.
    private final class Run {
        final Frontier frontier;
        final Map<String, Integer> visits = new ConcurrentHashMap<>();
        volatile boolean linkBeforeOthers;
        private final int workers;
        private final long tree;
        private final int stopAfter;
        private final AtomicInteger reading = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Run(int workers, long tree, int stopAfter) {
            this.workers = workers;
            this.tree = tree;
            this.stopAfter = stopAfter;
            this.frontier = new Frontier(workers);
        }

        void toTheEnd() throws Exception {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                int worker = i;
                threads.add(Thread.ofPlatform().daemon().start(() -> work(worker)));
            }
            frontier.add(root);
            frontier.finish();
            for (Thread thread : threads) {
                thread.join();
            }
            if (failure.get() != null) {
                throw new AssertionError("seed " + tree, failure.get());
            }
        }

        private void work(int worker) {
            try {
                while (!frontier.isDone()) {
                    Directory directory = frontier.poll(worker);
                    if (directory == null) {
                        frontier.awaitWork();
                        continue;
                    }
                    int others = reading.getAndIncrement();
                    read(worker, directory, others);
                    reading.decrementAndGet();
                    frontier.finish();
                }
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
                frontier.close();
            }
        }

        private void read(int worker, Directory directory, int others) {
            String path = new String(directory.shown(), StandardCharsets.UTF_8);
            path = path.equals("./") || path.equals(".") ? "" : path;
            if (path.endsWith("link/") && others > 0) {
                linkBeforeOthers = true;
            }
            if (visits.merge(path, 1, Integer::sum) == 1 && visits.size() >= stopAfter) {
                frontier.close();
            }
            SubdirectoriesBuilder found = new SubdirectoriesBuilder();
            for (String name : children(tree, path)) {
                found.add(bytes(name), 0, name.length(), (byte) 0);
            }
            if (found.count() > 0) {
                frontier.add(worker, found.take(directory, IgnoreChain.NONE));
            }
            if (hasLink(tree, path)) {
                frontier.addLink(
                        directory.child(bytes("link"), IgnoreChain.NONE, Directory.LINKED));
            }
        }
    }
}
