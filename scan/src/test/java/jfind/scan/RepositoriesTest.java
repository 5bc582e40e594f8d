package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jfind.scan.entry.ScanProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Repositories in all their forms, beside the real git.
class RepositoriesTest {
    @TempDir Path directory;
    private GitCommand git;
    private Path root;
    private TestTree tree;

    @BeforeEach
    void makeRepository() throws Exception {
        assumeTrue(GitCommand.isInstalled(), "git is not installed: nothing to compare with");
        git = new GitCommand(Files.createDirectory(directory.resolve("home")));
        root = Files.createDirectory(directory.resolve("root"));
        tree = new TestTree(root).with(".gitignore", "*.o\n/build/\n").with("a.o").with("build/x");
        git.run(root, "init", "-q");
    }

    @Test
    void trackedFilesAreListedThoughIgnored() throws Exception {
        tree.with("b.o").with("build/deep/y").with("build/deep/z").with("c/d.o");
        git.run(root, "add", "-f", "a.o", "build/deep/y", "c/d.o");

        assertSame(root);
        assertEquals(Set.of(".gitignore", "a.o", "build/deep/y", "c/d.o"), git.walk(root));
    }

    @Test
    void walkFromInsideAnIgnoredDirectoryListsWhatGitListsThere() throws Exception {
        tree.with("build/deep/y").with("build/deep/z");
        git.run(root, "add", "-f", "build/deep/y");

        assertSame(root.resolve("build"));
        assertSame(root.resolve("build/deep"));
    }

    @Test
    void linkedWorkTreeHasTheRulesAndTheIndexOfItsOwn() throws Exception {
        git.run(root, "add", "-f", ".gitignore", "a.o");
        git.run(root, "commit", "-q", "-m", "all");
        Files.writeString(root.resolve(".git/info/exclude"), "secret\n");
        Path other = directory.resolve("other");
        git.run(root, "worktree", "add", "-q", other.toString());
        new TestTree(other).with("secret").with("b.o").with("c");
        git.run(other, "add", "-f", "b.o");

        assertSame(other);
        assertTrue(git.walk(other).containsAll(List.of("a.o", "b.o", "c")));
    }

    @Test
    void submoduleIsWalkedByItsOwnRules() throws Exception {
        Path library = Files.createDirectory(directory.resolve("library"));
        new TestTree(library).with(".gitignore", "*.tmp\n").with("lib.c").with("lib.o");
        git.run(library, "init", "-q");
        git.run(library, "add", "-f", ".");
        git.run(library, "commit", "-q", "-m", "all");
        git.run(
                root,
                "-c",
                "protocol.file.allow=always",
                "submodule",
                "--quiet",
                "add",
                library.toString(),
                "sub");
        tree.with("sub/x.o").with("sub/x.tmp");

        Set<String> expected = new TreeSet<>(git.list(root));
        for (String file : git.list(root.resolve("sub"))) {
            expected.add("sub/" + file);
        }
        assertEquals(expected, git.walk(root));
        assertTrue(expected.containsAll(List.of("sub/lib.o", "sub/x.o")));
    }

    @Test
    void nestedRepositoryIsWalkedByItsOwnRules() throws Exception {
        tree.with("nested/a.o").with("nested/b.tmp").with("nested/.gitignore", "*.tmp\n");
        git.run(root.resolve("nested"), "init", "-q");

        assertEquals(Set.of(".gitignore", "nested/.gitignore", "nested/a.o"), git.walk(root));
        assertSame(root.resolve("nested"));
    }

    @Test
    void ignoredNestedRepositoryIsLeftOut() throws Exception {
        tree.with("build/nested/f");
        git.run(root.resolve("build/nested"), "init", "-q");

        assertSame(root);
        assertFalse(git.walk(root).contains("build/nested/f"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/", ".git/HEAD", ".git"})
    void whatOnlyLooksLikeARepositoryIsNone(String name) throws Exception {
        tree.with("sub/" + name).with("sub/a.o").with("sub/b");

        assertEquals(Set.of(".gitignore", "sub/b"), git.walk(root));
    }

    @Test
    void bareRepositoryIsAFolderLikeOthers() throws Exception {
        Path bare = Files.createDirectory(root.resolve("bare"));
        git.run(bare, "init", "-q", "--bare");
        tree.with("bare/x.o");

        assertSame(root);
        assertTrue(git.walk(root).contains("bare/HEAD"));
    }

    @Test
    void rulesOfTheUserCome() throws Exception {
        new TestTree(git.home())
                .with(".gitconfig", "[include]\n\tpath = ~/more/config # and so on\n")
                .with("more/config", "[core]\n\texcludesFile = \"~/more/my ignore\"\n")
                .with("more/my ignore", "*.swp\n!*.o\n");
        tree.with("x.swp").with("b.c");

        assertSame(root);
        assertFalse(git.walk(root).contains("x.swp"));
    }

    @Test
    void conditionalIncludesCount() throws Exception {
        new TestTree(git.home())
                .with(
                        ".gitconfig",
                        """
                        [includeIf "gitdir:**/root/"]
                            path = here
                        [includeIf "gitdir:/elsewhere/"]
                            path = elsewhere
                        [includeIf "onbranch:no*"]
                            path = elsewhere
                        """)
                .with("here", "[core]\nexcludesFile=" + git.home() + "/rules\n")
                .with("elsewhere", "[core]\nexcludesFile=/nowhere\n")
                .with("rules", "*.swp\n");
        tree.with("x.swp").with("b.c");

        assertSame(root);
        assertFalse(git.walk(root).contains("x.swp"));
    }

    @Test
    void ignoreFileThatIsALinkIsNotFollowed() throws Exception {
        tree.with("rules", "*.c\n").withLink("sub/.gitignore", "../rules").with("sub/x.c");

        assertSame(root);
        assertTrue(git.walk(root).contains("sub/x.c"));
    }

    @Test
    void damagedIndexIsReportedAndTheWalkGoesOnByRules() throws Exception {
        git.run(root, "add", "-f", "a.o");
        Files.writeString(root.resolve(".git/index"), "DIRC, but not for long");
        List<ScanProblem> problems = new ArrayList<>();
        TreeSet<String> found = new TreeSet<>();
        ScanListener collector = TestTree.collector(found);

        Scanner.scan(
                root,
                ScanOptions.DEFAULT,
                new ScanListener() {
                    @Override
                    public void batch(PathBatch batch) {
                        collector.batch(batch);
                    }

                    @Override
                    public void problem(ScanProblem problem) {
                        problems.add(problem);
                    }
                });

        assertEquals(Set.of(".gitignore"), found);
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).toString().contains(".git/index: "), problems::toString);
    }

    private void assertSame(Path from) throws Exception {
        assertEquals(git.list(from), git.walk(from));
    }
}
