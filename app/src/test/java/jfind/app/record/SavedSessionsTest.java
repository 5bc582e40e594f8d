package jfind.app.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedSessionsTest {
    private static final String TEXT =
            """
            jfind session 1
            folder	/x
            asked	.
            root	../
            walk	1001
            query	q\\t
            cursor	0	../a\\nb
            selected	1	../é
            selected	0	../\\\\
            end
            """;

    @TempDir private Path folder;
    private Path files;
    private SavedSessions sessions;

    @BeforeEach
    void openSessions() {
        files = folder.resolve("state/jfind/sessions");
        sessions = new SavedSessions(files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static SavedSession session(String folder, String query, int selected) {
        var entry = new SavedSession.Entry((byte) 0, bytes("entry"));
        return new SavedSession(
                bytes(folder),
                new WalkState(
                        List.of(bytes(".")), List.of(bytes("src")), true, false, false, false),
                bytes(query),
                null,
                Collections.nCopies(selected, entry));
    }

    private Path only() throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            List<Path> list = all.toList();
            assertEquals(1, list.size(), list.toString());
            return list.getFirst();
        }
    }

    private @Nullable SavedSession loaded(String at) {
        return sessions.load(bytes(at));
    }

    @Test
    void aFileHasALineForEachPart() {
        SavedSession parsed = SavedSession.parse(TEXT.getBytes(UTF_8));
        assertNotNull(parsed);
        assertEquals(TEXT, new String(parsed.bytes(), UTF_8));
        assertEquals("q\t", new String(parsed.query(), UTF_8));
        assertEquals(List.of(true, false, false, true), flags(parsed.walk()));
        assertEquals(2, parsed.selected().size());
    }

    private static List<Boolean> flags(WalkState walk) {
        return List.of(walk.hidden(), walk.ignored(), walk.follows(), walk.directories());
    }

    @Test
    void whatIsSavedIsLoadedAgain() throws IOException {
        sessions.save(session("/a", "one", 2));
        sessions.save(session("/a", "two", 3));
        sessions.save(session("/b", "\u00ff\n", 0));
        SavedSession a = loaded("/a");
        SavedSession b = loaded("/b");
        assertNotNull(a);
        assertNotNull(b);
        assertEquals("two", new String(a.query(), ISO_8859_1));
        assertArrayEquals(bytes("\u00ff\n"), b.query());
        assertNull(loaded("/c"));
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        sessions.save(session("/a", "one", 0));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(only())));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "garbage",
                "jfind session 1\n",
                "jfind session 2\nend\n",
                "root\t.\nend\n",
            })
    void aForeignFileIsNone(String text) throws IOException {
        sessions.save(session("/a", "one", 0));
        Files.writeString(only(), text);
        assertNull(loaded("/a"));
    }

    @Test
    void noPartOfAFileIsTakenForTheWhole() {
        byte[] whole = TEXT.getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            assertNull(SavedSession.parse(Arrays.copyOf(whole, length)), "" + length);
        }
    }

    @Test
    void noByteThatIsWrongDoesHarm() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] text = TEXT.getBytes(UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                text[random.nextInt(text.length)] = (byte) random.nextInt(256);
            }
            SavedSession parsed = SavedSession.parse(text);
            if (parsed != null) {
                assertArrayEquals(
                        parsed.bytes(), bytesOf(SavedSession.parse(parsed.bytes())), "" + round);
            }
        }
    }

    private static byte[] bytesOf(@Nullable SavedSession session) {
        assertNotNull(session);
        return session.bytes();
    }

    @Test
    void theFileOfAnotherFolderIsNone() throws IOException {
        sessions.save(session("/a", "one", 0));
        Path a = only();
        sessions.save(session("/b", "two", 0));
        try (Stream<Path> all = Files.list(files)) {
            Path b = all.filter(each -> !each.equals(a)).findFirst().orElseThrow();
            Files.copy(b, a, StandardCopyOption.REPLACE_EXISTING);
        }
        assertNull(loaded("/a"));
    }

    @Test
    void aLinkADirectoryAndALargeFileAreNone() throws IOException {
        sessions.save(session("/a", "one", 0));
        Path file = only();
        Path other = Files.move(file, folder.resolve("other"));
        Files.createSymbolicLink(file, other);
        assertNull(loaded("/a"));
        Files.delete(file);
        Files.createDirectory(file);
        assertNull(loaded("/a"));
        Files.delete(file);
        Files.write(file, new byte[SavedSessions.MOST_BYTES + 1]);
        assertNull(loaded("/a"));
        sessions.save(session("/a", "two", 0));
        assertNotNull(loaded("/a"));
    }

    @Test
    void aSessionThatIsTooLargeLosesItsSelection() throws IOException {
        sessions.save(session("/a", "one", SavedSessions.MOST_BYTES / 10));
        SavedSession loaded = loaded("/a");
        assertNotNull(loaded);
        assertEquals(List.of(), loaded.selected());
        String huge = "q".repeat(SavedSessions.MOST_BYTES);
        assertThrows(IOException.class, () -> sessions.save(session("/a", huge, 0)));
        assertNotNull(loaded("/a"));
    }

    @Test
    void theOldestGoWhenThereAreTooMany() throws IOException {
        sessions.save(session("/0", "", 0));
        Files.setLastModifiedTime(only(), FileTime.fromMillis(0));
        Files.createFile(files.resolve("killed.1.new"));
        Files.setLastModifiedTime(files.resolve("killed.1.new"), FileTime.fromMillis(1));
        for (int i = 1; i <= SavedSessions.MOST_FILES; i++) {
            sessions.save(session("/" + i, "", 0));
        }
        try (Stream<Path> all = Files.list(files)) {
            assertEquals(SavedSessions.MOST_FILES, all.count());
        }
        assertNull(loaded("/0"));
        assertNotNull(loaded("/1"));
    }

    @Test
    void whatIsForgottenIsGoneAndWhatIsNoSessionToo() throws IOException {
        sessions.save(session("/a", "one", 0));
        sessions.save(session("/b", "two", 0));
        Files.createFile(files.resolve("killed.1.new"));
        sessions.forget(session -> session.folder()[1] == 'a');
        assertNull(loaded("/a"));
        assertNotNull(loaded("/b"));
        only();
    }

    @Test
    void withoutAFolderThereIsNothingToForget() throws IOException {
        sessions.forget(session -> true);
    }
}
