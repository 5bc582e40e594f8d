package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The built launcher on a pseudo-terminal, seen through a terminal emulator.
class TerminalIT {
    @TempDir Path folder;
    Path out;

    @BeforeEach
    void makeTree() throws IOException {
        for (String name :
                new String[] {"src/Main.java", "src/Model.java", "docs/guide.md", "README.md"}) {
            Path file = folder.resolve("tree").resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        out = folder.resolve("out");
    }

    private Finder finder(String... options) {
        return Finder.in(folder.resolve("tree")).with(options);
    }

    @Test
    void whatIsTypedAndAcceptedIsPrinted() throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("model");
            session.awaitText("1/4");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("src/Model.java\n", Files.readString(out));
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void keysTypedBeforeTheFirstFrameAreNotLost() throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.type("guide\r");

            assertEquals(0, session.awaitExit());
            assertEquals("docs/guide.md\n", Files.readString(out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b", "\u0003", "\u0007"})
    void escapeAndItsKinAbort(String key) throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type(key);

            assertEquals(130, session.awaitExit());
            assertEquals("", Files.readString(out));
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void severalAreSelectedWithTabAndPrintedInThatOrder() throws Exception {
        try (PtySession session = finder("-m", "-q", "java").output(out).onTerminal()) {
            session.awaitText("2/4");
            session.type("\u001b[A\t"); // Up, then select the second; tab moves down to the first.
            session.awaitText("(1)");
            session.type("\t");
            session.awaitText("(2)");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals(2, Files.readAllLines(out).size());
            assertTrue(Files.readAllLines(out).contains("src/Main.java"));
        }
    }

    @Test
    void resultsStreamInWhileTheInputIsStillOpen() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path feeder = folder.resolve("feeder");
        Files.writeString(
                feeder, "exec 3> pipe; echo first >&3; read line; echo second >&3; read line");
        ProcessBuilder builder = new ProcessBuilder("sh", feeder.toString());
        Process producer = builder.directory(folder.toFile()).start();
        try (PtySession session = finder().input(pipe).output(out).onTerminal()) {
            session.awaitText("first");
            session.awaitText("1/1");
            assertTrue(producer.isAlive());
            producer.outputWriter().append("\n").flush();
            session.awaitText("second");
            session.awaitText("2/2");
            session.type("second\r");
            assertEquals(0, session.awaitExit());
            assertEquals("second\n", Files.readString(out));
        } finally {
            producer.destroyForcibly();
        }
    }

    @Test
    void theScreenFollowsTheSizeOfTheTerminal() throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.resize(10, 40);
            session.await(
                    "the prompt in the last of ten rows",
                    screen -> {
                        String[] rows = screen.split("\n", -1);
                        return rows.length >= 10
                                && rows[9].startsWith(">")
                                && screen.contains("4/4");
                    });
            session.resize(1, 1);
            session.resize(30, 100);
            session.await(
                    "the prompt in the last of thirty rows",
                    screen -> {
                        String[] rows = screen.split("\n", -1);
                        return rows.length >= 30
                                && rows[29].startsWith(">")
                                && screen.contains("4/4");
                    });
            session.type("\u001b");
            assertEquals(130, session.awaitExit());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP", "INT"})
    void aSignalGivesTheTerminalBack(String signal) throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            assertFalse(session.hasModeOfBefore());

            session.signal(signal);

            int status = session.awaitExit();
            assertEquals(signal.equals("TERM") ? 143 : signal.equals("HUP") ? 129 : 130, status);
            assertTrue(session.hasModeOfBefore());
            assertTrue(session.transcript().contains("\u001b[?1049l"), "the main screen is back");
        }
    }

    @Test
    void theTerminalIsGivenBackWhenTheJvmIsKilledOutright() throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.process().descendants().forEach(ProcessHandle::destroyForcibly);

            assertEquals(137, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void aHundredThousandLinesAreRead() throws Exception {
        Path lines = folder.resolve("lines");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("dir/file").append(i).append('\n');
        }
        Files.writeString(lines, text);
        try (PtySession session = finder().input(lines).output(out).onTerminal()) {
            session.awaitText("100000/100000");
            session.type("file99999");
            session.awaitText("1/100000");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("dir/file99999\n", Files.readString(out));
        }
    }

    @Test
    void anEmptyFolderShowsThatThereIsNothing() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (PtySession session = Finder.in(empty).output(out).onTerminal()) {
            session.awaitText("0/0");
            session.type("\r");
            assertEquals(1, session.awaitExit());
        }
    }

    @Test
    void f3ListsWhatCouldNotBeRead() throws Exception {
        Path tree = folder.resolve("tree");
        Files.createSymbolicLink(tree.resolve("docs/lo\033[2Jop"), tree);
        try (PtySession session = finder("--follow").output(out).onTerminal()) {
            session.awaitText("1 unreadable");
            session.type("\u001bOR");
            session.awaitText("docs/lo^[[2Jop/: Link to a directory above it");
            session.type("\r");
            session.awaitText("Model.java");
            session.type("\u001b");
            assertEquals(130, session.awaitExit());
        }
    }

    @Test
    void theRuleThatHidesEverythingIsNamed() throws Exception {
        Files.writeString(folder.resolve("tree/.ignore"), "# all\n*\n");
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("all ignored (alt-i), by .ignore:2: *");
            session.type("\u001bi");
            session.awaitText("5/5");
            assertFalse(session.screen().contains("all ignored"), session.screen());
            session.type("\u001b");
            assertEquals(130, session.awaitExit());
        }
    }

    @Test
    void enterWithNoMatchEndsWithOne() throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("zzzz");
            session.awaitText("0/4");
            session.type("\r");

            assertEquals(1, session.awaitExit());
            assertEquals("", Files.readString(out));
        }
    }

    @Test
    void enterOpensTheFileInTheEditorWhenTheJvmHasGone() throws Exception {
        Path editor = folder.resolve("my editor");
        Files.writeString(
                editor,
                """
                #!/bin/sh
                ps -e -o ppid=,comm= | grep "^ *$PPID \\|^ *$$ " > ../children
                read -r typed
                printf '%s|' "$typed" "$@" > ../edited
                exit 5
                """);
        assertTrue(editor.toFile().setExecutable(true));
        try (PtySession session =
                finder("-q", "guide").variable("EDITOR", "'" + editor + "' -R").onTerminal()) {
            session.awaitText("1/4");
            long launcher = session.process().pid();
            session.type("\r");
            session.await("the mode of before", screen -> session.hasModeOfBefore());
            session.type("hello\r");

            assertEquals(5, session.awaitExit(), "the status is the editor's");
            assertEquals("hello|-R|docs/guide.md|", Files.readString(folder.resolve("edited")));
            assertFalse(Files.readString(folder.resolve("children")).contains("java"));
            assertTrue(launcher > 0);
        }
    }

    /// The launcher has a clock beside it while it waits for a finder that has told its end.
    @Test
    void theEditorDoesNotWaitUntilTheClockHasRunDown() throws Exception {
        Path sleeping = folder.resolve("sleeping");
        Path sleep = Files.createDirectories(folder.resolve("bin")).resolve("sleep");
        Files.writeString(sleep, "#!/bin/sh\necho $$ > ../sleeping\nexec /bin/sleep 60\n");
        assertTrue(sleep.toFile().setExecutable(true));
        try (PtySession session =
                finder("-q", "guide")
                        .variable("EDITOR", "tail")
                        .variable("PATH", sleep.getParent() + ":" + System.getenv("PATH"))
                        .onTerminal()) {
            session.awaitText("1/4");
            session.type("\r");

            assertEquals(0, session.awaitExit());
        }
        if (Files.exists(sleeping)) { // The clock may have been stopped before.
            String pid = Files.readString(sleeping).strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void itRunsThroughALinkFromAnywhereWithSpacesInThePath() throws Exception {
        Path place = Files.createDirectories(folder.resolve("a place"));
        Path link = Files.createSymbolicLink(place.resolve("finder"), Finder.LAUNCHER);
        Path second = Files.createSymbolicLink(folder.resolve("again"), Path.of("a place/finder"));
        assertTrue(Files.isSymbolicLink(link));
        try (PtySession session =
                finder("-q", "readme").launcher(second).output(out).onTerminal()) {
            session.awaitText("1/4");
            session.type("\r");
            assertEquals(0, session.awaitExit());
            assertEquals("README.md\n", Files.readString(out));
        }
    }
}
