package jfind.scan.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.ExactPath;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The contract that both readers keep.
class DirectoryReaderTest {
    @TempDir Path directory;

    static List<DirectoryReader> readers() {
        DirectoryReader.prepareFast();
        List<DirectoryReader> readers = new ArrayList<>();
        readers.add(DirectoryReader.portable());
        if (DirectoryReader.isFastReady()) {
            readers.add(DirectoryReader.best());
        }
        return readers;
    }

    @ParameterizedTest
    @MethodSource("readers")
    void tellsTheKindOfEveryEntry(DirectoryReader reader) throws Exception {
        Files.createFile(directory.resolve("file"));
        Files.createDirectory(directory.resolve("directory"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("directory"));
        Files.createSymbolicLink(directory.resolve("broken"), Path.of("nowhere"));

        assertEquals(
                Map.of(
                        "file", EntryTag.FILE,
                        "directory", EntryTag.DIRECTORY,
                        "link", EntryTag.LINK,
                        "broken", EntryTag.LINK),
                read(reader, path(directory)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void emptyDirectoryHasNoEntries(DirectoryReader reader) throws Exception {
        assertEquals(Map.of(), read(reader, path(directory)));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void manyEntriesAreAllRead(DirectoryReader reader) throws Exception {
        for (int i = 0; i < 3000; i++) {
            Files.createFile(directory.resolve("a-name-of-some-length-" + i));
        }

        assertEquals(3000, read(reader, path(directory)).size());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyByteMayBeInAName(DirectoryReader reader) throws Exception {
        List<String> expected = new ArrayList<>();
        for (int i = 1; i < 256; i++) {
            if (i != '/') {
                byte[] name = {'x', (byte) i};
                Files.createFile(ExactPath.of(inside(name)));
                expected.add(latin(name));
            }
        }
        byte[] longest = new byte[255];
        Arrays.fill(longest, (byte) 0xe4);
        Files.createFile(ExactPath.of(inside(longest)));
        expected.add(latin(longest));
        expected.sort(null);

        assertEquals(expected, List.copyOf(read(reader, path(directory)).keySet()));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void directoryWithAnyNameIsOpened(DirectoryReader reader) throws Exception {
        byte[] name = {(byte) 0xff, '\n', '%', ' '};
        Path made = ExactPath.of(inside(name));
        Files.createDirectory(made);
        Files.createFile(made.resolve("in"));

        NativePath path = new NativePath();
        path.append(inside(name), 0, inside(name).length);

        assertEquals(Map.of("in", EntryTag.FILE), read(reader, path));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void failuresHaveAReason(DirectoryReader reader) throws Exception {
        Files.createFile(directory.resolve("file"));
        Files.createSymbolicLink(directory.resolve("link"), directory);

        assertEquals("No such file or directory", failure(reader, "none"));
        assertEquals("Not a directory", failure(reader, "file"));
        assertEquals("Not a directory", failure(reader, "link"));
    }

    private String failure(DirectoryReader reader, String name) {
        NativePath path = path(directory.resolve(name));
        return String.valueOf(
                assertThrows(IOException.class, () -> reader.open(path, false)).getMessage());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void linkIsOpenedWhenFollowed(DirectoryReader reader) throws Exception {
        Files.createSymbolicLink(directory.resolve("self"), directory);

        reader.open(path(directory.resolve("self")), true);
        Listing listing = new Listing();

        assertTrue(reader.read(listing));
        assertEquals(1, listing.count());
        reader.closeDirectory();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readsFilesAndLinksOnlyOnRequest(DirectoryReader reader) throws Exception {
        String text = "0123456789".repeat(10_000);
        Files.writeString(directory.resolve("file"), text);
        Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
        reader.open(path(directory), false);

        assertArrayEquals(bytes(text), reader.readFile(bytes("file"), false, 100_000));
        assertArrayEquals(bytes(text), reader.readFile(bytes("link"), true, 100_000));
        assertThrows(IOException.class, () -> reader.readFile(bytes("file"), false, 99_999));
        assertThrows(IOException.class, () -> reader.readFile(bytes("link"), false, 100_000));
        assertThrows(IOException.class, () -> reader.readFile(bytes("none"), false, 100_000));
        reader.closeDirectory();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void statusIsThatOfTheFileSystem(DirectoryReader reader) throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "12345");
        Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
        reader.open(path(directory), false);

        DirectoryReader.FileStatus status = reader.status(bytes("file"), false);
        assertEquals(EntryTag.FILE, status.kind());
        assertEquals(5, status.size());
        assertEquals(Files.getLastModifiedTime(file).toMillis(), status.modifiedMillis());
        assertEquals(Files.getAttribute(file, "unix:ino"), status.inode());
        assertEquals(Files.getAttribute(file, "unix:dev"), status.device());
        assertEquals(status, reader.status(bytes("link"), true));
        assertEquals(EntryTag.LINK, reader.status(bytes("link"), false).kind());
        assertEquals(EntryTag.DIRECTORY, reader.status(null, false).kind());
        reader.closeDirectory();
    }

    private static Map<String, Byte> read(DirectoryReader reader, NativePath path)
            throws IOException {
        Map<String, Byte> entries = new TreeMap<>();
        reader.open(path, false);
        Listing listing = new Listing();
        while (reader.read(listing)) {
            for (int i = 0; i < listing.count(); i++) {
                byte[] name = Arrays.copyOfRange(listing.bytes(), listing.start(i), listing.end(i));
                entries.put(latin(name), listing.kind(i));
            }
            listing.clear();
        }
        reader.closeDirectory();
        return entries;
    }

    private static NativePath path(Path path) {
        byte[] bytes = ExactPath.bytes(path);
        NativePath result = new NativePath();
        result.append(bytes, 0, bytes.length);
        return result;
    }

    private byte[] inside(byte[] name) {
        byte[] head = ExactPath.bytes(directory.resolve("x"));
        byte[] path = Arrays.copyOf(head, head.length - 1 + name.length);
        System.arraycopy(name, 0, path, head.length - 1, name.length);
        return path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
