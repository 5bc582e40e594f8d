package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import jfind.scan.entry.ScanProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No content of a file that other programs wrote may end a walk.
class ForeignFilesTest {
    /// Every file that a walk reads, except those with rules.
    private static final List<String> FILES =
            List.of(
                    ".git/HEAD",
                    ".git/commondir",
                    ".git/config",
                    ".git/config.worktree",
                    ".git/index",
                    ".git/reftable/tables.list",
                    ".git/reftable/a.ref",
                    ".git/info/exclude",
                    "tree/.git",
                    "jj/.jj/repo",
                    "jjs/.jj/repo/store/git_target",
                    ".gitignore",
                    ".ignore",
                    ".jfindignore",
                    "home/.gitconfig",
                    "home/.config/git/config",
                    "home/.config/git/ignore",
                    "home/more");

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        ".git/commondir,        Not a path",
        "tree/.git,             Not a path",
        "jj/.jj/repo,           Not a path",
        "jjs/.jj/repo/store/git_target, Not a path",
    })
    void nulInAPathIsAProblemAndTheWalkGoesOn(String file, String reason) throws Exception {
        makeTree();
        String content = file.equals("tree/.git") ? "gitdir: a\0b" : "a\0b";
        Files.writeString(directory.resolve(file), content);
        List<String> problems = new ArrayList<>();

        Set<String> found = walk(problems);

        assertTrue(found.contains("tree/a"), found::toString);
        assertTrue(
                problems.contains(directory.toRealPath() + "/" + file + ": " + reason),
                problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree/.git", ".gitignore", ".ignore", "home/.gitconfig", "jj/.jj/repo"})
    void hugeFileIsAProblemAndTheWalkGoesOn(String file) throws Exception {
        makeTree();
        try (RandomAccessFile sparse =
                new RandomAccessFile(directory.resolve(file).toFile(), "rw")) {
            sparse.setLength(3L << 30);
        }
        List<String> problems = new ArrayList<>();

        Set<String> found = walk(problems);

        assertTrue(found.contains("tree/a"), found::toString);
        assertTrue(
                problems.contains(directory.toRealPath() + "/" + file + ": File too large"),
                problems::toString);
    }

    @Test
    void anyBytesInAnyFileLeaveTheWalkWhole() throws Exception {
        long seed = Long.getLong("jfind.seed", 21);
        Random random = new Random(seed);
        makeTree();
        for (int round = 0; round < 150; round++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            Path path = directory.resolve(file);
            byte[] before = Files.readAllBytes(path);
            Files.write(path, spoiled(before, random));
            Set<String> found;
            try {
                found = walk(new ArrayList<>());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " round " + round + " in " + file, e);
            }
            boolean rules = file.endsWith("ignore") || file.endsWith("exclude");
            assertTrue(
                    rules || file.startsWith("home") || found.contains("tree/a"),
                    "seed " + seed + " round " + round + " in " + file);
            Files.write(path, before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git/HEAD",
                ".git/config",
                ".git/index",
                ".git/commondir",
                ".git/info/exclude",
                "tree/.git",
                "jj/.jj/repo",
                ".gitignore",
                ".ignore",
                "home/.gitconfig"
            })
    void aFifoIsNotWaitedFor(String file) throws Exception {
        makeTree();
        Path path = directory.resolve(file);
        Files.delete(path);
        assertEquals(0, new ProcessBuilder("mkfifo", path.toString()).start().waitFor());

        assertTrue(walk(new ArrayList<>()).contains("tree/a"));
    }

    /// The content with some bytes changed, or others instead of it.
    private static byte[] spoiled(byte[] before, Random random) {
        byte[] alphabet =
                "gitdir: ref/.\0\n[core]\"=~*!\\\\:(optional)%'".getBytes(StandardCharsets.UTF_8);
        boolean changed = before.length > 0 && random.nextBoolean();
        byte[] content = changed ? before.clone() : new byte[random.nextInt(80)];
        int changes = changed ? 1 + random.nextInt(4) : content.length;
        for (int i = 0; i < changes; i++) {
            int at = changed ? random.nextInt(content.length) : i;
            content[at] =
                    random.nextInt(4) == 0
                            ? (byte) random.nextInt()
                            : alphabet[random.nextInt(alphabet.length)];
        }
        return content;
    }

    private void makeTree() throws IOException {
        TestTree tree = new TestTree(directory).withRepository("").with(".git/commondir", ".\n");
        tree.with(".git/HEAD", "ref: refs/heads/.invalid\n");
        tree.with(".git/config", "[extensions]\n\tworktreeConfig = true\n");
        tree.with("home/.gitconfig", "[includeIf \"onbranch:x\"]\n\tpath = ~/more\n");
        for (String file : FILES) {
            if (!Files.exists(directory.resolve(file))) {
                tree.with(file);
            }
        }
        tree.with("tree/a").with("jj/b").with("jjs/c").with(".gitignore", "*.o\n");
        tree.with(".git/index", "DIRC").with("x.o");
    }

    private Set<String> walk(List<String> problems) throws InterruptedException {
        TreeSet<String> found = new TreeSet<>();
        ScanListener collector = TestTree.collector(found);
        ScanOptions options =
                ScanOptions.builder()
                        .environment(Map.of("HOME", directory.resolve("home").toString()))
                        .build();
        ScanSummary summary =
                Scanner.scan(
                        directory,
                        options,
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
        assertEquals(ScanSummary.Ending.COMPLETE, summary.ending());
        return found;
    }
}
