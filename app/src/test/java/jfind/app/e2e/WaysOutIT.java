package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// However a session ends, the terminal is as it was: screen, scrollback, modes, line discipline.
class WaysOutIT {
    /// What stands above, a line begun, the finder, the line's end; and the pids for signals.
    private static final String AROUND =
            """
            seq -f 'line %g' $LINES_ABOVE
            printf 'begun '
            sh -c 'echo $$ > ../launcher; exec "$@"' sh "$@" 2> ../errors > ../out
            echo "ended $?"
            """;

    @TempDir Path folder;
    private Path tree;

    @BeforeEach
    void makeTree() throws IOException {
        tree = folder.resolve("tree");
        for (String name : new String[] {"src/Main.java", "src/Model.java", "README.md"}) {
            Path file = tree.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }

    private PtySession start(
            String script, int linesAbove, Map<String, String> more, String... options)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", script, "sh", Finder.LAUNCHER.toString()));
        command.addAll(List.of(options));
        Map<String, String> environment = new HashMap<>(more);
        environment.put("LINES_ABOVE", Integer.toString(linesAbove));
        environment.put("HOME", folder.toString());
        environment.put("XDG_CONFIG_HOME", folder.toString());
        return PtySession.start(
                new PtySession.Setup(command, tree, null, null, environment), 24, 80);
    }

    private static String expected(int linesAbove, int status) {
        var text = new StringBuilder();
        for (int line = 1; line <= linesAbove; line++) {
            text.append("line ").append(line).append('\n');
        }
        return text.append("begun ended ").append(status).toString();
    }

    private void kill(String signal, String... which) throws IOException, InterruptedException {
        String launcher = Files.readString(folder.resolve("launcher")).strip();
        List<String> words = new ArrayList<>(List.of("kill".equals(which[0]) ? "kill" : "pkill"));
        words.add("-" + signal);
        words.addAll("kill".equals(which[0]) ? List.of(launcher) : List.of("-P", launcher));
        assertEquals(0, new ProcessBuilder(words).start().waitFor());
    }

    /// The way out, the rows taken (0 for the whole screen), the lines above, the status.
    @ParameterizedTest
    @CsvSource({
        "enter, 0, 3, 0",
        "enter, 10, 3, 0",
        "enter, 10, 40, 0",
        "enter, 23, 40, 0",
        "esc, 0, 40, 130",
        "esc, 10, 40, 130",
        "INT, 0, 40, 130",
        "INT, 10, 40, 130",
        "TERM, 0, 3, 143",
        "TERM, 10, 40, 143",
        "PIPE, 10, 40, 143",
        "QUIT, 0, 3, 143",
        "HUP, 0, 3, 129",
        "HUP, 10, 40, 129",
        "JVM-TERM, 10, 40, 143",
        "JVM-KILL, 0, 40, 137",
    })
    void everythingIsAsItWas(String way, int rows, int linesAbove, int status) throws Exception {
        String height = rows == 0 ? "100%" : Integer.toString(rows);
        try (PtySession session = start(AROUND, linesAbove, Map.of(), "--height", height)) {
            session.awaitText("3/3");
            assertFalse(session.hasModeOfBefore());
            assertEquals(rows == 0 || rows > 22, !session.screen().contains("line "));

            switch (way) {
                case "enter" -> session.type("\r");
                case "esc" -> session.type("\u001b");
                case "JVM-TERM" -> kill("TERM", "child");
                case "JVM-KILL" -> kill("KILL", "child");
                default -> kill(way, "kill");
            }

            assertEquals(0, session.awaitExit());
            session.awaitText("ended");
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
            assertEquals(expected(linesAbove, status), session.scrollbackAndScreen());
            assertEquals(
                    status == 137 ? "jfind: killed by signal 9\n" : "",
                    Files.readString(folder.resolve("errors")));
        }
    }

    @ParameterizedTest
    @CsvSource({"KILL, 137", "ABRT, 134"})
    void whatIsKilledOutrightLeavesATerminalThatIsFitForUse(String signal, int status)
            throws Exception {
        try (PtySession session = start(AROUND, 40, Map.of(), "--height", "10", "--reverse")) {
            session.awaitText("3/3");
            kill(signal, "child");
            assertEquals(0, session.awaitExit());
            session.awaitText("ended");
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
            assertEquals(
                    "jfind: killed by signal " + (status - 128) + "\n",
                    Files.readString(folder.resolve("errors")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "10"})
    void aLauncherThatIsKilledLeavesNothingRunning(String height) throws Exception {
        // Else the end of the session would end the finder.
        String script = AROUND + "read -r _";
        try (PtySession session = start(script, 3, Map.of(), "--height", height)) {
            session.awaitText("3/3");
            String launcher = Files.readString(folder.resolve("launcher")).strip();
            List<ProcessHandle> left =
                    ProcessHandle.of(Long.parseLong(launcher)).orElseThrow().children().toList();
            assertEquals(1, left.size());
            kill("KILL", "kill");
            left.getFirst().onExit().get(120, TimeUnit.SECONDS);
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
    }

    @Test
    void memoryThatRunsOutIsAnError() throws Exception {
        Path java = folder.resolve("java");
        String real = ProcessHandle.current().info().command().orElseThrow();
        // The last bound holds, and the launcher's own comes after any that is put before.
        Files.writeString(
                java,
                """
                #!/bin/sh
                for word do
                  shift
                  case $word in
                    -Xmx*) word=-Xmx16m ;;
                    -Xms* | -XX:NewSize=*) continue ;;
                  esac
                  set -- "$@" "$word"
                done
                exec '%s' "$@"
                """
                        .formatted(real));
        assertTrue(java.toFile().setExecutable(true));
        Path gate = folder.resolve("gate");
        assertEquals(0, new ProcessBuilder("mkfifo", gate.toString()).start().waitFor());
        String endless = "{ read -r _ < ../gate; seq 1000000000; } | sh -c";
        String script = AROUND.replace("sh -c", endless);
        Map<String, String> small = Map.of("JFIND_JAVA", java.toString());
        try (PtySession session = start(script, 40, small, "--height", "10")) {
            session.awaitText("0/0");
            Files.writeString(gate, "go\n");
            assertEquals(0, session.awaitExit());
            session.awaitText("ended");
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
            assertEquals(expected(40, 2), session.scrollbackAndScreen());
            assertEquals(
                    "jfind: out of memory",
                    Files.readAllLines(folder.resolve("errors")).getFirst());
        }
    }

    @Test
    void aReaderThatHasGoneIsNoError() throws Exception {
        String script = AROUND.replace("> ../out", "| { exec 0<&-; true; }");
        try (PtySession session = start(script, 3, Map.of(), "--print")) {
            session.awaitText("3/3");
            session.type("\r");
            assertEquals(0, session.awaitExit());
            session.awaitText("ended 0");
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
            assertEquals("", Files.readString(folder.resolve("errors")));
        }
    }

    @Test
    void aTerminalThatIsClosedLeavesNothingRunning() throws Exception {
        try (PtySession session = start(AROUND, 3, Map.of())) {
            session.awaitText("3/3");
            List<ProcessHandle> all = session.process().descendants().toList();
            assertTrue(all.size() >= 2, "the launcher and the finder");
            session.hangUp();
            for (ProcessHandle each : all) {
                each.onExit().get(120, TimeUnit.SECONDS);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "10"})
    void stoppedAndContinuedJobsShareTheTerminalWithTheirShell(String height) throws Exception {
        String script = "PS1='$ ' ENV= exec sh -i";
        try (PtySession session = start(script, 0, Map.of())) {
            session.awaitText("$");
            session.type(Finder.LAUNCHER + " --height=" + height + " > ../out\r");
            session.awaitText("3/3");
            session.type("mod\u001a");
            session.await("the shell's prompt", screen -> screen.stripTrailing().endsWith("$"));
            List<String> left = session.modesLeftBehind();
            left.remove("?2004h"); // Some shells take pastes in brackets themselves.
            assertEquals(List.of(), left);
            session.type("echo in-\"between\"\r");
            session.awaitText("in-between\n$");
            session.type("fg\r");
            session.awaitText("1/3");
            session.type("\r");
            session.await("the shell's prompt", screen -> screen.stripTrailing().endsWith("$"));
            session.await("an erased list", screen -> !screen.contains("/3"));
            session.type("cat ../out; exit\r");
            assertEquals(0, session.awaitExit());
            session.awaitText("src/Model.java");
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void keysArriveInOrderFromTheVeryBeginning() throws Exception {
        var typed = new StringBuilder();
        try (PtySession session = start(AROUND, 0, Map.of(), "--print-query", "--print")) {
            for (int at = 0; at < 300; at++) {
                char letter = (char) ('a' + at % 26);
                typed.append(letter);
                session.type(Character.toString(letter));
            }
            session.type("\r");
            assertEquals(0, session.awaitExit());
            session.awaitText("ended 1");
            assertEquals(typed + "\n", Files.readString(folder.resolve("out")));
        }
    }

    @Test
    void theTerminalMayShrinkToNothingWhileResultsStream() throws Exception {
        String endless = "i=0; while [ $i -lt 20000 ]; do echo file $i; i=$((i+1)); done | sh -c";
        String script = AROUND.replace("sh -c", endless);
        int[][] sizes = {{24, 80}, {5, 20}, {2, 3}, {1, 1}, {3, 200}, {1, 1}, {24, 80}};
        try (PtySession session = start(script, 3, Map.of())) {
            session.awaitText(">");
            for (int[] size : sizes) {
                session.resize(size[0], size[1]);
            }
            session.awaitText("20000/20000");
            session.awaitText("file 0");
            session.type("\u001b");
            assertEquals(0, session.awaitExit());
            session.awaitText("ended 130");
            assertTrue(session.hasModeOfBefore());
            assertEquals(List.of(), session.modesLeftBehind());
        }
    }

    /// The main thread is stuck in a write then, and answers no key.
    @ParameterizedTest
    @CsvSource({"--height=100%, esc", "--height=10, ctrl-c"})
    void whoLeavesATerminalThatTakesNothingGetsThePromptBack(String height, String key)
            throws Exception {
        Path status = folder.resolve("status");
        String script = "\"$@\"; echo $? > ../status; read line";
        try (PtySession session = start(script, 0, Map.of(), "--print", height)) {
            session.awaitText("README");
            block(session);
            session.type(key.equals("esc") ? "\033" : "\003");
            var patience = new Patience();
            while (!Files.exists(status) || Files.size(status) < 4) {
                assertFalse(patience.isOver(), "no prompt");
                Thread.sleep(10);
            }
            assertEquals("130\n", Files.readString(status));
            assertTrue(session.hasModeOfBefore());
            session.setReading(true);
            session.await("the old modes", _ -> session.modesLeftBehind().isEmpty());
            session.type("\n");
            assertEquals(0, session.awaitExit());
        }
    }

    @Test
    void aTerminalThatTakesNothingForAWhileLosesNoKey() throws Exception {
        try (PtySession session = Finder.in(tree).with("--print").onTerminal()) {
            session.awaitText("README");
            block(session);
            session.type("REA");
            Thread.sleep(1500); // Longer than the finder waits for its main thread.
            session.type("DME");
            session.setReading(true);
            session.awaitText("> README");
            session.type("\r");
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
        }
    }

    /// Has the finder draw more than the terminal takes.
    private static void block(PtySession session) throws Exception {
        session.setReading(false);
        for (int i = 0; i < 60; i++) {
            session.type("\014"); // Draws all again.
            Thread.sleep(20); // A frame each.
        }
    }
}
