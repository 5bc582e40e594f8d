package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Walks list exactly what the real git lists, on random trees. More of them with
/// `-Djfind.trees=2000`, others with `-Djfind.seed=N`; another git with `JFIND_GIT`.
class GitDifferenceTest {
    private static final int TREES = Integer.getInteger("jfind.trees", 60);
    private static final long SEED = Long.getLong("jfind.seed", 1);

    @TempDir Path directory;

    @BeforeAll
    static void findGit() {
        assumeTrue(GitCommand.isInstalled(), "git is not installed: nothing to compare with");
    }

    @Test
    void randomTreesAreListedAsGitListsThem() throws Exception {
        System.out.println("compared with " + GitCommand.describe() + ", seed " + SEED);
        if (!GitCommand.isAtLeast(2, 52)) {
            System.out.println("rules with two stars behind a letter are left out: git < 2.52");
        }
        for (long seed = SEED; seed < SEED + TREES; seed++) {
            Path place = Files.createDirectory(directory.resolve("t" + seed));
            compare(seed, place);
            delete(place);
        }
    }

    private static void compare(long seed, Path place) throws Exception {
        GitCommand git = new GitCommand(Files.createDirectory(place.resolve("home")));
        Path root = Files.createDirectory(place.resolve("root"));
        RandomTree tree = RandomTree.make(seed, root);
        git.run(root, "init", "-q", "--template=");
        if (tree.nextInt(3) == 0) {
            Files.createDirectory(root.resolve(".git/info"));
            Files.writeString(root.resolve(".git/info/exclude"), tree.rules());
        }
        if (tree.nextInt(3) == 0) {
            Path user = Files.createDirectories(git.home().resolve(".config/git"));
            Files.writeString(user.resolve("ignore"), tree.rules());
        }
        if (tree.nextInt(6) == 0) {
            // Git takes a file for tracked then if one in other case is: on file systems that tell
            // them apart it loses files, and a walk does not follow it there.
            git.run(root, "config", "core.ignoreCase", "true");
        } else if (tree.nextInt(2) == 0) {
            String version = String.valueOf(2 + tree.nextInt(3));
            git.run(root, "config", "index.version", version);
            byte[] files = tree.someFiles();
            git.run(root, files, "update-index", "-z", "--add", "--stdin");
        }
        Path from = tree.nextInt(3) == 0 ? tree.someDirectory() : root;
        // Who walks an ignored directory wants its files, and git does not list them.
        from = isIgnored(git, root, from) ? root : from;

        assertEquals(git.list(from), git.walk(from), "seed " + seed + " in " + from);
    }

    private static boolean isIgnored(GitCommand git, Path root, Path directory) throws Exception {
        for (Path at = directory; at != null && !at.equals(root); at = at.getParent()) {
            String path = root.relativize(at).toString();
            byte[] input = (path + "\0").getBytes(StandardCharsets.UTF_8);
            String output = git.tryRun(root, input, "check-ignore", "--no-index", "-z", "--stdin");
            if (!output.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
