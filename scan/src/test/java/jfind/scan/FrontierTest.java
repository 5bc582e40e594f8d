package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import jfind.scan.ignore.IgnoreChain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private final Frontier frontier = new Frontier(2);
    private final Directory root =
            Directory.ofRoot(
                    new ResolvedRoot(ScanRoot.of("."), bytes("/"), 0, null), IgnoreChain.NONE);

    @BeforeEach
    void startAtTheRoot() {
        frontier.add(root);
        frontier.finish(); // The roots are known.
        assertNotNull(frontier.poll(0));
    }

    @Test
    void walkIsDoneWhenEverythingFoundIsFinished() {
        frontier.add(0, group("a", "b"));
        frontier.finish();
        assertFalse(frontier.isDone());

        frontier.finish();
        frontier.finish();

        assertTrue(frontier.isDone());
    }

    @Test
    void ownerTakesTheLastAndAThiefTheFirstHalf() {
        frontier.add(0, group("a", "b", "c", "d"));

        assertEquals("d/", shown(0));
        assertEquals("b/", shown(1));
        assertEquals("c/", shown(0));
        assertEquals("a/", shown(1));
        assertNull(frontier.poll(0));
    }

    @Test
    void linksWaitForEverythingElseAndGoByPath() {
        frontier.addLink(child("y"));
        frontier.addLink(child("x"));
        assertNull(frontier.poll(0));

        frontier.finish();
        assertEquals("x/", shown(1));
        assertNull(frontier.poll(0));
        frontier.finish();
        assertEquals("y/", shown(0));
        frontier.finish();

        assertTrue(frontier.isDone());
    }

    @Test
    void nothingIsGivenOutAfterTheEnd() {
        frontier.add(0, group("a"));

        frontier.close();

        assertNull(frontier.poll(0));
        assertTrue(frontier.isDone());
    }

    private String shown(int worker) {
        Directory directory = frontier.poll(worker);
        return directory == null
                ? "nothing"
                : new String(directory.shown(), StandardCharsets.UTF_8);
    }

    private Subdirectories group(String... names) {
        SubdirectoriesBuilder builder = new SubdirectoriesBuilder();
        for (String name : names) {
            builder.add(bytes(name), 0, name.length(), (byte) 0);
        }
        return builder.take(root, IgnoreChain.NONE);
    }

    private Directory child(String name) {
        return root.child(bytes(name), IgnoreChain.NONE, Directory.LINKED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
