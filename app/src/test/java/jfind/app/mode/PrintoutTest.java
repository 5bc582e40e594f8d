package jfind.app.mode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jfind.app.InProcess;
import jfind.app.cli.Dialect;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintoutTest {
    @TempDir Path folder;

    @BeforeEach
    void plant() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("src/sub"));
        Files.writeString(folder.resolve("src/main.c"), "1234567");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    main.c:12:4 | {name}:{line}:{column}     | main.c:12:4
                    main.c      | {name}:{line}:{column}     | main.c::
                    main        | {stem} {ext} {kind} {size} | main c file 7
                    sub         | {kind} {name}              | directory sub
                    """)
    void aTemplateTellsWhatIsKnown(String query, String format, String printed) {
        assertEquals(printed + "\n", walk("--filter", query, "--format", format).out());
    }

    @Test
    void jsonIsAnObjectALineTheQueryToo() {
        String[] lines = walk("-fmain.c:12", "--json", "--print-query").out().split("\n", -1);
        assertEquals(3, lines.length);
        assertEquals("{\"query\":\"main.c:12\"}", lines[0]);
        assertTrue(
                lines[1].startsWith("{\"path\":\"" + folder + "/src/main.c\",\"line\":12,"),
                lines[1]);
        assertTrue(lines[1].endsWith(",\"kind\":\"file\"}"), lines[1]);
    }

    @Test
    void linesNeedNotBeFiles() {
        InProcess run = run("no such\nfile\n", "-fsuch", "--json");
        assertTrue(run.out().startsWith("{\"path\":\"no such\",\"score\":"), run.out());
        assertEquals(0, run.status());
    }

    @Test
    void pathsCanBeMadeAbsolute() {
        String here = Path.of("").toAbsolutePath().toString();
        assertEquals(here + "/a/c\n", run("a/./b/../c\n", "-fa", "--absolute").out());
        assertEquals(
                here + "/a/c " + here + "/a/c\n",
                run("a/c\n", "-fa", "--absolute", "--format={path} {absolute}").out());
    }

    @Test
    void fieldsOfALineCanBePrinted() {
        InProcess run = run("a:b:c\nd:e:f\n", "-f", "", "-d:", "--accept-nth={2}-{n}", "--print0");
        assertEquals("b-0\0e-1\0", run.out());
    }

    @Test
    void whatIsNoFormatIsAnErrorOfTheCaller() {
        InProcess run = run("a\n", "-fa", "--format={paht}");
        assertEquals(2, run.status());
        assertTrue(
                run.err().startsWith("jfind: --format: unknown field: {paht} (path, "), run.err());
    }

    private InProcess walk(String... options) {
        var all = new ArrayList<>(List.of(options));
        all.add("--walker=file,dir");
        all.add(folder.toString());
        return InProcess.run(Dialect.JFIND, null, all);
    }

    private static InProcess run(String input, String... options) {
        return InProcess.run(Dialect.JFIND, input.getBytes(UTF_8), List.of(options));
    }
}
