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

/// What keys and events set off beyond the model, in the built launcher on a pseudo-terminal.
class BindingsIT {
    @TempDir Path folder;
    Path out;

    @BeforeEach
    void makeInput() throws IOException {
        Files.writeString(folder.resolve("in"), "one\ntwo\n$(touch evil)'`touch evil`\n");
        out = folder.resolve("out");
    }

    private Finder finder(String... options) {
        return Finder.in(folder).input(folder.resolve("in")).output(out).with(options);
    }

    @Test
    void executeHasTheTerminalAndGivesItBack() throws Exception {
        String asks =
                "ctrl-e:execute(printf 'say: '; read x; echo $x {} > said)+up+change-header(back)";
        try (PtySession session = finder("--bind", asks).onTerminal()) {
            session.awaitText("3/3");
            session.type("\u0005");
            session.awaitText("say:");
            session.type("hello\r");
            session.awaitText("back");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("hello one\n", Files.readString(folder.resolve("said")));
            assertEquals("two\n", Files.readString(out));
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void controlCStopsTheCommandAlone() throws Exception {
        // Not "echo begun; sleep 1000": dash loses a signal that comes while it starts a command.
        Files.writeString(folder.resolve("log"), "begun\n");
        String follows = "start:execute(exec tail -f log)";
        try (PtySession session = finder("--bind", follows).onTerminal()) {
            session.awaitText("begun");
            session.type("\u0003");
            session.awaitText("3/3");
            session.type("two\r");

            assertEquals(0, session.awaitExit());
            assertEquals("two\n", Files.readString(out));
        }
    }

    @Test
    void becomeEndsAsItsCommandDoes() throws Exception {
        String becomes = "enter:become(echo got {+} {q}; exit 7)";
        try (PtySession session = finder("-m", "--bind", becomes).onTerminal()) {
            session.awaitText("3/3");
            session.type("\u001b[Z\u001b[Z");
            session.awaitText("(2)");
            session.type("\r");

            assertEquals(7, session.awaitExit());
            assertEquals("got one two \n", Files.readString(out));
            assertTrue(session.hasModeOfBefore());
        }
    }

    @Test
    void noLineIsMoreThanALineToAnyCommand() throws Exception {
        String everywhere =
                "focus:transform-header(echo {}),ctrl-e:execute-silent(echo {} > said)+become(echo {})";
        String[] options = {"--preview", "echo {}", "--bind", everywhere, "-q", "touch"};
        try (PtySession session = finder(options).onTerminal()) {
            session.awaitText("1/3");
            session.type("\u0005");

            assertEquals(0, session.awaitExit());
            assertEquals("$(touch evil)'`touch evil`\n", Files.readString(out));
            assertEquals("$(touch evil)'`touch evil`\n", Files.readString(folder.resolve("said")));
            assertFalse(Files.exists(folder.resolve("evil")));
        }
    }

    @Test
    void reloadedLinesCanBeChosen() throws Exception {
        String reloads = "change:reload(echo {q}; echo other)";
        try (PtySession session = finder("--disabled", "--bind", reloads).onTerminal()) {
            session.awaitText("3/3");
            session.type("x y");
            session.awaitText("▌ x y");
            session.type("\r");

            assertEquals(0, session.awaitExit());
            assertEquals("x y\n", Files.readString(out));
        }
    }

    @Test
    void historyIsWalkedThroughAndAddedTo() throws Exception {
        Path history = Files.writeString(folder.resolve("history"), "one\ntwo\n");
        String[] options = {"--history", history.toString(), "--history-size=2"};
        try (PtySession session = finder(options).onTerminal()) {
            session.awaitText("3/3");
            session.type("\u0010\u0010");
            session.awaitText("> one");
            session.type("\u000e");
            session.awaitText("> two");
            session.type("\u0015evil\r");

            assertEquals(0, session.awaitExit());
            assertEquals("two\nevil\n", Files.readString(history));
        }
    }

    @Test
    void unknownActionEndsWithTheNearest() throws Exception {
        Finder.Result result = finder("--bind", "ctrl-x:toggel-all").run();
        assertEquals(2, result.status());
        assertEquals(
                "jfind: --bind: unknown action: toggel-all (did you mean toggle-all?)\n",
                result.err());
    }
}
