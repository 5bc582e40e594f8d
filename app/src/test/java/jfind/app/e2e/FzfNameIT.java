package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built launcher, called through a link named fzf.
class FzfNameIT {
    @TempDir Path folder;
    private Path link;

    @BeforeEach
    void makeLinkAndTree() throws IOException {
        link = Files.createSymbolicLink(folder.resolve("fzf"), Finder.LAUNCHER);
        Path tree = Files.createDirectories(folder.resolve("tree/.git"));
        Files.writeString(tree.resolve("HEAD"), "ref: refs/heads/main\n");
        Files.writeString(tree.resolveSibling("ignored.o"), "");
        Files.writeString(tree.resolveSibling(".gitignore"), "*.o\n");
    }

    private Finder fzf(String... options) {
        return Finder.in(folder.resolve("tree")).launcher(link).with(options);
    }

    @Test
    void itsVersionIsThatOfFzf() throws Exception {
        String version = fzf("--version").run().text();
        assertTrue(version.matches("0\\.\\d+\\.\\d+ \\(jfind .*\\)\n"), version);
    }

    @Test
    void aLinkToTheScriptOfTheCheckoutIsOneToTheLauncher() throws Exception {
        Path script = Path.of("../jfind").toRealPath();
        Path bin = Files.createDirectories(folder.resolve("bin"));
        link = Files.createSymbolicLink(bin.resolve("fzf"), script);
        String version = fzf("--version").run().text();
        assertTrue(version.matches("0\\.\\d+\\.\\d+ \\(jfind .*\\)\n"), version);
    }

    @Test
    void itReadsTheVariablesOfFzfAndNotItsOwn() throws Exception {
        Path file = Files.writeString(folder.resolve("opts"), "--print-query\n");
        Path input = Files.writeString(folder.resolve("input"), "a b\n");

        Finder.Result result =
                fzf("-f", "a")
                        .variable("FZF_DEFAULT_OPTS_FILE", file.toString())
                        .variable("FZF_DEFAULT_OPTS", "--accept-nth=2")
                        .variable("JFIND_DEFAULT_OPTS", "--print0")
                        .input(input)
                        .run();

        assertEquals("a\nb\n", result.text());
    }

    @Test
    void errorsAreSaidInItsNameAndNoInputIsInput() throws Exception {
        assertEquals("fzf: unknown option: tree\n", fzf("tree").run().err());
        assertEquals(1, fzf("-f", "").run().status());
    }

    @Test
    void itWalksWithoutIgnoreFilesAndPrintsToATerminalToo() throws Exception {
        try (PtySession session = fzf("--height=5").onTerminal()) {
            session.awaitText("2/2");
            session.type("ign o\r");

            assertEquals(0, session.awaitExit());
            session.awaitText("ignored.o");
        }
    }

    @Test
    void itsCommandTakesThePlaceOfAWalk() throws Exception {
        Path out = folder.resolve("out");
        try (PtySession session =
                fzf().variable("FZF_DEFAULT_COMMAND", "echo from a command")
                        .output(out)
                        .onTerminal()) {
            session.awaitText("1/1");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("from a command\n", Files.readString(out));
        }
    }
}
