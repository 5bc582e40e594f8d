package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jfind.app.e2e.ShellSession.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The key bindings and the completion, in the real shells.
class ShellIT {
    private static final String ESCAPE = "\u001b";
    private static final String CTRL_R = "\u0012";
    private static final String CTRL_T = "\u0014";
    private static final String SHIFT_TAB = "\u001b[Z";
    private static final String ALT_C = "\u001bc";
    private static final List<String> HOSTILE =
            List.of(
                    "a b",
                    "it's",
                    "q\"q",
                    "$HOME",
                    "`id`",
                    "$(id)",
                    "g*?[x]",
                    "new\nline",
                    "-dash",
                    "~tilde",
                    "semi;colon&|",
                    "back\\slash",
                    "#hash",
                    "{a,b}",
                    "!bang",
                    "=equals",
                    "ünï");

    @TempDir Path home;
    Path tree;
    Path out;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(home.resolve("tree"));
        out = home.resolve("out");
        Files.createDirectories(tree.resolve("src/deep folder"));
        Files.createFile(tree.resolve("src/Main.java"));
        Files.createFile(tree.resolve("guide.md"));
    }

    private ShellSession start(Shell shell) throws Exception {
        return start(shell, "jfind", Map.of());
    }

    private ShellSession start(Shell shell, String name, Map<String, String> settings)
            throws Exception {
        assumeTrue(shell.isInstalled(), () -> shell + " is not installed");
        return ShellSession.start(shell, name, tree, settings);
    }

    private String written() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void ctrlTInsertsNamesSoThatTheShellReadsThemUnchanged(Shell shell) throws Exception {
        Path odd = Files.createDirectory(home.resolve("odd"));
        for (String name : HOSTILE) {
            Files.createFile(odd.resolve(name));
        }
        tree = odd;
        try (ShellSession session = start(shell)) {
            session.type("printf '%s\\0' " + CTRL_T);
            session.awaitText(HOSTILE.size() + "/" + HOSTILE.size());
            session.type("\t".repeat(HOSTILE.size()));
            session.awaitText("(" + HOSTILE.size() + ")");
            session.type("\r");
            session.awaitEndOf("/" + HOSTILE.size());
            session.awaitText("tilde");
            session.type("> ../out; touch ../done");
            session.runUntilThereIs(home.resolve("done"));
        }

        TreeSet<String> found = new TreeSet<>(List.of(written().split("\0")));
        found.remove("./-dash");
        found.add("-dash");
        assertEquals(new TreeSet<>(HOSTILE), found);
    }

    @ParameterizedTest
    @EnumSource
    void ctrlTTakesACommandAndOptionsAndFzfsNamesForThem(Shell shell) throws Exception {
        Map<String, String> settings =
                Map.of(
                        "FZF_CTRL_T_COMMAND", "printf 'one\\ntwo\\n'",
                        "FZF_CTRL_T_OPTS", "--query=fzf",
                        "JFIND_CTRL_T_OPTS", "--prompt='mine ' --query=tw");
        try (ShellSession session = start(shell, "jfind", settings)) {
            session.type("echo " + CTRL_T);
            session.awaitText("mine tw");
            session.awaitText("1/2");
            session.type("\r");
            session.awaitLine("echo two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void altCChangesTheFolderAndKeepsWhatWasTyped(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("pwd > ~/out;" + ALT_C);
            session.awaitText("2/2");
            session.type("deep");
            session.awaitText("1/2");
            session.type("\r");
            session.awaitEndOf("1/2");
            session.awaitLine("pwd > ~/out;");
            session.type("touch ~/done");
            session.runUntilThereIs(home.resolve("done"));
        }
        assertEquals(tree.resolve("src/deep folder") + "\n", written());
    }

    @ParameterizedTest
    @EnumSource
    void ctrlRBringsBackACommandOfSeveralLines(Shell shell) throws Exception {
        String loop =
                shell == Shell.FISH
                        ? "for i in 1 2\recho say$i >> ../out; end\r"
                        : "for i in 1 2; do\recho say$i >> ../out; done\r";
        try (ShellSession session = start(shell)) {
            session.type(loop + "echo other; touch ../first");
            session.runUntilThereIs(home.resolve("first"));
            session.awaitPrompt();
            session.type("say" + CTRL_R);
            session.awaitText(" 1/");
            session.type("\r");
            session.awaitEndOf(" 1/");
            session.awaitText("echo say$i");
            session.type("; touch ../done");
            session.runUntilThereIs(home.resolve("done"));
        }
        assertEquals("say1\nsay2\nsay1\nsay2\n", written());
    }

    @ParameterizedTest
    @EnumSource
    void tabAfterTwoStarsCompletesAPath(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("echo src/ma**\t");
            session.awaitText("> ma");
            session.awaitText("1/2");
            session.type("\r");
            session.awaitLine("echo src/Main.java");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tabAfterTwoStarsCompletesAFolderForCd(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("cd **\t");
            session.awaitText("2/2");
            session.type("deep\r");
            session.awaitLine("cd src/deep\\ folder/");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tabAloneCompletesAsBefore(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("echo gui\t");
            session.awaitLine("echo guide.md");
        }
    }

    @ParameterizedTest
    @EnumSource
    void escapeLeavesTheLineAsItWas(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("echo src/**\t");
            session.awaitText("2/2");
            session.type(ESCAPE);
            session.awaitEndOf("2/2");
            session.awaitLine("echo src/**");
            session.type("x"); // The shell has the keys again.
            session.awaitLine("echo src/**x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void underTheNameOfFzfItsVariablesAreRead(Shell shell) throws Exception {
        try (ShellSession session =
                start(shell, "fzf", Map.of("FZF_CTRL_T_OPTS", "--prompt='theirs '"))) {
            session.type("echo " + CTRL_T);
            session.awaitText("theirs");
            session.awaitText("4/4");
            session.type("guide");
            session.awaitText("1/4");
            session.type("\r");
            session.awaitLine("echo guide.md");
        }
    }

    @ParameterizedTest
    @EnumSource
    void pastesAreMarkedAgainBehindTheFinder(Shell shell) throws Exception {
        Map<String, String> shown =
                Map.of(CTRL_T, "4/4", ALT_C, "2/2", CTRL_R, "> echo", "src/**\t", "2/2");
        for (Map.Entry<String, String> keys : shown.entrySet()) {
            try (ShellSession session = start(shell)) {
                session.type("echo " + keys.getKey());
                session.awaitText(keys.getValue());
                session.type(ESCAPE);
                session.awaitEndOf(keys.getValue());
                session.type("y"); // The shell has the keys again.
                session.awaitLineEnd("y");
                assertTrue(session.marksPastes(), shell + " behind " + keys.getKey());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void tabCompletesAPathBehindAnEqualsSign(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("echo --file=src/Ma**\t");
            session.awaitText("> Ma");
            session.type("\r");
            session.awaitLine("echo --file=src/Main.java");
            session.type("\u0015dd if=src/Ma**\t");
            session.awaitText("> Ma");
            session.type("\r");
            session.awaitLine("dd if=src/Main.java");
        }
    }

    @ParameterizedTest
    @EnumSource
    void linesOfTheHistoryThatGoOnAreIndented(Shell shell) throws Exception {
        String quoted = "echo 'say\ragain' > ../out; touch ../first";
        try (ShellSession session = start(shell)) {
            session.type(quoted);
            session.runUntilThereIs(home.resolve("first"));
            session.awaitPrompt();
            session.type(CTRL_R);
            session.awaitText("        again'");
            Files.delete(home.resolve("first"));
            session.type("\r");
            session.awaitEndOf("        again'");
            session.awaitText("again'");
            session.runUntilThereIs(home.resolve("first"));
        }
        assertEquals("say\nagain\n", written());
    }

    @ParameterizedTest
    @EnumSource(names = {"BASH", "FISH"})
    void shiftDeleteTakesACommandOutOfTheHistory(Shell shell) throws Exception {
        try (ShellSession session = start(shell)) {
            session.type("echo forget me");
            session.runLine();
            session.type("echo keep me");
            session.runLine();
            session.type(CTRL_R);
            session.awaitText("2/2");
            session.type("forget");
            session.awaitText("1/2");
            session.type("\u001b[3;2~");
            session.awaitText("0/");
            session.type(ESCAPE);
            session.awaitEndOf("0/");
            session.type("history > ../out; touch ../done");
            session.runUntilThereIs(home.resolve("done"));
        }
        assertFalse(written().contains("forget me"), written());
        assertTrue(written().contains("keep me"), written());
    }

    /// What fish makes of a word: the folder that is searched, the query, and how what is chosen is
    /// put back.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    ls src/\\(app\\)/        | 1/1 | ls src/\\(app\\)/only
                    ls x\\ \\(old\\)/         | 1/1 | ls x\\ \\(old\\)/only
                    ls 'x (old)/            | 1/1 | ls x\\ \\(old\\)/only
                    ls "x (old)/            | 1/1 | ls x\\ \\(old\\)/only
                    ls 'x (old)/'           | 1/1 | ls x\\ \\(old\\)/only
                    ls "x (old)/on          | 1/1 | ls x\\ \\(old\\)/only
                    ls "x (old)"\\/'o        | 1/1 | ls x\\ \\(old\\)/only
                    ls --file="x (old)/     | 1/1 | ls --file=x\\ \\(old\\)/only
                    ls -fx\\ \\(old\\)/       | 1/1 | ls -fx\\ \\(old\\)/only
                    ls -- "x (old)/         | 1/1 | ls -- x\\ \\(old\\)/only
                    ls q\\"q/               | 1/1 | ls q\\"q/only
                    ls 'q"q/                | 1/1 | ls q\\"q/only
                    ls it\\'s/              | 1/1 | ls it\\'s/only
                    ls "it's/               | 1/1 | ls it\\'s/only
                    ls a\\\\b/               | 1/1 | ls a\\\\b/only
                    ls \\$dir/              | 1/1 | ls \\$dir/only
                    ls '$dir/               | 1/1 | ls \\$dir/only
                    ls $old/                | 1/1 | ls x\\ \\(old\\)/only
                    ls "$old/               | 1/1 | ls x\\ \\(old\\)/only
                    ls "./$old"/            | 1/1 | ls x\\ \\(old\\)/only
                    ls nl\\nnl/             | 1/1 | ls nl\\nnl/only
                    ls x\\ \\(old\\)//only    | 1/1 | ls x\\ \\(old\\)/only
                    ls x\\ \\(old\\)         | 1/1 | ls x\\ \\(old\\)/only
                    ls x\\ \\(old\\)/\\       | 1/1 | ls x\\ \\(old\\)/only
                    ls (touch pwned)/       | 0/  | ls (touch pwned)/
                    ls "$(touch pwned)/     | 0/  | ls "$(touch pwned)/
                    """)
    void ctrlTReadsTheWordAsFishDoes(String typed, String count, String line) throws Exception {
        for (String name :
                List.of("src/(app)", "x (old)", "q\"q", "it's", "a\\b", "$dir", "nl\nnl")) {
            Files.createFile(Files.createDirectories(tree.resolve(name)).resolve("only"));
        }
        try (ShellSession session = start(Shell.FISH, "jfind", Map.of("old", "x (old)"))) {
            session.type(typed + CTRL_T);
            session.awaitText(count);
            assertFalse(session.shows("rror"), typed);
            session.type(count.equals("0/") ? ESCAPE : "\r");
            session.awaitEndOf(count);
            session.awaitLine(line);
        }
        assertFalse(Files.exists(tree.resolve("pwned")));
    }

    @Test
    void altCOfFishReadsAnOpenQuote() throws Exception {
        Files.createDirectories(tree.resolve("x (old)/only"));
        try (ShellSession session = start(Shell.FISH)) {
            session.type("pwd > ~/out; touch ~/done; ls 'x (old)/" + ALT_C);
            session.awaitText("1/1");
            session.type("\r");
            session.awaitEndOf("1/1");
            session.runUntilThereIs(home.resolve("done"));
        }
        assertEquals(tree.resolve("x (old)/only") + "\n", written());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FZF", "JFIND"})
    void theCommandOfFishKnowsTheFolderOfTheWord(String prefix) throws Exception {
        Files.createFile(Files.createDirectories(tree.resolve("x (old)")).resolve("only"));
        Map<String, String> settings =
                Map.of(
                        prefix + "_CTRL_T_COMMAND", "find $dir -type f; printf '%s\\n' in:$dir",
                        prefix + "_ALT_C_COMMAND", "find $dir -mindepth 1 -type d");
        try (ShellSession session = start(Shell.FISH, "jfind", settings)) {
            session.type("ls 'x (old)/" + CTRL_T);
            session.awaitText("in:x (old)");
            session.type("only");
            session.awaitText("1/2");
            session.type("\r");
            session.awaitLine("ls x\\ \\(old\\)/only");
        }
    }

    @Test
    void theHistoryOfFishTellsTimesAndTidiesUp() throws Exception {
        try (ShellSession session = start(Shell.FISH)) {
            session.type("true;   touch ../first");
            session.runUntilThereIs(home.resolve("first"));
            session.awaitPrompt();
            session.type(CTRL_R);
            session.awaitText("true;   touch");
            session.type("\u001bt");
            session.awaitText(Year.now(ZoneId.systemDefault()).toString());
            session.type("\u001b\r");
            session.awaitEndOf("1/1");
            session.awaitText("true\n       touch ../first");
        }
    }

    @Test
    void theHistoryOfFishTakesTheLineThatTheCursorIsIn() throws Exception {
        try (ShellSession session = start(Shell.FISH)) {
            session.type("echo known");
            session.runLine();
            session.type("begin\rkno" + CTRL_R);
            session.awaitText("> kno");
            session.awaitText("1/1");
            session.type("\r");
            session.awaitEndOf("1/1");
            session.type(" > ../out; touch ../done\rend");
            session.runUntilThereIs(home.resolve("done"));
        }
        assertEquals("known\n", written());
    }

    /// What is typed before shift-tab, what narrows what is offered, and what becomes of the line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    offered --c           | ount    | offered --count
                    offered --color=      | green   | offered --color=green
                    cat x\\ \\(              | old     | cat x\\ \\(old\\)/
                    cat *                 | plain   | cat plain
                    cat x*/t*             | two     | cat x\\ \\(old\\)/two
                    """)
    void shiftTabOfFishOffersWhatFishWouldComplete(String typed, String query, String line)
            throws Exception {
        Files.createDirectories(tree.resolve("x (old)"));
        for (String name : List.of("x (old)/two", "x (old)/three", "plain")) {
            Files.createFile(tree.resolve(name));
        }
        try (ShellSession session = start(Shell.FISH)) {
            session.type(
                    "complete -c offered -l count -d Number;"
                            + " complete -c offered -l color -x -a 'red green'");
            session.runLine();
            session.type(typed + SHIFT_TAB);
            session.awaitText("/");
            session.type(query);
            session.awaitText("1/");
            session.type("\r");
            session.awaitEndOf("1/");
            session.awaitLine(line);
        }
    }
}
