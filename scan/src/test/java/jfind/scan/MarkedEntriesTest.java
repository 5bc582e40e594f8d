package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import jfind.scan.entry.EntryTag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedEntriesTest {
    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void makeTree() throws Exception {
        tree =
                new TestTree(directory)
                        .withRepository("")
                        .with(".gitignore", "*.o\nbuild/\n")
                        .with("a.o")
                        .with("b")
                        .with(".h/.ignore", "c\n")
                        .with(".h/c")
                        .with("build/x/d");
    }

    @Test
    void ignoredEntriesAreDeliveredWithTheirMark() throws Exception {
        assertEquals(
                Map.of(
                        ".gitignore", "hidden",
                        "a.o", "ignored",
                        "b", "",
                        ".h/.ignore", "hidden",
                        ".h/c", "ignored hidden",
                        "build/x/d", "ignored"),
                marks(ScanOptions.builder().ignored(true).build()));
    }

    @Test
    void hiddenEntriesAreMarkedAlways() throws Exception {
        assertEquals(
                Map.of(".gitignore", "hidden", "b", "", ".h/.ignore", "hidden"),
                marks(ScanOptions.DEFAULT));
    }

    @Test
    void ignoredDirectoriesAreNotOpened() throws Exception {
        tree.with("build/y/z/f").with("src/build/f").with("src/main/f");

        ScanSummary summary = Scanner.scan(directory, ScanOptions.DEFAULT, batch -> {});

        assertEquals(4, summary.directories(), "the root, .h, src and src/main");
    }

    private Map<String, String> marks(ScanOptions options) throws Exception {
        Map<String, String> marks = new TreeMap<>();
        Scanner.scan(
                directory,
                options,
                batch -> {
                    int[] entry = {0};
                    batch.forEach(path ->
                            marks.put(
                                    new String(path, StandardCharsets.UTF_8),
                                    marks(batch.tags()[entry[0]++])));
                });
        return marks;
    }

    private static String marks(byte tag) {
        String ignored = (tag & EntryTag.IGNORED) != 0 ? "ignored " : "";
        String hidden = (tag & EntryTag.HIDDEN) != 0 ? "hidden" : "";
        return (ignored + hidden).strip();
    }
}
