package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTest {
    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void makeTree() {
        tree = new TestTree(directory);
    }

    @Test
    void listsFilesAndLinksButNoDirectories() throws Exception {
        tree.with("a").with("b/c").with("b/.d").with("e/").withLink("b/l", "../b");

        assertEquals(List.of("a", "b/.d", "b/c", "b/l"), tree.walk(ScanOptions.DEFAULT));
    }

    @Test
    void directoriesAreAddedWithASlash() throws Exception {
        tree.with("a").with("b/c").with("e/");

        ScanOptions options = ScanOptions.builder().addDirectories(true).build();

        assertEquals(List.of("a", "b/", "b/c", "e/"), tree.walk(options));
    }

    @Test
    void hiddenEntriesAreLeftOutWithAllBelow() throws Exception {
        tree.with("a").with(".b").with(".c/d");

        assertEquals(List.of("a"), tree.walk(ScanOptions.builder().hidden(false).build()));
    }

    @Test
    void linksAreSkippedWhenAskedTo() throws Exception {
        tree.with("a").withLink("b", "a");

        ScanOptions options = ScanOptions.builder().links(LinkMode.SKIP).build();

        assertEquals(List.of("a"), tree.walk(options));
    }

    @Test
    void depthIsCountedFromTheRoot() throws Exception {
        tree.with("1").with("a/2").with("a/b/3");

        assertEquals(List.of("1", "a/2"), tree.walk(ScanOptions.builder().maxDepth(2).build()));
    }

    @Test
    void skipsByNameAndByEndOfPath() throws Exception {
        tree.with("node_modules/a").with("x/target/classes/b").with("x/target/c").with("classes/d");

        ScanOptions options =
                ScanOptions.builder().skip(List.of("node_modules", "target/classes")).build();

        assertEquals(List.of("classes/d", "x/target/c"), tree.walk(options));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                ".,nothing",
                "./,nothing",
                "src,src/",
                "src/,src/",
                "./src,src/",
                "..,../",
                "/,/",
                "//,/",
                "/usr,/usr/"
            })
    void rootIsShownAsTyped(String typed, String prefix) {
        byte[] expected = prefix == null ? new byte[0] : prefix.getBytes(StandardCharsets.UTF_8);

        assertArrayEquals(expected, ScanRoot.of(typed).prefix());
    }

    @Test
    void severalRootsAreWalkedEachWithItsPrefix() throws Exception {
        tree.with("a/x").with("b/x");
        List<ScanRoot> roots =
                List.of(
                        new ScanRoot(bytes(directory + "/a"), bytes("a/")),
                        new ScanRoot(bytes(directory + "/b"), bytes("b/")));
        TreeSet<String> found = new TreeSet<>();

        Scanner.start(roots, ScanOptions.DEFAULT, TestTree.collector(found)).await();

        assertEquals(List.of("a/x", "b/x"), List.copyOf(found));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyNumberOfThreadsFindsTheSame(int threads) throws Exception {
        TreeSet<String> expected = new TreeSet<>();
        for (int i = 0; i < 300; i++) {
            String path = "d" + i % 7 + "/e" + i % 31 + "/f" + i;
            tree.with(path);
            expected.add(path);
        }

        ScanOptions options = ScanOptions.builder().threads(threads).build();

        assertEquals(List.copyOf(expected), tree.walk(options));
    }

    @Test
    void unreadableRootIsAProblemAndNotAnException() throws Exception {
        List<ScanProblem> problems = new ArrayList<>();
        ScanListener listener =
                new ScanListener() {
                    @Override
                    public void batch(PathBatch batch) {}

                    @Override
                    public void problem(ScanProblem problem) {
                        problems.add(problem);
                    }
                };

        ScanSummary summary =
                Scanner.scan(directory.resolve("none"), ScanOptions.DEFAULT, listener);

        assertEquals(1, summary.problems());
        assertEquals(problems, summary.firstProblems());
        assertEquals(directory + "/none: No such file or directory", problems.get(0).toString());
        assertTrue(problems.get(0).isRoot());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "none/", "./none", "a\0b"})
    void wrongRootIsReportedAsTypedByTheWalkAndByTheCheck(String typed) throws Exception {
        ScanRoot root = ScanRoot.of(typed);
        ScanSummary summary =
                Scanner.start(List.of(root), ScanOptions.DEFAULT, batch -> {}).await();

        assertEquals(1, summary.firstProblems().size());
        assertEquals(String.valueOf(root.check()), summary.firstProblems().getFirst().toString());
    }

    @Test
    void onlyTheFirstProblemsAreKept() throws Exception {
        List<ScanRoot> roots = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            roots.add(ScanRoot.of(directory + "/none" + i));
        }

        ScanSummary summary = Scanner.start(roots, ScanOptions.DEFAULT, batch -> {}).await();

        assertEquals(150, summary.problems());
        assertEquals(ScanSummary.LISTED_PROBLEMS, summary.firstProblems().size());
    }

    @Test
    void repositoriesOfAllKindsAreSkipped() throws Exception {
        for (String name : List.of(".git", ".bzr", "_darcs", ".sl", ".pijul", "CVS", ".hg")) {
            tree.with(name + "/inside");
        }
        tree.with("sub/CVS").with("sub/_darcs/x");

        assertEquals(List.of("sub/CVS"), tree.walk(ScanOptions.DEFAULT));
    }

    @Test
    void timeLimitEndsTheWalkAndSaysSo() throws Exception {
        for (int i = 0; i < 3; i++) {
            tree.with("d" + i + "/f");
        }
        CountDownLatch never = new CountDownLatch(1);
        ScanOptions options =
                ScanOptions.builder().threads(1).maxDuration(Duration.ofMillis(1)).build();
        ScanListener slow =
                batch -> {
                    try {
                        never.await(100, TimeUnit.MILLISECONDS);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };

        ScanSummary summary = Scanner.scan(directory, options, slow);

        assertEquals(ScanSummary.Ending.TIME_LIMIT, summary.ending());
        assertTrue(summary.isPartial());
    }

    @Test
    void cancelledWalkIsPartialAndDeliversNothingMore() throws Exception {
        for (int i = 0; i < 50; i++) {
            tree.with("d" + i + "/f");
        }
        AtomicInteger batches = new AtomicInteger();
        Scan[] scan = new Scan[1];
        synchronized (scan) {
            scan[0] =
                    Scanner.start(
                            List.of(ScanRoot.relativeTo(directory)),
                            ScanOptions.builder().threads(1).build(),
                            batch -> {
                                batches.incrementAndGet();
                                synchronized (scan) {
                                    scan[0].cancel();
                                }
                            });
        }

        ScanSummary summary = scan[0].await();
        int atEnd = batches.get();

        assertTrue(atEnd >= 1);
        assertEquals(atEnd, batches.get());
        assertTrue(
                summary.ending() == ScanSummary.Ending.CANCELLED || summary.files() == 50,
                summary.toString());
    }

    @Test
    void failureOfTheListenerReachesTheCaller() throws Exception {
        tree.with("a");

        assertThrows(
                IllegalStateException.class,
                () ->
                        Scanner.scan(
                                directory,
                                ScanOptions.DEFAULT,
                                batch -> {
                                    throw new IllegalArgumentException("no");
                                }));
    }

    @Test
    void listIsRelativeToItsRoot() throws Exception {
        tree.with("a/b");

        assertEquals(List.of(Path.of("a/b")), Scanner.list(directory, ScanOptions.DEFAULT));
    }

    @Test
    void namesKeepTheirBytes() throws Exception {
        byte[] name = {'x', (byte) 0xff, '\n', (byte) 0xc3, 'y'};
        Files.createFile(ExactPath.of(join(directory, name)));
        List<byte[]> found = new ArrayList<>();

        Scanner.scan(directory, ScanOptions.DEFAULT, batch -> batch.forEach(found::add));

        assertArrayEquals(name, found.get(0));
    }

    private static byte[] join(Path parent, byte[] name) {
        byte[] head = bytes(parent + "/");
        byte[] path = Arrays.copyOf(head, head.length + name.length);
        System.arraycopy(name, 0, path, head.length, name.length);
        return path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void ignoreRulesOfAWorkTreeAreObeyed() throws Exception {
        tree.withRepository("")
                .with(".gitignore", "*.o\n/build/\n")
                .with("a.o")
                .with("a.c")
                .with("build/x")
                .with("sub/build/y")
                .with("sub/.gitignore", "!b.o\n")
                .with("sub/b.o")
                .with(".git/info/exclude", "secret\n")
                .with("secret");

        assertEquals(
                List.of(".gitignore", "a.c", "sub/.gitignore", "sub/b.o", "sub/build/y"),
                tree.walk(ScanOptions.DEFAULT));
        assertEquals(8, tree.walk(ScanOptions.builder().ignore(false).build()).size());
    }

    @Test
    void ignoreFilesAboveTheRootCount() throws Exception {
        tree.withRepository("").with(".gitignore", "*.o\n/sub/x\n").with("sub/a.o").with("sub/x");

        TestTree sub = new TestTree(directory.resolve("sub")).with("y");

        assertEquals(List.of("y"), sub.walk(ScanOptions.DEFAULT));
    }

    @Test
    void gitIgnoreCountsOnlyInAWorkTree() throws Exception {
        tree.with(".gitignore", "*.o\n").with("a.o").with(".ignore", "*.b\n").with("x.b");

        assertEquals(List.of(".gitignore", ".ignore", "a.o"), tree.walk(ScanOptions.DEFAULT));
    }
}
