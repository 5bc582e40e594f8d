package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jfind.scan.entry.ScanProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void walkOfAnIgnoredDirectoryListsItByTheRulesBelowIt() throws Exception {
        tree.with("build/deep/y").with("build/deep/z.o").with("build/deep/.gitignore", "w\n");
        tree.with("build/deep/w");

        assertEquals(Set.of("x", "deep/y", "deep/.gitignore"), git.walk(root.resolve("build")));
        assertEquals(Set.of("y", ".gitignore"), git.walk(root.resolve("build/deep")));
    }

    @Test
    void walkOfAnIgnoredDirectoryNamesTheRule() throws Exception {
        List<String> rules = new ArrayList<>();
        ScanListener listener =
                new ScanListener() {
                    @Override
                    public void batch(PathBatch batch) {}

                    @Override
                    public void rootIgnored(ScanRoot ignored, Explanation.DecidingRule rule) {
                        rules.add(rule.line() + ": " + rule.text());
                    }
                };

        Scanner.scan(root.resolve("build"), ScanOptions.DEFAULT, listener);
        Scanner.scan(root, ScanOptions.DEFAULT, listener);

        assertEquals(List.of("2: /build/"), rules);
    }

    /// The ignore file, and the rule that is named where nothing is delivered.
    @ParameterizedTest
    @CsvSource({"*, 1: *", "'#\n*', 2: *", "*.o, ''"})
    void walkThatDeliversNothingNamesTheRuleThatHidesIt(String rules, String named)
            throws Exception {
        Path folder = Files.createDirectory(directory.resolve("folder"));
        new TestTree(folder).with(".ignore", rules).with("a.o").with("b/c");

        ScanSummary summary = Scanner.scan(folder, ScanOptions.DEFAULT, _ -> {});
        ScanSummary all =
                Scanner.scan(
                        folder, ScanOptions.DEFAULT.toBuilder().ignored(true).build(), _ -> {});

        Explanation.DecidingRule rule = summary.hiddenBy();
        assertEquals(named, rule == null ? "" : rule.line() + ": " + rule.text());
        assertNull(all.hiddenBy());
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
    void submoduleOnAnIgnoredPathListsWhatItsIndexHolds() throws Exception {
        Path library = Files.createDirectory(directory.resolve("library"));
        new TestTree(library).with("lib.c").with("deep/lib.h");
        git.run(library, "init", "-q");
        git.run(library, "add", ".");
        git.run(library, "commit", "-q", "-m", "all");
        addSubmodule(library, "build/sub");
        tree.with("build/sub/new").with("build/sub/deep/new").with("build/other");

        assertEquals(
                Set.of(".gitignore", ".gitmodules", "build/sub/lib.c", "build/sub/deep/lib.h"),
                git.walk(root));
    }

    private void addSubmodule(Path library, String path) throws Exception {
        String allow = "protocol.file.allow=always";
        git.run(root, "-c", allow, "submodule", "--quiet", "add", "-f", library.toString(), path);
    }

    @Test
    void repositoryInTheReftableFormatIsRead() throws Exception {
        GitCommand.assumeAtLeast(2, 45, "the reftable format");
        Path other = Files.createDirectory(directory.resolve("reftable"));
        git.run(other, "init", "-q", "--ref-format=reftable", "-b", "work/x");
        new TestTree(git.home())
                .with(".gitconfig", "[includeIf \"onbranch:work/\"]\n\tpath = more\n")
                .with("more", "[core]\n\texcludesFile = ~/rules\n")
                .with("rules", "*.swp\n");
        new TestTree(other).with(".gitignore", "*.o\n").with("a.o").with("a.c").with("a.swp");
        git.run(other, "add", "-f", "a.o");

        assertSame(other);
        assertEquals(Set.of(".gitignore", "a.c", "a.o"), git.walk(other));
    }

    @Test
    void repositoryWithLongHashesIsRead() throws Exception {
        Path other = Files.createDirectory(directory.resolve("sha256"));
        git.run(other, "init", "-q", "--object-format=sha256");
        new TestTree(other).with(".gitignore", "*.o\n").with("a.o").with("b.o");
        git.run(other, "add", "-f", "a.o");

        assertSame(other);
    }

    @Test
    void splitIndexIsRead() throws Exception {
        tree.with("b.o").with("build/y");
        git.run(root, "add", "-f", "a.o");
        git.run(root, "update-index", "--split-index");
        git.run(root, "add", "-f", "build/y");

        assertSame(root);
        assertTrue(git.walk(root).containsAll(List.of("a.o", "build/y")));
    }

    @Test
    void sparseIndexIsRead() throws Exception {
        tree.with("in/b").with("out/c.o");
        git.run(root, "add", "-f", ".gitignore", "a.o", "in/b", "out/c.o");
        git.run(root, "commit", "-q", "-m", "all");
        git.run(root, "sparse-checkout", "set", "--cone", "--sparse-index", "in");
        tree.with("in/new.o").with("in/new");

        assertSame(root);
    }

    @Test
    void workTreeWithRelativePathsIsRead() throws Exception {
        GitCommand.assumeAtLeast(2, 48, "a work tree with relative paths");
        git.run(root, "add", "-f", ".gitignore", "a.o");
        git.run(root, "commit", "-q", "-m", "all");
        Path other = directory.resolve("other");
        git.run(root, "worktree", "add", "-q", "--relative-paths", other.toString());
        new TestTree(other).with("b.o").with("c");

        assertSame(other);
        assertTrue(Files.readString(other.resolve(".git")).startsWith("gitdir: ../"));
    }

    @Test
    void workTreeWhoseRepositoryIsGoneKeepsItsRules() throws Exception {
        git.run(root, "add", "-f", ".gitignore");
        git.run(root, "commit", "-q", "-m", "all");
        Path other = directory.resolve("other");
        git.run(root, "worktree", "add", "-q", other.toString());
        new TestTree(other).with("b.o").with("sub/c").with("sub/d.o");
        Files.move(root, directory.resolve("moved"));

        assertEquals(Set.of(".gitignore", "sub/c"), git.walk(other));
        assertEquals(Set.of("c"), git.walk(other.resolve("sub")));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git/", ".git/HEAD", ".git"})
    void emptyRepositoryKeepsItsRules(String name) throws Exception {
        Path other = Files.createDirectory(directory.resolve("empty"));
        new TestTree(other).with(name).with(".gitignore", "*.o\n").with("a.o").with("b");

        assertEquals(Set.of(".gitignore", "b"), git.walk(other));
    }

    @Test
    void repositoryOfJjHasItsRules() throws Exception {
        Path other = Files.createDirectory(directory.resolve("jj"));
        Path store = Files.createDirectories(other.resolve(".jj/repo/store"));
        git.run(store, "init", "-q", "--bare", "git");
        new TestTree(other)
                .with(".jj/repo/store/git_target", "git")
                .with(".jj/repo/store/git/info/exclude", "secret\n")
                .with(".gitignore", "*.o\n")
                .with("a.o")
                .with("secret")
                .with("b");
        Path second = Files.createDirectory(directory.resolve("second"));
        new TestTree(second).with(".jj/repo", "../../jj/.jj/repo").with("secret").with("b");

        assertEquals(List.of(".gitignore", "b"), walkByDefault(other));
        assertEquals(List.of("b"), walkByDefault(second));
    }

    private List<String> walkByDefault(Path place) throws Exception {
        ScanOptions options = ScanOptions.builder().environment(git.environment()).build();
        return new TestTree(place).walk(options);
    }

    @Test
    void repositoryToWhichAFilePointsIsSkipped() throws Exception {
        Path place = Files.createDirectory(directory.resolve("place"));
        git.run(place, "init", "-q", "--bare", ".bare");
        new TestTree(place).with(".git", "gitdir: ./.bare\n").with("a");
        git.run(
                place,
                "--git-dir=.bare",
                "--work-tree=.",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "first");
        git.run(place, "worktree", "add", "-q", place.resolve("main").toString());
        new TestTree(place).with("main/b");

        assertEquals(List.of("a", "main/b"), walkByDefault(place));
    }

    @Test
    void repositoryThatTheEnvironmentNamesIsUsed() throws Exception {
        Path home = Files.createDirectory(directory.resolve("user"));
        Path store = directory.resolve("dotfiles.git");
        git.run(directory, "init", "-q", "--bare", store.toString());
        GitCommand vcsh =
                git.with(Map.of("GIT_DIR", store.toString(), "GIT_WORK_TREE", home.toString()));
        new TestTree(home).with(".gitignore", "*\n").with(".vimrc").with("sub/x").with("y");
        vcsh.run(home, "add", "-f", ".vimrc");

        assertEquals(Set.of(".vimrc"), vcsh.walk(home));
        assertEquals(vcsh.list(home), vcsh.walk(home));
    }

    @Test
    void workTreeThatTheConfigurationNamesIsUsed() throws Exception {
        Path home = Files.createDirectory(directory.resolve("user"));
        Path store = directory.resolve("yadm.git");
        git.run(directory, "init", "-q", "--bare", store.toString());
        git.run(store, "config", "core.bare", "false");
        git.run(store, "config", "core.worktree", home.toString());
        GitCommand yadm = git.with(Map.of("GIT_DIR", store.toString()));
        new TestTree(home).with(".gitignore", "*\n").with(".vimrc").with("y");
        yadm.run(home, "add", "-f", ".vimrc");

        assertEquals(Set.of(".vimrc"), yadm.walk(home));
    }

    @Test
    void indexThatTheEnvironmentNamesIsUsed() throws Exception {
        GitCommand other =
                git.with(Map.of("GIT_INDEX_FILE", directory.resolve("index").toString()));
        other.run(root, "add", "-f", "a.o");

        assertEquals(Set.of(".gitignore", "a.o"), other.walk(root));
        assertEquals(Set.of(".gitignore"), git.walk(root));
        assertEquals(other.list(root), other.walk(root));
    }

    /// Each row: the user's configuration, variables, whether `x.swp` is ignored by `~/rules`.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '→',
            value = {
                "a missing optional file brings the default back → "
                        + "[core]|excludesFile = :(optional)~/none → → default",
                "a missing optional file takes an earlier one back → [core]|excludesFile ="
                        + " ~/rules|excludesFile = :(optional)~/none → → default",
                "an optional file that is there counts → "
                        + "[core]|excludesFile = :(optional)~/rules → → rules",
                "the home of a user by name → [core]|excludesFile = ~root/../HOME/rules → → rules",
                "a remote's URL → [includeIf \"hasconfig:remote.*.url:https://h/**\"]|path = more"
                        + "|[remote \"o\"]|url = https://h/a/b → → rules",
                "another remote's URL → "
                        + "[includeIf \"hasconfig:remote.*.url:https://h/**\"]|path = more"
                        + "|[remote \"o\"]|url = https://i/a/b → → default",
                "an include of the environment → [core] → GIT_CONFIG_COUNT=1 "
                        + "GIT_CONFIG_KEY_0=include.path GIT_CONFIG_VALUE_0=HOME/more → rules",
                "an option of the command line → [core] → "
                        + "GIT_CONFIG_PARAMETERS='core.excludesfile'='HOME/rules' → rules",
            })
    void configurationCountsAsInGit(String name, String text, String variables, String expected)
            throws Exception {
        boolean optional = text.contains("optional");
        if (optional) {
            GitCommand.assumeAtLeast(2, 52, "an optional file");
        }
        String home = git.home().toString();
        new TestTree(git.home())
                .with(".gitconfig", text.replace('|', '\n').replace("/HOME", home) + "\n")
                .with("more", "[core]\n\texcludesFile = ~/rules\n")
                .with("rules", "x.rules\n")
                .with(".config/git/ignore", "x.default\n");
        tree.with("x.rules").with("x.default");
        Map<String, String> additions = new HashMap<>();
        for (String variable : variables == null ? new String[0] : variables.split(" ", -1)) {
            int equals = variable.indexOf('=');
            String value = variable.substring(equals + 1).replace("HOME", home);
            additions.put(variable.substring(0, equals), value);
        }
        GitCommand configured = git.with(additions);

        assertFalse(configured.walk(root).contains("x." + expected));
        assertEquals(configured.list(root), configured.walk(root), name);
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
    void ignoreFileOfOtherToolsMayBeALink() throws Exception {
        tree.with("rules", "*.c\n")
                .withLink("sub/.ignore", "../rules")
                .withLink("sub/.jfindignore", "nowhere")
                .with("sub/x.c")
                .with("sub/deep/y.c");

        assertEquals(
                Set.of(".gitignore", "rules", "sub/.ignore", "sub/.jfindignore"), git.walk(root));
        assertEquals(Set.of(), git.walk(root.resolve("sub/deep")));
    }

    @Test
    void twoStarsBehindALetterMeanOne() throws Exception {
        GitCommand.assumeAtLeast(2, 52, "this meaning of two stars");
        Files.writeString(root.resolve(".gitignore"), "foo**/bar\na/b**\n");
        tree.with("foobar").with("foo/deep/bar").with("foo1/bar").with("a/b/c").with("a/bc");

        assertSame(root);
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
