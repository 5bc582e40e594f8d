package jfind.app.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenedRecordTest {
    @TempDir private Path folder;
    private Path file;
    private OpenedRecord record;

    @BeforeEach
    void openRecord() {
        file = folder.resolve("state/jfind/opened.tsv");
        record = new OpenedRecord(file);
    }

    @Test
    void whatIsAppendedIsReadAgain() throws IOException {
        record.append(List.of(opened(7, "/a/b c", "bc"), opened(8, "/d", "")));
        assertEquals("7\t/a/b c\tbc\n8\t/d\n", Files.readString(file));
        assertEquals(List.of("7 /a/b c bc", "8 /d "), lines());
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        record.append(List.of(opened(7, "/a", "")));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(
                "rwx------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
    }

    static Stream<Arguments> oddNames() {
        return Stream.of(
                Arguments.of("tab and newline", "/a\tb\nc", "9\t/a\\tb\\nc\tq\n"),
                Arguments.of("backslashes", "/a\\t\\", "9\t/a\\\\t\\\\\tq\n"),
                Arguments.of("bytes that are no text", "/\u00e9\u00ff", "9\t/\u00e9\u00ff\tq\n"),
                Arguments.of("carriage return at the end", "/a\r", "9\t/a\r\tq\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddNames")
    void oddNamesSurvive(String name, String path, String line) throws IOException {
        var odd = new Opened(9, path.getBytes(ISO_8859_1), "q".getBytes(UTF_8));
        record.append(List.of(odd));
        assertEquals(line, new String(Files.readAllBytes(file), ISO_8859_1));
        assertEquals(path, new String(record.read().getFirst().path(), ISO_8859_1));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "garbage",
                "",
                "\t/a",
                "x\t/a",
                "-3\t/a",
                "12",
                "12\t",
                "12\trelative",
                "12\t/a\\x",
                "12\t/a\\",
                "12\t/a\tq\tmore",
                "99999999999999999999\t/a",
                "12\t/a\u0000b",
            })
    void aLineThatCannotBeReadIsPassedOver(String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "1\t/first\n" + line + "\n2\t/last\n");
        assertEquals(List.of("1 /first ", "2 /last "), lines());
    }

    @Test
    void aLastLineThatWasCutShortIsEndedByTheNext() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "1\t/first\n2\t/cut");
        assertEquals(List.of("1 /first "), lines());
        record.append(List.of(opened(3, "/next", "")));
        assertEquals("1\t/first\n2\t/cut\n3\t/next\n", Files.readString(file));
    }

    @Test
    void theSameLineCountsOnce() throws IOException {
        record.append(List.of(opened(1, "/a", ""), opened(1, "/a", ""), opened(2, "/a", "")));
        assertEquals(List.of("1 /a ", "2 /a "), lines());
    }

    @Test
    void withoutAFileThereIsNothing() {
        assertEquals(List.of(), record.read());
    }

    @Test
    void aLongRecordIsCutToItsNewestLines() throws IOException {
        List<Opened> many = new ArrayList<>();
        for (int i = 0; i <= OpenedRecord.MOST_LINES; i++) {
            many.add(opened(i, "/" + i, ""));
        }
        record.append(many);
        List<String> newest =
                IntStream.rangeClosed(
                                OpenedRecord.MOST_LINES - OpenedRecord.KEPT_LINES + 1,
                                OpenedRecord.MOST_LINES)
                        .mapToObj(i -> i + " /" + i + " ")
                        .toList();
        assertEquals(newest, lines());
        assertEquals(newest, lines());
        assertEquals(OpenedRecord.KEPT_LINES, Files.readAllLines(file).size());
        assertEquals(List.of("opened.tsv", "opened.tsv.lock"), names());
    }

    @Test
    void aRewritingThatWasKilledIsFinished() throws IOException {
        record.append(List.of(opened(1, "/a", ""), opened(2, "/b", "")));
        Path old = file.resolveSibling("opened.tsv.old");
        Files.createLink(old, file);
        Files.delete(file);
        record.append(List.of(opened(1, "/a", ""), opened(2, "/b", "")));
        Files.writeString(old, "1\t/a\n2\t/b\n3\t/late\n");
        lines();
        assertEquals(List.of("1 /a ", "2 /b ", "3 /late "), lines());
        assertFalse(Files.exists(old));
    }

    @Test
    void whatIsForgottenIsGone() throws IOException {
        record.append(List.of(opened(1, "/a", ""), opened(2, "/b", "q"), opened(3, "/a", "r")));
        record.forget(line -> line.path()[1] == 'a');
        assertEquals("2\t/b\tq\n", Files.readString(file));
    }

    @Test
    void aThousandAppendsFromManyThreadsAllArrive() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 10; t++) {
            int number = t;
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                for (int i = 0; i < 100; i++) {
                                    appendOne(opened(i, "/" + number, ""));
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1000, record.read().size());
        assertTrue(Files.size(file) > 0);
    }

    private void appendOne(Opened line) {
        try {
            record.append(List.of(line));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(file.getParent())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> lines() {
        return record.read().stream()
                .map(each ->
                        each.seconds()
                                + " "
                                + new String(each.path(), UTF_8)
                                + " "
                                + new String(each.query(), UTF_8))
                .toList();
    }

    private static Opened opened(long seconds, String path, String query) {
        return new Opened(seconds, path.getBytes(UTF_8), query.getBytes(UTF_8));
    }
}
