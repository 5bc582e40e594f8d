package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import jfind.scan.entry.EntryType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryChoiceTest {
    @TempDir Path directory;
    private TestTree tree;

    @BeforeEach
    void makeTree() throws Exception {
        tree = new TestTree(directory).with("d/file", "12345").with("run").withLink("link", "run");
        assertTrue(directory.resolve("run").toFile().setExecutable(true));
    }

    @ParameterizedTest
    @CsvSource({
        "FILE,                 d/file run",
        "DIRECTORY,            d/",
        "LINK,                 link",
        "EXECUTABLE,           run",
        "EXECUTABLE LINK,      link run",
        "FILE DIRECTORY,       d/ d/file run",
    })
    void onlyTheTypesAskedForAreListed(String types, String expected) throws Exception {
        EnumSet<EntryType> set = EnumSet.noneOf(EntryType.class);
        for (String type : types.split(" ", -1)) {
            set.add(EntryType.valueOf(type));
        }

        List<String> found = tree.walk(ScanOptions.builder().types(set).build());

        assertEquals(List.of(expected.split(" ", -1)), found);
    }

    @Test
    void metadataComesOnlyOnRequest() throws Exception {
        Map<String, Long> sizes = new TreeMap<>();
        long time = Files.getLastModifiedTime(directory.resolve("d/file")).toMillis();

        Scanner.scan(
                directory,
                ScanOptions.builder().metadata(true).build(),
                batch -> {
                    PathBatch.Metadata metadata = batch.metadata();
                    assertNotNull(metadata);
                    int[] entry = {0};
                    batch.forEach(path -> {
                        String name = new String(path, StandardCharsets.UTF_8);
                        if (name.equals("d/file")) {
                            assertEquals(time, metadata.modifiedMillis()[entry[0]]);
                        }
                        sizes.put(name, metadata.sizes()[entry[0]++]);
                    });
                });
        Scanner.scan(directory, ScanOptions.DEFAULT, batch -> assertNull(batch.metadata()));

        assertEquals(Map.of("d/file", 5L, "link", 3L, "run", 0L), sizes);
    }

    @Test
    void otherFileSystemsAreLeftUnread() throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of("/proc/self")) && Files.isDirectory(Path.of("/sys")),
                "there is no other file system to meet");
        TreeSet<String> found = new TreeSet<>();
        ScanOptions options =
                ScanOptions.builder()
                        .oneFileSystem(true)
                        .addDirectories(true)
                        .maxDepth(2)
                        .ignore(false)
                        .build();

        Scanner.start(List.of(ScanRoot.of("/")), options, TestTree.collector(found)).await();

        assertTrue(found.contains("/proc/"), "the mount point itself is listed");
        assertTrue(found.stream().noneMatch(path -> path.startsWith("/proc/s")));
    }

    @Test
    void filesOfIgnoreRulesMayBeNamed() throws Exception {
        Path rules = Files.writeString(directory.resolve("rules"), "/run\nrules\n");
        tree.with("d/.ignore", "!run\n").with("d/run");
        ScanOptions options = ScanOptions.builder().ignoreFiles(List.of(rules)).build();

        assertEquals(List.of("d/.ignore", "d/file", "d/run", "link"), tree.walk(options));
    }

    @Test
    void ownIgnoreFilesHaveTheLastWord() throws Exception {
        tree.withRepository("")
                .with(".gitignore", "*.log\n")
                .with(".ignore", "!*.log\nfile\n")
                .with(".jfindignore", "!file\nb.log\n")
                .with("a.log")
                .with("b.log")
                .with("d/a.log");
        ScanOptions options = ScanOptions.builder().hidden(false).build();

        assertEquals(List.of("a.log", "d/a.log", "d/file", "link", "run"), tree.walk(options));
    }
}
