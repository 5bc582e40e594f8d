package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is brought back of the session before, by the built launcher.
@Timeout(180)
class ResumeIT {
    private static final String ALT_R = "\u001br";
    private static final String ALT_I = "\u001bi";
    private static final String ALT_UP = "\u001b[1;3A";
    private static final String UP = "\u001b[A";
    private static final String CLEAR = "\u0015";
    private static final String ABORT = "\u0007";

    @TempDir Path folder;
    private Path tree;
    private Path state;
    private Path out;

    @BeforeEach
    void makeTree() throws IOException {
        tree = folder.resolve("tree");
        state = folder.resolve("state");
        out = folder.resolve("out");
        for (String name : List.of("src/main.c", "src/maintain.c", "src/x.o", "lib/main.h")) {
            Files.createDirectories(tree.resolve(name).getParent());
            Files.createFile(tree.resolve(name));
        }
        Files.writeString(tree.resolve("src/.ignore"), "*.o\n");
    }

    private PtySession start(Path where, String... options) throws IOException {
        return Finder.in(where)
                .with(options)
                .with("--no-preview")
                .variable("XDG_STATE_HOME", state.toString())
                .output(out)
                .onTerminal();
    }

    private void awaitSaved(PtySession session, String wanted) {
        session.await(
                "anything, while " + wanted + " is saved", screen -> saved().contains(wanted));
    }

    private String saved() {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.list(state.resolve("jfind/sessions"))) {
            for (Path file : all.toList()) {
                text.append(Files.readString(file));
            }
        } catch (IOException e) {
            // None yet, or replaced in between.
        }
        return text.toString();
    }

    /// What a person had done when the launcher and Java were killed.
    @Test
    void whatWasThereBeforeBothWereKilledIsBroughtBack() throws Exception {
        try (PtySession session = start(tree.resolve("src"), "-m")) {
            session.awaitText("3/3");
            session.type(ALT_UP);
            session.awaitText("4/4 (0) in ../");
            session.type(ALT_I);
            session.awaitText("5/5 (0) +ignored");
            session.type("main");
            session.awaitText("3/5");
            session.type("\t"); // Selects the best, which stays under the cursor.
            session.awaitText("3/5 (1)");
            session.type(UP + UP);
            awaitSaved(session, "cursor\t0\t../src/maintain.c\nselected");
            kill(session);
        }
        try (PtySession session = start(tree.resolve("src"), "-m", "--resume")) {
            session.awaitText("3/5 (1) +ignored in ../");
            session.awaitText("> main");
            session.type("\t\r");
            assertEquals(0, session.awaitExit());
        }
        List<String> chosen = Files.readAllLines(out);
        assertEquals(2, chosen.size(), chosen.toString());
        assertEquals("../src/maintain.c", chosen.getLast());
    }

    private static void kill(PtySession session) throws InterruptedException {
        List<ProcessHandle> all = session.process().descendants().toList();
        session.process().destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        session.process().waitFor();
    }

    @Test
    void theKeyBringsBackTheSessionBeforeNotThisOne() throws Exception {
        try (PtySession session = start(tree)) {
            session.awaitText("4/4");
            session.type("libmain");
            session.awaitText("1/4");
            session.type(ABORT);
            session.awaitExit();
        }
        try (PtySession session = start(tree)) {
            session.awaitText("4/4");
            session.type("'tain");
            session.awaitText("1/4");
            awaitSaved(session, "query\t'tain");
            session.type(ALT_R);
            session.awaitText("clear the query to resume");
            session.type(CLEAR);
            session.awaitText("4/4");
            session.type(ALT_R);
            session.awaitText("> libmain");
            session.awaitText("1/4");
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
        assertEquals("lib/main.h\n", Files.readString(out));
    }

    @Test
    void whereNothingWasKeptThatIsSaid() throws Exception {
        try (PtySession session = start(tree, "--resume")) {
            session.awaitText("4/4 no session to resume here");
            session.type(ABORT);
            session.awaitExit();
        }
        assertFalse(Files.exists(state.resolve("jfind/sessions")), "nothing was changed");
    }

    @Test
    void aDamagedFileAndOneThatIsNoneCountAsNothing() throws Exception {
        try (PtySession session = start(tree)) {
            session.awaitText("4/4");
            session.type("main" + ABORT);
            session.awaitExit();
        }
        try (Stream<Path> all = Files.list(state.resolve("jfind/sessions"))) {
            Path file = all.findFirst().orElseThrow();
            Files.delete(file);
            new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        }
        try (PtySession session = start(tree, "--resume")) {
            session.awaitText("4/4 no session to resume here");
            session.type("lib" + ABORT);
            session.awaitExit();
        }
        assertTrue(saved().contains("query\tlib"), "it takes the place of what was no file");
    }

    @Test
    void whoRemembersNothingKeepsNoSession() throws Exception {
        for (String option : List.of("--no-context", "--no-resume")) {
            try (PtySession session = start(tree, option)) {
                session.awaitText("4/4");
                session.type("main");
                session.awaitText("3/4");
                session.type(ABORT);
                session.awaitExit();
            }
        }
        assertFalse(Files.exists(state.resolve("jfind/sessions")));
    }

    @Test
    void rootsAndQueryOfTheCommandLineStay() throws Exception {
        try (PtySession session = start(tree)) {
            session.awaitText("4/4");
            session.type(ALT_I);
            session.awaitText("5/5");
            session.type("main");
            session.awaitText("3/5");
            session.type(ABORT);
            session.awaitExit();
        }
        try (PtySession session = start(tree, "--resume", "-q", "x.", "src")) {
            session.awaitText("1/4 +ignored");
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
        assertEquals("src/x.o\n", Files.readString(out));
    }

    @Test
    void whatIsForgottenIsNotBroughtBack() throws Exception {
        for (String forget : List.of("--forget", "--forget=src")) {
            try (PtySession session = start(tree)) {
                session.awaitText("4/4");
                session.type("main");
                session.awaitText("3/4");
                session.type(UP + UP + UP);
                awaitSaved(session, "src/maintain.c");
                session.type(ABORT);
                session.awaitExit();
            }
            Finder.in(tree).with(forget).variable("XDG_STATE_HOME", state.toString()).run();
            assertEquals("", saved());
        }
    }

    @Test
    void aHomeThatCannotBeWrittenCostsTheMemoryOnly() throws Exception {
        Files.createDirectories(state.getParent());
        Files.createFile(state);
        try (PtySession session = start(tree)) {
            session.awaitText("4/4");
            session.type("lib");
            session.awaitText("1/4");
            session.type("\r");
            assertEquals(0, session.awaitExit());
        }
        assertEquals("lib/main.h\n", Files.readString(out));
    }
}
