package jfind.app.e2e.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.app.e2e.Finder;
import jfind.app.e2e.PtySession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The built launcher where a file system never answers. These tests need root and FUSE, and skip
/// with a line where they cannot mount.
class DeadMountIT {
    @TempDir Path folder;
    Path tree;
    Path out;
    DeadMount dead;

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectory(folder.resolve("tree"));
        out = folder.resolve("out");
        Files.createFile(Files.createDirectory(tree.resolve("sub")).resolve("file"));
        Files.createFile(tree.resolve("other"));
        dead = DeadMount.at(Files.createDirectory(tree.resolve("dead")));
    }

    @AfterEach
    void unmount() throws Exception {
        if (dead != null) {
            dead.close();
        }
    }

    /// The key, and the status that follows.
    @ParameterizedTest
    @CsvSource({"'\033', 130", "'\003', 130", "'\r', 1"})
    void aDeadRootKeepsNobody(String key, int status) throws Exception {
        Finder finder = Finder.in(folder).with("--print", "tree/dead").output(out);
        try (PtySession session = finder.onTerminal()) {
            session.awaitText("0/0");
            session.type("some");
            session.awaitText("> some");
            session.type(key);
            if (status == 1) { // Enter waits for a match, but not for ever.
                session.type("\003");
                status = 130;
            }
            assertEquals(status, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
            // The launcher's last words may come a moment after its end.
            session.await("no mode", screen -> session.modesLeftBehind().isEmpty());
        }
    }

    @Test
    void whatLiesBesideADeadFolderIsFoundAndChosen() throws Exception {
        Finder finder = Finder.in(tree).with("--threads=2").output(out);
        try (PtySession session = finder.onTerminal()) {
            session.awaitText("2/2");
            session.type("file");
            session.awaitText("1/2");
            session.type("\r");
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
        }
        assertEquals("sub/file\n", Files.readString(out));
    }

    @Test
    void aLimitInTimeEndsTheWalk() throws Exception {
        Finder.Result result =
                Finder.in(tree).with("--threads=2", "--max-duration=1", "--filter=").run();

        assertEquals("other\nsub/file\n", result.text());
        assertEquals(0, result.status());
    }

    @Test
    void aChoiceIsDeliveredWhereItCannotBeRemembered() throws Exception {
        Finder finder =
                Finder.in(tree.resolve("sub"))
                        .with("--print")
                        .variable("XDG_STATE_HOME", tree.resolve("dead").toString())
                        .output(out);
        try (PtySession session = finder.onTerminal()) {
            session.awaitText("1/1");
            session.type("file");
            session.awaitText("> file");
            session.type("\r");
            assertEquals(0, session.awaitExit());
            assertTrue(session.hasModeOfBefore());
        }
        assertEquals("file\n", Files.readString(out));
    }

    @Test
    void aChoiceIsOpenedWhereItCannotBeRemembered() throws Exception {
        Finder finder =
                Finder.in(tree.resolve("sub"))
                        .variable("XDG_STATE_HOME", tree.resolve("dead").toString())
                        .variable("EDITOR", "printf 'opens %s'");
        try (PtySession session = finder.onTerminal()) {
            session.awaitText("1/1");
            session.type("file");
            session.awaitText("> file");
            session.type("\r");
            session.awaitText("opens file");
            assertEquals(0, session.awaitExit());
        }
    }

    @Test
    void aHistoryThatIsGoneKeepsNobody() throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        Finder finder =
                Finder.in(tree.resolve("sub")).with("--history=" + place.resolve("history"));
        try (PtySession session = finder.with("--print").onTerminal()) {
            session.awaitText("1/1");
            session.type("file");
            session.awaitText("> file");
            DeadMount gone = DeadMount.at(place);
            try {
                session.type("\r");
                session.await(
                        "that there is no answer",
                        screen -> screen.replace("\n", "").contains(place + "/history: no answer"));
                assertEquals(0, session.awaitExit());
            } finally {
                gone.close();
            }
        }
    }

    @Test
    void aRootWhoseServerIsGoneIsSaidWithTheSystemsReason() throws Exception {
        dead.loseServer();
        Finder.Result result = Finder.in(folder).with("--filter=", "tree/dead").run();
        assertEquals("jfind: tree/dead: Transport endpoint is not connected\n", result.err());
        assertEquals("", result.text());
        assertEquals(2, result.status());
    }
}
