package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import jfind.app.e2e.ShellSession.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The key bindings and the completion, in the real shells.
class ShellIT {
    private static final String CTRL_R = "\u0012";
    private static final String CTRL_T = "\u0014";
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
            session.type("\u001b");
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
}
