package jfind.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.app.launch.Failure;
import jfind.scan.ScanRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewFileTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "{0} below {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    src/net/dns.c    | .    | src/net/dns.c    | 0  | 0
                    dns.c:12         | .    | dns.c            | 12 | 0
                    dns.c:12:4       | .    | dns.c            | 12 | 4
                    a:b.c            | .    | a:b.c            | 0  | 0
                    to do.txt        | .    | to do.txt        | 0  | 0
                    to\\ do.txt:3  | .    | to do.txt        | 3  | 0
                    notes from me.md | .    | notes from me.md | 0  | 0
                    ./x              | .    | x                | 0  | 0
                    dns.c            | src  | src/dns.c        | 0  | 0
                    src/dns.c        | src  | src/dns.c        | 0  | 0
                    /tmp/x           | src  | /tmp/x           | 0  | 0
                    """)
    void theQueryNamesTheFileBelowTheRoot(
            String query, String root, String path, int line, int column) {
        assertEquals(new NewFile(path, line, column), NewFile.of(query, ScanRoot.of(root)));
    }

    @Test
    void directoriesAreMadeToo() throws Failure {
        create("a/b c/d.txt");
        assertTrue(Files.isRegularFile(folder.resolve("a/b c/d.txt")));
        create("a/b c/e.txt");
        assertTrue(Files.isRegularFile(folder.resolve("a/b c/e.txt")));
    }

    @Test
    void whatIsThereStaysAsItIs() throws Failure, IOException {
        Files.writeString(folder.resolve("x"), "precious");
        create("x");
        assertEquals("precious", Files.readString(folder.resolve("x")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "out/x,       ROOT/out is a link that leads out: OUTSIDE",
        "d/out/y/x,   ROOT/d/out is a link that leads out: OUTSIDE",
        "dangling,    a link to nothing",
        "gone/x,      No such file or directory",
        "d,           Is a directory",
        "d/,          names no file",
        "d/..,        names no file",
        "new/../x,    No such file or directory",
        "f/x,         Not a directory",
    })
    void whatIsRefusedLeavesNothingBehind(String query, String reason) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectory(root.resolve("d"));
        Files.createFile(root.resolve("f"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("d/out"), outside);
        Files.createSymbolicLink(root.resolve("dangling"), outside.resolve("nothing"));
        Files.createSymbolicLink(root.resolve("gone"), outside.resolve("nothing"));
        ScanRoot at = ScanRoot.of(root.toString());

        Failure failure = assertThrows(Failure.class, () -> NewFile.of(query, at).create(at));

        String said = String.valueOf(failure.getMessage());
        String real = root.toRealPath().toString();
        String end =
                reason.replace("ROOT", real).replace("OUTSIDE", outside.toRealPath().toString());
        assertTrue(said.endsWith(": " + end), said);
        try (var left = Files.list(outside)) {
            assertEquals(0, left.count());
        }
        assertFalse(Files.exists(root.resolve("new")));
    }

    private void create(String query) throws Failure {
        ScanRoot root = ScanRoot.of(folder.toString());
        NewFile.of(query, root).create(root);
    }
}
