package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever becomes of Java, the launcher gives the prompt back, says why in a line, and leaves
/// nothing.
class LauncherIT {
    private static final String REAL_JAVA = ProcessHandle.current().info().command().orElseThrow();

    @TempDir Path folder;
    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        for (String name : List.of("abc", "abd", "x")) {
            Files.createFile(tree.resolve(name));
        }
    }

    /// A program that is taken for Java.
    private String java(String script) throws IOException {
        Path java = folder.resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script.replace("JAVA", "'" + REAL_JAVA + "'"));
        assertTrue(java.toFile().setExecutable(true));
        return java.toString();
    }

    /// Runs `script` on a terminal, with the launcher as `$0`.
    private PtySession start(String script, Map<String, String> variables) throws IOException {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("HOME", folder.toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        List<String> command = List.of("sh", "-c", script, Finder.LAUNCHER.toString());
        return PtySession.start(
                new PtySession.Setup(command, tree, null, null, environment), 24, 80);
    }

    /// Runs `script` without a terminal, with the launcher as `$0`.
    private Finder.Result run(String script, Map<String, String> variables)
            throws IOException, InterruptedException {
        Finder finder = Finder.in(tree).launcher(Path.of("sh"));
        finder.with("-c", script, Finder.LAUNCHER.toString());
        variables.forEach(finder::variable);
        return finder.run();
    }

    private void awaitFile(PtySession session, String name) {
        session.await(
                "the file " + name,
                _ -> {
                    try {
                        return Files.exists(folder.resolve(name))
                                && Files.readString(folder.resolve(name)).endsWith("\n");
                    } catch (IOException e) {
                        return false;
                    }
                });
    }

    private ProcessHandle process(String name) throws IOException {
        long number = Long.parseLong(Files.readString(folder.resolve(name)).strip());
        return ProcessHandle.of(number).orElseThrow();
    }

    /// The running process of that number. A preview's may have ended in favour of another's.
    private ProcessHandle awaitProcess(PtySession session, String name) throws IOException {
        session.await(
                "a process told by the file " + name,
                _ -> {
                    try {
                        String number = Files.readString(folder.resolve(name));
                        return number.endsWith("\n")
                                && ProcessHandle.of(Long.parseLong(number.strip())).isPresent();
                    } catch (IOException e) {
                        return false;
                    }
                });
        return process(name);
    }

    private static void kill(String signal, ProcessHandle process)
            throws IOException, InterruptedException {
        String number = Long.toString(process.pid());
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, number).start().waitFor());
    }

    /// Waits until a finder heeds SIGTSTP, which it does soon after the first frame.
    private static void awaitHandler(ProcessHandle finder) throws Exception {
        var patience = new Patience();
        Path status = Path.of("/proc/" + finder.pid() + "/status");
        long caught = 0;
        while ((caught & 1 << 19) == 0) {
            assertFalse(patience.isOver(), "it never heeds the signal");
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("SigCgt:")) {
                    caught = Long.parseUnsignedLong(line.substring(7).strip(), 16);
                }
            }
        }
    }

    private static final Map<String, String> KEYS =
            Map.of("esc", "\u001b", "ctrl-c", "\u0003", "enter", "\r");

    private static final String AROUND =
            """
            sh -c 'echo $$ > ../launcher; exec "$@"' sh "$0" $OPTIONS 2> ../errors
            echo "ended $?"
            """;

    /// The options, the key or signal, the status, and what is printed or opened.
    @ParameterizedTest
    @CsvSource({
        "--print, esc, 130, ''",
        "--print, ctrl-c, 130, ''",
        "--print, enter, 0, abc",
        "--open=echo, enter, 0, abc",
        "--print, TERM, 143, ''",
        "--print, INT, 130, ''",
        "--print, HUP, 129, ''",
    })
    void aProcessThatCannotEndIsLeftBehind(String options, String way, int status, String printed)
            throws Exception {
        // As one with a thread that is stuck in the kernel: it has said how it ends, but is still
        // there.
        String java =
                java("trap '' TERM HUP\nJAVA \"$@\"\nexec sleep 1000 < /dev/null > /dev/null\n");
        Map<String, String> stuck = Map.of("JFIND_JAVA", java, "OPTIONS", options);
        try (PtySession session = start(AROUND, stuck)) {
            session.awaitText("3/3");
            if (KEYS.containsKey(way)) {
                session.type(KEYS.getOrDefault(way, ""));
            } else {
                List<ProcessHandle> finders = process("launcher").descendants().toList();
                kill(way, process("launcher"));
                for (ProcessHandle finder : finders) { // The wrapper alone heeds no signal.
                    if (finder.info().command().orElse("").equals(REAL_JAVA)) {
                        kill(way.equals("INT") ? "TERM" : way, finder);
                    }
                }
            }
            session.awaitText("ended " + status);
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
            assertEquals(printed, session.screen().replace("ended " + status, "").strip());
            assertEquals("", Files.readString(folder.resolve("errors")));
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130", "HUP, 129"})
    void aProcessThatHeedsNothingIsKilled(String signal, int status) throws Exception {
        String java = java("trap '' TERM HUP\necho > ../started\nexec sleep 1000\n");
        try (PtySession session = start(AROUND, Map.of("JFIND_JAVA", java, "OPTIONS", ""))) {
            awaitFile(session, "started");
            List<ProcessHandle> all = process("launcher").descendants().toList();
            kill(signal, process("launcher"));
            session.awaitText("ended " + status);
            assertTrue(session.hasModeOfBefore());
            assertEquals("", Files.readString(folder.resolve("errors")));
            for (ProcessHandle each : all) {
                each.onExit().get(120, TimeUnit.SECONDS);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"esc, 130", "ctrl-c, 130", "enter, 0"})
    void aFinderThatIsStoppedAloneGoesOn(String key, int status) throws Exception {
        try (PtySession session = start(AROUND, Map.of("OPTIONS", "--print"))) {
            session.awaitText("3/3");
            kill("STOP", process("launcher").children().findFirst().orElseThrow());
            session.type(KEYS.getOrDefault(key, ""));
            session.awaitText("ended " + status);
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void stoppingTheLauncherStopsTheJob() throws Exception {
        Path job = folder.resolve("job");
        Files.writeString(job, "echo $$ > ../launcher\nexec '" + Finder.LAUNCHER + "' --print\n");
        try (PtySession session = start("PS1='$ ' ENV= exec sh -i", Map.of())) {
            session.awaitText("$");
            session.type("sh ../job\r");
            session.awaitText("3/3");
            awaitHandler(process("launcher").children().findFirst().orElseThrow());
            kill("TSTP", process("launcher"));
            session.await("the shell's prompt", screen -> screen.stripTrailing().endsWith("$"));
            session.type("echo in-\"between\"\r");
            session.awaitText("in-between\n$");
            session.type("fg\r");
            session.awaitText("3/3");
            session.type("abd\r");
            session.awaitText("abd\n$");
            session.type("exit\r");
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
        }
    }

    /// What plays Java, and what the line says.
    @ParameterizedTest
    @CsvSource({
        "exit 1, status 1",
        "exit 0, status 0",
        "'echo one >&2; echo two >&2; exit 1', one",
        "'echo Error: A fatal exception has occurred. >&2; echo Error: why >&2; exit 1', why",
        "exec /nonexistent/java, ",
    })
    void aJavaThatDoesNotStartIsOneLine(String script, String why) throws Exception {
        String java = java(script + "\n");
        Finder.Result result = run("\"$0\" --filter x", Map.of("JFIND_JAVA", java));
        assertEquals(2, result.status());
        assertEquals("", result.text());
        assertTrue(result.err().startsWith("jfind: " + java + ": Java did not start: "));
        assertTrue(why == null || result.err().endsWith(": " + why + "\n"), result.err());
        assertEquals(1, result.err().lines().count());
    }

    @Test
    void aTrainingRunHasNeitherTheSettingsNorTheRecordOfWhoBuilds() throws Exception {
        String java =
                java(
                        """
                        echo "$XDG_STATE_HOME" "$XDG_CONFIG_HOME" "$JFIND_CONFIG$VISUAL"
                        [ -z "$(ls -A "$XDG_STATE_HOME")" ] && exit 7
                        """);
        Finder.Result result =
                run(
                        "JFIND_TRAIN=cache JFIND_CONFIG=config VISUAL=own \"$0\"",
                        Map.of("JFIND_JAVA", java));
        assertEquals(7, result.status());
        List<String> folders = List.of(result.text().strip().split(" "));
        assertEquals(List.of(folders.getFirst(), folders.getFirst()), folders);
        assertTrue(folders.getFirst().startsWith("/"), result.text());
        assertFalse(Files.exists(Path.of(folders.getFirst())));
    }

    @ParameterizedTest
    @CsvSource({
        "-f x, filter",
        "-fx, filter",
        "-m --filter x, filter",
        "--filter=, filter",
        "--version, filter",
        "'', jfind",
        "-q x, jfind",
        "--follow, jfind",
        "--footer=f, jfind",
    })
    void whatNeedsNoScreenHasACacheOfItsOwn(String options, String cache) throws Exception {
        String java = java("echo \"$@\"\n");
        Finder.Result result = run("\"$0\" " + options, Map.of("JFIND_JAVA", java));
        assertTrue(result.text().contains("/lib/" + cache + ".aot "), result.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx32m", "-Xms8m", ""})
    void aHeapOfAnotherSizeCanBeAskedFor(String option) throws Exception {
        Finder.Result result =
                run("echo abc | \"$0\" --filter b", Map.of("JFIND_JAVA_OPTIONS", option));
        assertEquals("", result.err());
        assertEquals("abc\n", result.text());
    }

    @Test
    void itStartsWithLessWhereMemoryIsLimited() throws Exception {
        String script = "ulimit -v 2000000; echo abc | \"$0\" --filter b";
        Finder.Result result = run(script, Map.of());
        assertEquals("", result.err());
        assertEquals("abc\n", result.text());
        assertEquals(0, result.status());
    }

    /// With 4,600,000 it is the first start that fails.
    @ParameterizedTest
    @ValueSource(ints = {4_600_000, 2_000_000})
    void nothingIsSaidOfAStartThatWasTriedAgain(int limit) throws Exception {
        String script = "ulimit -v " + limit + "; echo abc | \"$0\" --filter b";
        Finder.Result result = run(script, Map.of("TMPDIR", folder.toString()));
        assertEquals("abc\n", result.text());
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @ValueSource(ints = {500_000, 300_000, 50_000})
    void tooLittleMemoryIsOneLine(int limit) throws Exception {
        String script = "ulimit -v " + limit + "; echo abc | \"$0\" --filter b";
        Finder.Result result = run(script, Map.of("TMPDIR", folder.toString()));
        assertEquals(2, result.status());
        assertEquals("", result.text());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().contains(": Java did not start: "));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(tree), left.toList());
        }
    }

    /// How the working folder is lost, and what a walk says of it.
    @ParameterizedTest
    @CsvSource({
        "'mkdir gone; cd gone; rmdir ../gone', No such file or directory",
        "'name=$(printf %0200d 0); for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22; do"
                + " mkdir $name; cd -P $name; done 2> /dev/null', File name too long",
    })
    void withoutAWorkingFolderLinesAreFiltered(String lose, String why) throws Exception {
        try {
            check(lose, why);
        } finally { // A folder as deep as this is too much for the test's own cleaning.
            run("rm -rf 000*", Map.of());
        }
    }

    private void check(String lose, String why) throws IOException, InterruptedException {
        Finder.Result lines = run(lose + "; echo abc | \"$0\" --filter b", Map.of());
        assertEquals("abc\n", lines.text());
        assertEquals(0, lines.status());
        Finder.Result walk = run(lose + "; \"$0\" --filter b 2>&1 > /dev/null", Map.of());
        assertEquals(2, walk.status());
        // The shell that runs the launcher may have its own word on it first.
        assertEquals("jfind: the working folder: " + why, walk.text().lines().toList().getLast());
        Finder.Result other = run(lose + "; \"$0\" --filter b '" + tree + "'", Map.of());
        assertEquals(0, other.status());
        assertTrue(other.text().contains(tree + "/abc\n"));
    }

    /// `KILL` is for the finder, `9` is the same for the launcher.
    @ParameterizedTest
    @ValueSource(strings = {"HUP", "TERM", "INT", "QUIT", "KILL", "9"})
    void whatAPreviewRunsEndsWithIt(String signal) throws Exception {
        endWithIt("--preview='echo $$ > ../command; exec sleep 4321'", signal);
    }

    /// Also what the command has started: its group ends.
    @ParameterizedTest
    @ValueSource(strings = {"HUP", "TERM", "INT", "QUIT", "KILL", "9"})
    void whatAReloadRunsEndsWithIt(String signal) throws Exception {
        endWithIt(
                "--bind='start:reload(sh -c \"echo \\$\\$ > ../command; exec sleep 4321\" | cat)'",
                signal);
    }

    private void endWithIt(String options, String signal) throws Exception {
        String script = "eval \"set -- $OPTIONS\"; echo $$ > ../launcher; exec \"$0\" \"$@\"";
        try (PtySession session = start(script, Map.of("OPTIONS", options, "SHELL", "/bin/sh"))) {
            ProcessHandle command = awaitProcess(session, "command");
            ProcessHandle launcher = process("launcher");
            boolean killed = signal.equals("KILL"); // That is for the JVM.
            ProcessHandle victim =
                    killed ? launcher.children().findFirst().orElseThrow() : launcher;
            kill(signal, victim);
            session.awaitExit();
            command.onExit().get(120, TimeUnit.SECONDS);
        }
    }

    /// In a folder whose entries' status is refused the kernel tells what they are, whichever
    /// reader is at work: on the screen the portable one begins. Root is refused nothing, so this
    /// runs as somebody else then.
    @ParameterizedTest
    @CsvSource({"f, locked/f1", "d, locked/sub/"})
    void whatIsInAFolderThatRefusesItsStatus(String type, String listed) throws Exception {
        Path locked = Files.createDirectory(tree.resolve("locked"));
        Files.createDirectory(locked.resolve("sub"));
        Files.createFile(locked.resolve("f1"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r--r--r--"));
        String other = "setpriv --reuid=65534 --regid=65534 --clear-groups";
        String asOther =
                "[ \"$(id -u)\" = 0 ] && set -- "
                        + other
                        + " \"$0\" \"$@\" || set -- \"$0\" \"$@\"; ";
        try {
            Finder.Result may =
                    run("[ \"$(id -u)\" != 0 ] || " + other + " test -x \"$0\"", Map.of());
            assumeTrue(may.status() == 0, "nobody else may run the launcher: " + may.err());
            String options = "set -- --print --no-context --type=" + type + " locked; ";

            Finder.Result found =
                    run(
                            options.replace("locked;", "--filter= locked;") + asOther + "\"$@\"",
                            Map.of());
            assertEquals(listed + "\n", found.text());
            assertEquals(0, found.status());

            try (PtySession session =
                    start(options + asOther + "\"$@\"", Map.of("LC_ALL", "C.UTF-8"))) {
                session.awaitText(listed);
                session.awaitText("1/1");
                session.type("\033");
                assertEquals(130, session.awaitExit());
            }
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"})
    void optionsForJavaReachCommandsAlone(String variable) throws Exception {
        String value = "-Xnonsense 'é' $HOME";
        Map<String, String> variables = new HashMap<>();
        variables.put(variable, value);
        variables.put("JFIND_DEFAULT_COMMAND", "printenv " + variable + "; env | grep ^JFIND_KEPT");
        Finder.Result result = run("\"$0\" --filter ''", variables);
        assertEquals("", result.err());
        assertEquals(value + "\n", result.text());
    }

    @Test
    void anInstallationMayHaveAColonInItsPath() throws Exception {
        Path place = folder.resolve("a:b");
        Files.createSymbolicLink(place, Finder.LAUNCHER.getParent().getParent());
        Finder.Result result =
                Finder.in(tree).launcher(place.resolve("bin/jfind")).with("--filter", "bc").run();
        assertEquals("", result.err());
        assertEquals("abc\n", result.text());
    }

    /// Java looks for its classes below the name that the folder really has.
    @Test
    void anInstallationMayHaveAnyLetterInItsPath() throws Exception {
        String script =
                """
                unset LANG LC_CTYPE
                export LC_ALL=C
                cp -R "${0%/bin/jfind}" ../ö
                echo abc | ../ö/bin/jfind --filter b
                JFIND_DEFAULT_COMMAND='echo $LC_ALL' ../ö/bin/jfind --filter ''
                """;
        Finder.Result result = run(script, Map.of());
        assertEquals("", result.err());
        assertEquals("abc\nC\n", result.text());
    }

    @Test
    void theTerminalOfAStandardStreamIsUsedWhereNoneControls() throws Exception {
        String script = "seq 5 | setsid -w \"$0\"; echo \"ended $?\"";
        try (PtySession session = start(script, Map.of())) {
            session.awaitText("5/5");
            session.type("3\r");
            session.awaitText("ended 0");
            assertEquals(0, session.awaitExit());
            assertTrue(session.screen().contains("3\n"));
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void aHistoryThatCannotBeWrittenDoesNotCostTheChoice() throws Exception {
        Path history = Files.createFile(folder.resolve("history"));
        Map<String, String> options = Map.of("OPTIONS", "--print --history=../history");
        try (PtySession session = start(AROUND, options)) {
            session.awaitText("3/3");
            Files.delete(history);
            Files.createDirectory(history);
            session.type("abd\r");
            session.awaitText("ended 0");
            assertTrue(session.screen().contains("abd\n"));
            String error = Files.readString(folder.resolve("errors"));
            assertEquals("jfind: --history: ../history: Is a directory\n", error);
        }
    }
}
