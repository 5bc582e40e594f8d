package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jfind.scan.entry.ExactPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({
        "b,            listed: no rule matches it",
        "a.o,          not listed: ignored by ROOT/.gitignore:1: *.o",
        "keep.o,       listed: brought back by ROOT/.gitignore:2: !keep.o",
        "build/x/d,    not listed: build/ is ignored by ROOT/.gitignore:3: build/",
        "build,        not listed: ignored by ROOT/.gitignore:3: build/",
        "src,          'not listed: it is a directory, and directories are not listed'",
        "src/.hid,     not listed: hidden (--no-hidden)",
        "src/.hids/f,  not listed: src/.hids/ is hidden (--no-hidden)",
        "src/.git/f,   not listed: src/.git/ is skipped by name (--walker-skip)",
        "src/plain,    not listed: ignored by ROOT/src/.ignore:1: plain",
        "nothing,      not listed: No such file or directory",
        "/,            not listed: it is not below a root",
        ".,            not listed: it is a root itself",
    })
    void namesTheRuleThatDecided(String path, String expected) throws Exception {
        new TestTree(directory)
                .withRepository("")
                .with(".gitignore", "*.o\n!keep.o\nbuild/\n")
                .with("a.o")
                .with("keep.o")
                .with("b")
                .with("build/x/d")
                .with("src/.hid")
                .with("src/.hids/f")
                .with("src/.git/f")
                .with("src/.ignore", "plain\n")
                .with("src/plain");
        ScanOptions options = ScanOptions.builder().hidden(false).build();

        Explanation explanation =
                Scanner.explain(
                        List.of(ScanRoot.relativeTo(directory)),
                        ExactPath.bytes(directory.resolve(path)),
                        options);

        String root = directory.toRealPath().toString();
        assertEquals(expected, explanation.toString().replace(root, "ROOT"));
    }

    @Test
    void namesTheRuleThatIgnoresTheRoot() throws Exception {
        new TestTree(directory)
                .withRepository("")
                .with(".gitignore", "/build/\n")
                .with("build/deep/a");
        Path place = directory.resolve("build/deep");
        List<ScanRoot> roots = List.of(ScanRoot.relativeTo(place));
        String rule = directory.toRealPath() + "/.gitignore:1: /build/";

        assertEquals(
                "not listed: it is a root itself, and is walked though ignored by " + rule,
                Scanner.explain(roots, ExactPath.bytes(place), ScanOptions.DEFAULT).toString());
        assertEquals(
                "listed: no rule matches it, and its root is walked though ignored by " + rule,
                Scanner.explain(roots, ExactPath.bytes(place.resolve("a")), ScanOptions.DEFAULT)
                        .toString());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "LIST,   link/f,     'not listed: link is a link, and links are not followed (--follow)'",
        "FOLLOW, link/f,     listed: no rule matches it",
        "FOLLOW, link/g.o,   not listed: ignored by ROOT/link/.gitignore:1: *.o",
        "FOLLOW, link/d/up/link/f, listed: no rule matches it",
        "LIST,   link,       listed: no rule matches it",
        "LIST,   sub/../b,   listed: no rule matches it",
        "LIST,   /outside/f, not listed: it is not below a root",
    })
    void namesTheLinkThatIsNotFollowed(LinkMode links, String path, String expected)
            throws Exception {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        new TestTree(outside).withRepository("").with(".gitignore", "*.o\n").with("f").with("g.o");
        Path root = Files.createDirectory(directory.resolve("root"));
        new TestTree(root).with("b").with("sub/x");
        Files.createDirectory(outside.resolve("d"));
        Files.createSymbolicLink(outside.resolve("d/up"), root);
        Files.createSymbolicLink(root.resolve("link"), outside);
        String typed = path.startsWith("/") ? directory + path : root + "/" + path;

        Explanation explanation =
                Scanner.explain(
                        List.of(ScanRoot.relativeTo(root)),
                        typed.getBytes(StandardCharsets.UTF_8),
                        ScanOptions.builder().links(links).build());

        assertEquals(
                expected, explanation.toString().replace(root.toRealPath().toString(), "ROOT"));
        assertEquals(path.startsWith("/"), explanation.root() == null);
    }

    @Test
    void agreesWithTheWalkOnRandomTrees() throws Exception {
        assumeTrue(GitCommand.isInstalled(), "git is not installed: no index to read");
        for (long seed = 1; seed <= 10; seed++) {
            Path place = Files.createDirectory(directory.resolve("t" + seed));
            GitCommand git = new GitCommand(Files.createDirectory(place.resolve("home")));
            Path root = Files.createDirectory(place.resolve("root"));
            RandomTree tree = RandomTree.make(seed, root);
            git.run(root, "init", "-q", "--template=");
            git.run(root, tree.someFiles(), "update-index", "-z", "--add", "--stdin");

            assertEquals(git.walk(root), explainedAsListed(git, root), "seed " + seed);
        }
    }

    private static Set<String> explainedAsListed(GitCommand git, Path root) throws IOException {
        ScanOptions options =
                ScanOptions.builder().skip(List.of(".git")).environment(git.environment()).build();
        Set<String> listed = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                boolean entry = !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                byte[] bytes = ExactPath.bytes(path);
                if (entry
                        && Scanner.explain(List.of(ScanRoot.relativeTo(root)), bytes, options)
                                .listed()) {
                    byte[] relative = ExactPath.bytes(root.relativize(path));
                    listed.add(new String(relative, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return listed;
    }
}
