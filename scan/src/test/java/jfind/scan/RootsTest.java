package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import jfind.scan.entry.EntryType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootsTest {
    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void makeTree() throws Exception {
        tree = new TestTree(directory).with("a/b/f").with("a/g").with("c/h").withLink("l", "a/b");
    }

    @Test
    void overlappingRootsListEachFileOnce() throws Exception {
        assertEquals(List.of("a/b/f", "a/g", "c/h", "l"), walk(root("", ""), root("/a/b", "a/b/")));
    }

    @Test
    void rootGivenTwiceIsWalkedOnce() throws Exception {
        assertEquals(
                List.of("c/h"), walk(root("/c", "c/"), root("/c/", "c/"), root("/a/../c", "x/")));
    }

    @Test
    void rootThatIsAFileIsListed() throws Exception {
        assertEquals(
                List.of(directory + "/a/g", directory + "/c/h"),
                walk(ScanRoot.of(directory + "/a/g"), ScanRoot.of(directory + "/c")));
    }

    @Test
    void rootThatIsALinkIsWalked() throws Exception {
        assertEquals(List.of("l/f"), walk(root("/l", "l/")));
    }

    @Test
    void rootsAreListedWhereThatIsAskedForAndDirectoriesAre() throws Exception {
        ScanOptions files = ScanOptions.builder().addRoots(true).build();
        ScanOptions directories = files.toBuilder().types(Set.of(EntryType.DIRECTORY)).build();
        ScanRoot[] roots = {root("/a", "a/"), root("/c", "../c/")};

        assertEquals(List.of("../c/h", "a/b/f", "a/g"), walk(files, roots));
        assertEquals(List.of("../c/", "a/", "a/b/"), walk(directories, roots));
        assertEquals(List.of("b/"), walk(directories, root("/a", "")));
        assertEquals(List.of("a/b/"), walk(directories.toBuilder().addRoots(false).build(), roots));
    }

    @Test
    void theRootOfTheFileSystemIsNotListed() throws Exception {
        ScanOptions options =
                ScanOptions.builder()
                        .addRoots(true)
                        .types(Set.of(EntryType.DIRECTORY))
                        .maxDepth(1)
                        .build();

        List<String> found = walk(options, ScanRoot.of("/"));
        assertFalse(found.contains("/") || found.contains("//"), found::toString);
    }

    @Test
    void deepestRootDecidesAboutADirectoryThatIsSkippedElsewhere() throws Exception {
        tree.with("node_modules/m");

        assertEquals(
                List.of("a/b/f", "a/g", "c/h", "l", "node_modules/m"),
                walk(root("", ""), root("/node_modules", "node_modules/")));
    }

    private ScanRoot root(String below, String prefix) {
        return new ScanRoot(bytes(directory + below), bytes(prefix));
    }

    private static List<String> walk(ScanRoot... roots) throws InterruptedException {
        return walk(ScanOptions.DEFAULT, roots);
    }

    private static List<String> walk(ScanOptions options, ScanRoot... roots)
            throws InterruptedException {
        List<String> found = new ArrayList<>();
        Scanner.start(
                        List.of(roots),
                        options,
                        batch ->
                                batch.forEach(path ->
                                        found.add(new String(path, StandardCharsets.UTF_8))))
                .await();
        Collections.sort(found);
        return found;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
