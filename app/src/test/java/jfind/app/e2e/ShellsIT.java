package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher run by each of the shells that are `sh` somewhere. Those that are not installed are
/// skipped with a line.
class ShellsIT {
    @TempDir Path folder;
    private Path tree;
    private Path launcher;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        for (String name : List.of("abc", "abd", "x y")) {
            Files.createFile(tree.resolve(name));
        }
    }

    /// Makes a distribution whose launcher is run by `shell`: its path without its place, and
    /// perhaps an argument.
    private void use(String shell) throws IOException {
        String[] words = shell.split(" ", 2);
        Path program = null;
        for (String place : List.of("/bin/", "/usr/bin/")) {
            Path each = Path.of(place + words[0]);
            program = Files.isExecutable(each) ? each : program;
        }
        assumeTrue(program != null, words[0] + ": not installed");
        Path real = Finder.LAUNCHER.getParent().resolveSibling("lib").toRealPath();
        Path home = Files.createDirectory(folder.resolve("dist"));
        Files.createSymbolicLink(home.resolve("lib"), real);
        Files.createSymbolicLink(home.resolve("share"), real.resolveSibling("share"));
        launcher = Files.createDirectory(home.resolve("bin")).resolve("jfind");
        String script = Files.readString(Finder.LAUNCHER.toRealPath());
        assertTrue(script.startsWith("#!/bin/sh\n"));
        String first = "#!" + program + (words.length == 1 ? "" : " " + words[1]);
        Files.writeString(launcher, first + script.substring("#!/bin/sh".length()));
        assertTrue(launcher.toFile().setExecutable(true));
    }

    private PtySession start(String script, String... variables) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("HOME", folder.toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
        List<String> command = new ArrayList<>(List.of("sh", "-c", script));
        command.add(launcher.toString());
        return PtySession.start(
                new PtySession.Setup(command, tree, null, null, environment), 24, 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash --posix", "busybox sh", "mksh", "ksh93", "yash"})
    void theCoreOfItWorks(String shell) throws Exception {
        use(shell);
        check("\"$0\" --print", "abd\r", "abd\nended 0");
        check("\"$0\" --print --height=10", "'x y\r", "x y\nended 0");
        check("\"$0\" --print", "\033", "ended 130");
        check("\"$0\" --print", "\003", "ended 130");
        check("x=$(\"$0\"); echo \"got $x\"", "abd\r", "got abd\nended 0");
        check(
                "\"$0\"",
                "'x y\r",
                "<x y>\nended 0",
                "EDITOR",
                "printf '<%s>\\n'",
                "XDG_RUNTIME_DIR",
                "/nonexistent");
        check("seq 7 9 | \"$0\"", "8\r", "8\nended 0");
        check("\"$0\" --no-context --bind 'ctrl-y:become(echo be {})'", "\031", "be abc\nended 0");
        Finder filter = Finder.in(tree).launcher(launcher).with("--filter=abd");
        assertEquals("abd\n", filter.run().text());
        Finder broken = Finder.in(tree).launcher(launcher).variable("JFIND_JAVA", "/bin/false");
        Finder.Result result = broken.with("--filter=a").run();
        assertEquals("jfind: /bin/false: Java did not start: status 1\n", result.err());
        assertEquals(2, result.status());
        String told = "a b\tc\\d\n";
        assertEquals(
                0,
                Finder.in(tree)
                        .launcher(launcher)
                        .with("--opened", told)
                        .variable("XDG_STATE_HOME", folder.resolve("told").toString())
                        .run()
                        .status());
        assertTrue(
                Files.readString(folder.resolve("told/jfind/opened.tsv"))
                        .endsWith("/tree/a b\\tc\\\\d\\n\n"));
    }

    private void check(String script, String keys, String end, String... variables)
            throws Exception {
        try (PtySession session = start(script + "; echo \"ended $?\"", variables)) {
            session.await("a list", screen -> screen.contains("3/3"));
            session.type(keys);
            session.awaitText(end);
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash --posix", "busybox sh", "mksh", "ksh93", "yash"})
    void aFinderThatIsKilledLeavesAFitTerminal(String shell) throws Exception {
        use(shell);
        try (PtySession session = start("\"$0\" --print; echo \"ended $?\"")) {
            session.awaitText("3/3");
            kill("KILL", finder(session));
            session.awaitText("jfind: killed by signal 9\nended 137");
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
        }
    }

    /// It is killed when it has said its status, which the launcher has nothing to say of.
    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash --posix", "busybox sh", "mksh", "ksh93", "yash"})
    void theEndOfAFinderThatIsDoneIsNoNews(String shell) throws Exception {
        use(shell);
        Path java = folder.resolve("java");
        Files.writeString(
                java,
                """
                #!/bin/sh
                for word; do
                  case $word in
                    -Djfind.launcher=*) echo "jfind-${word#*=} done 7" >&2 ;;
                  esac
                done
                exec sleep 1000
                """);
        assertTrue(java.toFile().setExecutable(true));
        Finder finder = Finder.in(tree).launcher(launcher).variable("JFIND_JAVA", java.toString());
        for (int i = 0; i < 10; i++) {
            Finder.Result result = finder.with("--filter=a").run();
            assertEquals("", result.err());
            assertEquals(7, result.status());
        }
    }

    /// In mksh R59 and yash 2.52 a trapped USR1 waits until `read` has a line; ksh93u+m 1.0.4 loses
    /// a signal now and then.
    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash --posix", "busybox sh"})
    void aJavaThatHeedsNothingIsKilled(String shell) throws Exception {
        use(shell);
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\ntrap '' TERM\necho > ../started\nexec sleep 1000\n");
        assertTrue(java.toFile().setExecutable(true));
        String script = "\"$0\" & echo $! > ../launcher; wait $!; echo \"ended $?\"";
        try (PtySession session = start(script, "JFIND_JAVA", java.toString())) {
            var patience = new Patience();
            Path launched = folder.resolve("launcher");
            while (!Files.exists(folder.resolve("started"))
                    || !Files.exists(launched)
                    || Files.size(launched) == 0) {
                assertFalse(patience.isOver(), "it never starts");
            }
            long launcherPid = Long.parseLong(Files.readString(launched).strip());
            kill("TERM", ProcessHandle.of(launcherPid).orElseThrow());
            session.awaitText("ended 143");
        }
    }

    /// In ksh93u+m 1.0.4 a SIGTSTP that was trapped stays ignored behind `trap -`: it does not stop
    /// itself.
    @ParameterizedTest
    @ValueSource(strings = {"dash", "bash --posix", "busybox sh", "mksh", "yash"})
    void aStoppedJobGoesOn(String shell) throws Exception {
        use(shell);
        try (PtySession session =
                start("exec sh -i", "PS1", "$ ", "ENV", "", "LAUNCHER", launcher.toString())) {
            session.awaitText("$");
            session.type("\"$LAUNCHER\" --print\r");
            session.awaitText("3/3");
            session.type("ab");
            session.awaitText("2/3");
            session.type("\032");
            session.await("the shell's prompt", screen -> screen.stripTrailing().endsWith("$"));
            session.type("echo in-\"between\"\r");
            session.awaitText("in-between\n$");
            session.type("fg\r");
            session.awaitText("2/3");
            session.type("d\r");
            session.awaitText("abd\n$");
            session.type("exit\r");
            session.awaitExit();
        }
    }

    private static ProcessHandle finder(PtySession session) {
        return session.process()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    private static void kill(String signal, ProcessHandle process)
            throws IOException, InterruptedException {
        String number = Long.toString(process.pid());
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, number).start().waitFor());
    }
}
