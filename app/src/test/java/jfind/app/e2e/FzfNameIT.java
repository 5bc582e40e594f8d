package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// The form of the info line, and the last row in 14, 10, 9, 8 and 7 columns, as fzf 0.74.5
    /// draws it.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "inline;> a  < 1/2 ──;> a  < ..;> a  < .;> a  <;> a  <",
                "inline:SEP;> a SEP1/2 ──;> a SEP..;> a SEP.;> a SEP;> a SEP",
                "inline: # ;> a  # 1/2 ──;> a  # ..;> a  # .;> a  #;> a  #",
                "inline-right;> a       1/2;> a   1/2;> a   ..;> a   .;> a",
                "inline-right:X;> a      X1/2;> a  X1/2;> a X1/2;> a X..;> a X.",
                "inline-right: < ;> a     < 1/2;> a  < ..;> a  < .;> a  <;> a  <",
            })
    void countsBesideTheQueryAreCutAsByFzf(
            String form, String in14, String in10, String in9, String in8, String in7)
            throws Exception {
        Path input = Files.writeString(folder.resolve("input"), "a\nb\n");
        try (PtySession session = fzf("--info=" + form).input(input).onTerminal()) {
            session.awaitText("2/2");
            session.type("a");
            session.awaitText("1/2");
            int[] widths = {14, 10, 9, 8, 7};
            String[] rows = {in14, in10, in9, in8, in7};
            for (int at = 0; at < widths.length; at++) {
                String row = rows[at];
                session.resize(6, widths[at]);
                session.await(
                        "the last row '" + row + "'",
                        screen -> row.equals(screen.lines().toList().getLast()));
            }
            session.type("\033");
            assertEquals(130, session.awaitExit());
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
