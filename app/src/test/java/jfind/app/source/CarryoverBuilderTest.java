package jfind.app.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import jfind.match.PathRuns;
import jfind.match.PathStore;
import org.junit.jupiter.api.Test;

class CarryoverBuilderTest {
    private final PathStore store = new PathStore();

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /// `a`, `b/`, `c/a`, `c/d`.
    private static PathRuns found() {
        return new PathRuns(
                2,
                bytes("c/"),
                new int[] {0, 2},
                new int[] {2, 4},
                4,
                bytes("ab/ad"),
                new int[] {1, 3, 4, 5},
                new byte[] {0, 1, 0, 2});
    }

    private List<String> put(String... kept) {
        List<byte[]> paths = new ArrayList<>();
        for (String path : kept) {
            paths.add(bytes(path));
        }
        var builder = new CarryoverBuilder(paths, new byte[kept.length]);
        builder.putInto(store);
        store.append(builder.without(found()));
        List<String> stored = new ArrayList<>();
        for (int entry = 0; entry < store.size(); entry++) {
            stored.add(store.pathText(entry));
        }
        return stored;
    }

    @Test
    void whatIsKeptComesFirstAndOnce() {
        assertEquals(List.of("c/d", "a", "b/", "c/a"), put("c/d"));
        assertEquals(2, store.tag(0) | 2);
        assertEquals(1, store.tag(2));
    }

    @Test
    void whatTheWalkDoesNotFindIsKeptTooEvenIfItIsADirectory() {
        assertEquals(List.of("x/.y", "b/", "c/a", "a", "c/d"), put("x/.y", "b/", "c/a"));
    }

    @Test
    void runsWithoutAnyKeepsakeAreTakenAsTheyAre() {
        PathRuns found = found();
        var elsewhere = new CarryoverBuilder(List.of(bytes("d/a")), new byte[1]);

        assertSame(found, CarryoverBuilder.NONE.without(found));
        assertSame(found, elsewhere.without(found));
    }
}
