package jfind.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jfind.match.tree.Chunk;
import jfind.match.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathStoreTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "a",
                "a/",
                "/a",
                "a/b",
                "a/b/",
                "//a//b//",
                "a//",
                "\u00e9/\u00fc"
            })
    void givesLinesBackAsTheyWere(String line) {
        PathStore store = new PathStore();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        store.appendLine(bytes, 0, bytes.length);
        store.publish();
        assertArrayEquals(bytes, store.path(0));
    }

    @Test
    void givesRandomBytesBackAsTheyWere() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        PathStore store = new PathStore();
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            byte[] line =
                    new byte[random.nextInt(500) == 0 ? random.nextInt(9000) : random.nextInt(9)];
            for (int at = 0; at < line.length; at++) {
                line[at] = (byte) (random.nextInt(3) == 0 ? '/' : random.nextInt(256));
            }
            lines.add(line);
            store.appendLine(line, 0, line.length);
        }
        store.publish();
        for (int i = 0; i < lines.size(); i++) {
            assertArrayEquals(lines.get(i), store.path(i), "seed " + seed + ", line " + i);
        }
    }

    @Test
    void splitsABufferAtTheDelimiter() {
        PathStore store = new PathStore();
        byte[] bytes = "one\n\na/two\nrest".getBytes(StandardCharsets.UTF_8);
        int rest = store.appendLines(bytes, 0, bytes.length, (byte) '\n');
        store.publish();
        assertEquals(11, rest);
        assertEquals(3, store.size());
        assertEquals("", store.pathText(1));
        assertEquals("a/two", store.pathText(2));
    }

    private static List<String> lines(Random random, int count) {
        String[] parts = {"a", "b/", "/", "cd", "a/b/", "\u00e9", " "};
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder();
            for (int part = random.nextInt(4); part > 0; part--) {
                line.append(parts[random.nextInt(parts.length)]);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static byte[] joined(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void linesMayBeSplitBesideTheStore() {
        LineSplitter splitter = new LineSplitter();
        PathStore store = Paths.store("a/b/first");
        PathStore other = Paths.store("a/b/first");
        Random random = new Random(8);
        for (int count : new int[] {20_000, 1, 3_000}) {
            byte[] bytes = joined(lines(random, count));
            store.append(splitter.split(bytes, 0, bytes.length, (byte) '\n'));
            other.appendLines(bytes, 0, bytes.length, (byte) '\n');
            other.publish();
        }

        assertEquals(23_002, store.size());
        for (int entry = 0; entry < store.size(); entry++) {
            assertEquals(other.pathText(entry), store.pathText(entry));
            assertEquals(nameLength(other.tree(), entry), nameLength(store.tree(), entry));
            assertEquals(letters(other.tree(), entry), letters(store.tree(), entry));
            assertEquals(directory(other.tree(), entry), directory(store.tree(), entry));
        }
        assertEquals(other.tree().directories().count(), store.tree().directories().count());
    }

    @Test
    void aStoreThatForgetsTakesNoSplitLines() {
        PathStore store = PathStore.ofNewest(3);
        LineSplitter.Lines lines = new LineSplitter().split(new byte[] {'\n'}, 0, 1, (byte) '\n');

        assertThrows(IllegalStateException.class, () -> store.append(lines));
    }

    @Test
    void splitsALineTheSameWayWhateverCameBefore() {
        List<String> lines = lines(new Random(7), 3_000);
        byte[] bytes = joined(lines);
        PathStore store = new PathStore();
        assertEquals(bytes.length, store.appendLines(bytes, 0, bytes.length, (byte) '\n'));
        store.publish();
        for (int entry = 0; entry < lines.size(); entry++) {
            PathStore alone = Paths.store(lines.get(entry));
            assertEquals(lines.get(entry), store.pathText(entry));
            String line = "line " + entry + ", '" + lines.get(entry) + "'";
            assertEquals(nameLength(lines.get(entry)), nameLength(store.tree(), entry), line);
            assertEquals(nameLength(alone.tree(), 0), nameLength(store.tree(), entry), line);
            assertEquals(letters(alone.tree(), 0), letters(store.tree(), entry), line);
        }
    }

    /// A name begins behind the last `/` but for one that ends the line.
    private static int nameLength(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int slash = bytes.length - 2;
        while (slash >= 0 && bytes[slash] != '/') {
            slash--;
        }
        return bytes.length - 1 - Math.max(slash, -1);
    }

    private static int nameLength(Tree tree, int entry) {
        Chunk chunk = tree.chunkOf(entry);
        int local = entry - chunk.base();
        return chunk.nameEnds()[local] - chunk.nameStart(local);
    }

    private static int directory(Tree tree, int entry) {
        Chunk chunk = tree.chunkOf(entry);
        return chunk.directory(entry - chunk.base());
    }

    private static long letters(Tree tree, int entry) {
        Chunk chunk = tree.chunkOf(entry);
        return chunk.letters()[entry - chunk.base()];
    }

    @Test
    void shareDirectoriesBetweenLinesAndRuns() {
        PathStore store = Paths.store("a/b/one", "two");
        store.append(
                new PathRuns(
                        3,
                        ascii("a/b/c/d/"),
                        new int[] {4, 4, 8},
                        new int[] {1, 1, 3},
                        3,
                        ascii("xyyzzz"),
                        new int[] {1, 3, 6},
                        new byte[] {1, 2, 3}));
        assertEquals(5, store.size());
        assertEquals("a/b/x", store.pathText(2));
        assertEquals("c/d/yy", store.pathText(3));
        assertEquals("c/d/zzz", store.pathText(4));
        assertEquals(3, store.tag(4));
        assertEquals(0, store.tag(0));
        assertEquals(5, store.tree().directories().count());
    }

    @Test
    void publishesLinesOnlyWhenAsked() {
        PathStore store = new PathStore();
        store.appendLine(ascii("one"), 0, 3);
        assertEquals(0, store.size());
        store.publish();
        assertEquals(1, store.size());
    }

    @Test
    void copiesPathsInAnyOrder() {
        PathStore store = Paths.store("a/one", "b/c/two");
        byte[] into = new byte[12];
        PathCopier copier = store.copier();
        int at = copier.copy(1, into, 0);
        at = copier.copy(0, into, at);
        assertEquals("b/c/twoa/one", new String(into, 0, at, StandardCharsets.UTF_8));
        assertEquals(-1, copier.copy(0, into, at));
    }

    /// A copier remembers the last directory: any two after each other.
    @Test
    void copiesWhatPathsAreAlone() {
        Random random = new Random(77);
        PathStore store = new PathStore();
        PathCopier copier = store.copier();
        byte[] into = new byte[500];
        for (int round = 0; round < 40; round++) {
            for (int i = 0; i < 200; i++) {
                byte[] path = ascii(anyPath(random));
                store.appendLine(path, 0, path.length);
            }
            store.publish();
            for (int i = 0; i < 500; i++) {
                int entry = random.nextInt(store.size());
                int end = copier.copy(entry, into, 7);
                assertEquals(
                        store.pathText(entry),
                        new String(into, 7, end - 7, StandardCharsets.UTF_8));
            }
        }
    }

    private static String anyPath(Random random) {
        StringBuilder path = new StringBuilder();
        for (int depth = random.nextInt(9); depth > 0; depth--) {
            path.append("abc".repeat(1 + random.nextInt(9)), 0, 1 + random.nextInt(3)).append('/');
        }
        return path.append("name").append(random.nextInt(30)).toString();
    }

    @Test
    void survivesTenThousandLevels() {
        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        PathStore store = new PathStore();
        for (int level = 0; level < 10_000; level++) {
            deep.writeBytes(ascii("d/"));
        }
        byte[] prefix = deep.toByteArray();
        store.append(
                new PathRuns(
                        1,
                        prefix,
                        new int[] {prefix.length},
                        new int[] {1},
                        1,
                        ascii("file"),
                        new int[] {4},
                        new byte[1]));
        assertEquals(prefix.length + 4, store.path(0).length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
