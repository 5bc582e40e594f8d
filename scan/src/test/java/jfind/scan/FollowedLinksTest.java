package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jfind.scan.entry.ScanProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedLinksTest {
    private static final ScanOptions FOLLOW = ScanOptions.builder().links(LinkMode.FOLLOW).build();

    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void makeTree() {
        tree = new TestTree(directory.resolve("root"));
    }

    @Test
    void directoryElsewhereIsWalkedThroughItsLink() throws Exception {
        new TestTree(directory).with("elsewhere/x/f");
        tree.with("a").withLink("l", "../elsewhere");

        assertEquals(List.of("a", "l/x/f"), tree.walk(FOLLOW));
    }

    @Test
    void directoryWithSeveralWaysIsWalkedOnceByItsOwn() throws Exception {
        tree.with("z/f").withLink("a", "z").withLink("b", "z");

        assertEquals(List.of("z/f"), tree.walk(FOLLOW));
    }

    @Test
    void firstLinkByPathWinsWhereThereIsNoOtherWay() throws Exception {
        new TestTree(directory).with("elsewhere/f");
        tree.withLink("c", "../elsewhere")
                .withLink("b", "../elsewhere")
                .withLink("d/a", "../../elsewhere");

        assertEquals(List.of("b/f"), tree.walk(FOLLOW));
    }

    @Test
    void loopEndsAndIsReportedOnce() throws Exception {
        tree.with("a/f").withLink("a/up", "..").withLink("a/self", ".");
        List<String> problems = new ArrayList<>();
        TreeSet<String> found = new TreeSet<>();
        ScanListener collector = TestTree.collector(found);

        Scanner.scan(
                tree.root(),
                FOLLOW,
                new ScanListener() {
                    @Override
                    public void batch(PathBatch batch) {
                        collector.batch(batch);
                    }

                    @Override
                    public void problem(ScanProblem problem) {
                        problems.add(problem.toString());
                    }
                });

        assertEquals(List.of("a/f"), List.copyOf(found));
        assertEquals(
                List.of(
                        "a/self/: Link to a directory above it",
                        "a/up/: Link to a directory above it"),
                problems);
    }

    @Test
    void brokenLinksAndLinksToFilesAreListed() throws Exception {
        tree.with("f").withLink("broken", "nowhere").withLink("l", "f").withLink("me", "me");

        assertEquals(List.of("broken", "f", "l", "me"), tree.walk(FOLLOW));
    }
}
