package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the entries come from, and how that changes while a session runs, on the built launcher.
class SupplyIT {
    @TempDir Path folder;
    Path out;

    @BeforeEach
    void makeTree() throws IOException {
        for (String name : new String[] {"src/Main.java", "src/Model.java", ".hid", "build/x.o"}) {
            Path file = folder.resolve("tree").resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Files.writeString(folder.resolve("tree/.ignore"), "build/\n");
        Files.createFile(folder.resolve("above"));
        out = folder.resolve("out");
    }

    private Finder finder(String... options) {
        return Finder.in(folder.resolve("tree")).with(options);
    }

    @Test
    void theWalkIsChangedWhileQueryCursorAndSelectionStay() throws Exception {
        try (PtySession session = finder("-m").output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("mo");
            session.awaitText("1/4");
            session.type("\t\u0015"); // Selected; then the query is cleared.
            session.awaitText("4/4 (1)");
            session.type("\u001bi");
            session.awaitText("5/5 (1) +ignored");
            session.type("\u001bh");
            session.awaitText("3/3 (1) -hidden +ignored");
            session.type("above");
            session.awaitText("0/3 (1)");
            session.type("\u001b[1;3A");
            session.awaitText("in ../");
            session.awaitText("1/");
            session.type("\t\r");

            assertEquals(0, session.awaitExit());
            assertEquals("../tree/src/Model.java\n../above\n", Files.readString(out));
            for (String path : Files.readAllLines(out)) {
                assertTrue(Files.exists(folder.resolve("tree").resolve(path)));
            }
        }
    }

    @Test
    void whatIsLeftOutIsMentionedWhereLittleMatches() throws Exception {
        try (PtySession session = finder().output(out).onTerminal()) {
            session.awaitText("4/4");
            session.type("x.o");
            session.awaitText("1 more in ignored files (alt-i)");
            session.type("\u001bi");
            session.awaitText("1/5");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("build/x.o\n", Files.readString(out));
        }
    }

    @Test
    void aCommandMayTakeThePlaceOfTheWalk() throws Exception {
        Finder finder =
                finder("--filter=o").variable("JFIND_DEFAULT_COMMAND", "printf 'one\\ntwo'");

        assertEquals("one\ntwo\n", finder.run().text());
    }

    @Test
    void aCommandThatFailsIsNamedOnTheInfoLine() throws Exception {
        Finder finder = finder().variable("JFIND_DEFAULT_COMMAND", "exit 7");
        try (PtySession session = finder.onTerminal()) {
            session.awaitText("[Command failed: exit 7]");
            session.type("\u001b");

            assertEquals(130, session.awaitExit());
        }
    }

    /// A producer that never ends must not fill the memory, and goes when jfind goes.
    @Test
    void ofAnEndlessInputTheNewestLinesAreKept() throws Exception {
        Finder finder =
                finder("--tail=1000", "--tac", "--header-lines=1")
                        .variable("JFIND_DEFAULT_COMMAND", "echo HEAD; exec yes 'a line'");
        try (PtySession session = finder.output(out).onTerminal()) {
            session.awaitText("1000/1000");
            session.type("line");
            session.awaitText("> line");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("a line\n", Files.readString(out));
        }
    }

    @Test
    void aProducerThatIsKilledLeavesWhatItGave() throws Exception {
        Finder finder =
                finder().variable("JFIND_DEFAULT_COMMAND", "echo one; echo two; kill -9 $$");
        try (PtySession session = finder.output(out).onTerminal()) {
            session.awaitText("2/2");
            session.type("two\r");

            assertEquals(0, session.awaitExit());
            assertEquals("two\n", Files.readString(out));
        }
    }
}
