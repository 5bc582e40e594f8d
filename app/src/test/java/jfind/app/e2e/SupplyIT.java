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
}
