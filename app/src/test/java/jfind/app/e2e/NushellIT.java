package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The key bindings and the completion in Nushell.
class NushellIT {
    private static final String CTRL_T = "\u0014";
    private static final List<String> HOSTILE =
            List.of(
                    "a b",
                    "it's",
                    "q\"q",
                    "$HOME",
                    "`id`",
                    "$(id)",
                    "(id)",
                    "g*?[x]",
                    "new\nline",
                    "-dash",
                    "~tilde",
                    "semi;colon|",
                    "back\\slash",
                    "#hash",
                    "{a,b}",
                    "=equals",
                    "true",
                    "12",
                    "1kb",
                    ".5",
                    "...",
                    "tab\tx",
                    "esc\u001b[31m",
                    "ünï");

    @TempDir Path home;
    Path tree;

    @BeforeEach
    void makeTree() throws IOException, InterruptedException {
        assumeTrue(run("command -v nu") == 0, "nu is not installed");
        tree = Files.createDirectory(home.resolve("tree"));
        Files.createDirectories(tree.resolve("src/deep folder"));
        Files.createFile(tree.resolve("src/Main.java"));
        Files.createFile(tree.resolve("guide.md"));
        Files.createSymbolicLink(
                Files.createDirectory(home.resolve("bin")).resolve("jfind"), Finder.LAUNCHER);
        assertEquals(0, run("'" + Finder.LAUNCHER + "' --nushell > '" + home + "/jfind.nu'"));
        Files.writeString(
                home.resolve("rc.nu"),
                """
                $env.PROMPT_COMMAND = {|| 'ready: ' }
                $env.PROMPT_COMMAND_RIGHT = ''
                $env.PROMPT_INDICATOR = ''
                $env.config.show_banner = false
                source %s/jfind.nu
                """
                        .formatted(home));
    }

    private static int run(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", command).start().waitFor();
    }

    private PtySession start() throws IOException {
        List<String> command =
                List.of("nu", "--config", home + "/rc.nu", "--env-config", "/dev/null");
        Map<String, String> environment =
                Map.of(
                        "HOME", home.toString(),
                        "XDG_CONFIG_HOME", home.toString(),
                        "XDG_DATA_HOME", home.toString(),
                        "LC_ALL", "C.UTF-8",
                        "PATH", home.resolve("bin") + ":" + System.getenv("PATH"));
        PtySession session =
                PtySession.start(
                        new PtySession.Setup(command, tree, null, null, environment), 24, 80);
        session.awaitText("ready:");
        return session;
    }

    private void runUntilDone(PtySession session) throws IOException {
        session.type("; touch ~/done\r");
        session.await("the end", _ -> Files.exists(home.resolve("done")));
    }

    private String written() throws IOException {
        return Files.readString(home.resolve("out"));
    }

    @Test
    void ctrlTInsertsNamesSoThatTheShellReadsThemUnchanged() throws Exception {
        Path odd = Files.createDirectory(home.resolve("odd"));
        for (String name : HOSTILE) {
            Files.createFile(odd.resolve(name));
        }
        tree = odd;
        try (PtySession session = start()) {
            session.type("^printf '%s\\0' " + CTRL_T);
            session.awaitText(HOSTILE.size() + "/" + HOSTILE.size());
            session.type("\t".repeat(HOSTILE.size()));
            session.awaitText("(" + HOSTILE.size() + ")");
            session.type("\r");
            session.await("the names", screen -> !screen.contains("/" + HOSTILE.size()));
            session.awaitText("tilde");
            session.type("| save --raw ~/out");
            runUntilDone(session);
        }
        TreeSet<String> found = new TreeSet<>(List.of(written().split("\0")));
        found.remove("./-dash");
        found.add("-dash");
        assertEquals(new TreeSet<>(HOSTILE), found);
    }

    @Test
    void tabAfterTwoStarsCompletesAPath() throws Exception {
        Files.createFile(tree.resolve("src/deep folder/only"));
        try (PtySession session = start()) {
            session.type("^printf src/deep**\t");
            session.awaitText("> deep");
            session.type("only");
            session.awaitText("1/");
            session.type("\r");
            session.awaitText("^printf \"src/deep folder/only\"");
        }
    }
}
