package jfind.scan.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jfind.scan.GitCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Indexes that the real git wrote, and damaged ones.
class GitIndexTest {
    @TempDir Path directory;
    private Path root;
    private GitCommand git;

    @BeforeEach
    void makeRepository() throws Exception {
        assumeTrue(GitCommand.isInstalled(), "git is not installed: it writes the indexes");
        git = new GitCommand(Files.createDirectory(directory.resolve("home")));
        root = Files.createDirectory(directory.resolve("root"));
    }

    @ParameterizedTest
    @CsvSource({"2,sha1", "3,sha1", "4,sha1", "2,sha256", "4,sha256"})
    void everyVersionIsRead(String version, String hash) throws Exception {
        git.run(root, "init", "-q", "--object-format=" + hash);
        git.run(root, "config", "index.version", version);
        track("a", "b/c", "b/cc/d", "b-d", "z");
        write("new");
        git.run(root, "add", "--intent-to-add", "new");

        GitIndex index = read(hash.equals("sha1") ? 20 : 32);

        assertEquals(
                "a b/c b/cc/d b-d z new",
                tracked(
                        index, "a", "b/c", "b/cc/d", "b-d", "z", "new", "b", "b/cc", "c", "b/",
                        "y"));
        assertEquals("b b/cc", trackedDirectories(index, "a", "b", "b/cc", "b/c", "b-", "z", "c"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void namesOfAnyLengthAreReadFromALargeIndex(int version) throws Exception {
        git.run(root, "init", "-q");
        git.run(root, "config", "index.version", String.valueOf(version));
        List<String> names = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            int length = i % 100 == 0 ? 4000 + i / 10 : i % 97;
            names.add("d" + i / 50 + "/" + i + "x".repeat(length));
            lines.append("100644 1234567890123456789012345678901234567890\t");
            lines.append(names.getLast()).append('\0');
        }
        byte[] input = lines.toString().getBytes(StandardCharsets.UTF_8);
        git.run(root, input, "update-index", "-z", "--index-info");

        GitIndex index = read(20);

        for (String name : names) {
            assertEquals(name, tracked(index, name, name + "x", name.substring(1)));
        }
    }

    @Test
    void splitIndexIsReadWithTheOneThatItBuildsUpon() throws Exception {
        git.run(root, "init", "-q");
        git.run(root, "config", "splitIndex.maxPercentChange", "100");
        track("a", "b", "c/d", "e");
        git.run(root, "update-index", "--split-index");
        git.run(root, "rm", "-q", "--cached", "b");
        write("a");
        Files.writeString(root.resolve("a"), "changed");
        track("a", "f");

        assertEquals("a c/d e f", tracked(read(20), "a", "b", "c/d", "e", "f"));
    }

    @Test
    void submoduleIsTrackedAsADirectory() throws Exception {
        git.run(root, "init", "-q");
        git.run(
                root,
                "update-index",
                "--add",
                "--cacheinfo",
                "160000,1234567890123456789012345678901234567890,sub");

        assertEquals("sub", trackedDirectories(read(20), "sub", "su"));
    }

    @Test
    void directoriesOfASparseIndexHoldNothing() throws Exception {
        git.run(root, "init", "-q");
        track("a", "in/b", "out/c");
        git.run(root, "commit", "-q", "-m", "all");
        git.run(root, "sparse-checkout", "set", "--cone", "--sparse-index", "in");

        GitIndex index = read(20);

        assertEquals("a in/b", tracked(index, "a", "in/b", "out/c"));
        assertEquals("in", trackedDirectories(index, "in", "out"));
    }

    @Test
    void damagedIndexIsRefused() throws Exception {
        git.run(root, "init", "-q");
        track("a", "b/c");
        byte[] bytes = Files.readAllBytes(root.resolve(".git/index"));

        for (int length = 0; length < bytes.length - 100; length++) {
            InputStream part = new ByteArrayInputStream(bytes, 0, length);
            int size = length;
            assertThrows(
                    IOException.class, () -> GitIndex.parse(part, size, 20), "length " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void damagedBytesFailOnlyWithAnIoException(int version) throws Exception {
        git.run(root, "init", "-q");
        git.run(root, "config", "index.version", String.valueOf(version));
        track("a", "b/c", "b/cc/d", "b-d", "z");
        git.run(root, "update-index", "--split-index");
        track("new");
        byte[] good = Files.readAllBytes(root.resolve(".git/index"));
        long seed = Long.getLong("jfind.seed", 4);
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            byte[] bad = good.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                GitIndex.parse(new ByteArrayInputStream(bad), bad.length, 20);
            } catch (IOException e) {
                // Refused, as expected.
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " round " + round, e);
            }
        }
    }

    private void track(String... names) throws Exception {
        List<String> command = new ArrayList<>(List.of("add", "--force"));
        for (String name : names) {
            write(name);
            command.add(name);
        }
        git.run(root, command.toArray(new String[0]));
    }

    private void write(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, name);
        }
    }

    private GitIndex read(int hashSize) throws IOException {
        return GitIndex.read(root.resolve(".git/index"), hashSize);
    }

    private static String tracked(GitIndex index, String... paths) {
        return tracked(index, false, paths);
    }

    private static String trackedDirectories(GitIndex index, String... paths) {
        return tracked(index, true, paths);
    }

    private static String tracked(GitIndex index, boolean directories, String... paths) {
        StringBuilder found = new StringBuilder();
        for (String path : paths) {
            byte[] bytes = ("/root/" + path + "/").getBytes(StandardCharsets.UTF_8);
            if (index.tracks(bytes, 6, bytes.length - 1, directories)) {
                found.append(found.isEmpty() ? "" : " ").append(path);
            }
        }
        return found.toString();
    }
}
