package jfind.match.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import jfind.match.tree.Directories;
import jfind.match.tree.Letters;
import jfind.match.tree.TreeWriter;
import org.junit.jupiter.api.Test;

class ContextTest {
    private final Context context =
            new Context.Builder()
                    .file(bytes("src/main.c"), 10, 1)
                    .file(bytes("top"), 10, 2)
                    .file(bytes("src/list.h"), 10, 3)
                    .build();

    @Test
    void namesAreKnownByTheirLettersWhereTheyLie() {
        int src = context.child(context.root(), bytes("src/"), 0, 4);

        assertTrue(context.mayKnow(src, letters("main.c")));
        assertTrue(context.mayKnow(src, letters("list.h")));
        assertTrue(context.mayKnow(context.root(), letters("top")));
        assertFalse(context.mayKnow(src, letters("top")));
        assertFalse(context.mayKnow(src, letters("main.cc2")));
        assertTrue(context.knowsAny(src, letters("st")));
        assertFalse(context.knowsAny(src, letters("ax")));
        assertFalse(context.knowsAny(context.root(), letters("main")));
    }

    @Test
    void arrayIsSharedByAllWhoSearchOneStore() {
        TreeWriter writer = new TreeWriter(TreeWriter.UNBOUNDED, 0);
        append(writer, "src/a");
        int[] first = shared(writer);
        first[0] = 7;

        assertSame(first, shared(writer));

        for (int i = 0; i < 100; i++) {
            append(writer, "d" + i + "/a");
        }
        int[] grown = shared(writer);

        assertTrue(grown.length >= writer.tree().directories().count());
        assertEquals(7, grown[0]);
        TreeWriter other = new TreeWriter(TreeWriter.UNBOUNDED, 0);
        append(other, "src/a");
        assertNotSame(grown, shared(other));
        assertEquals(0, shared(other)[0]);
    }

    private int[] shared(TreeWriter writer) {
        Directories directories = writer.tree().directories();
        return context.shared(directories.table(), directories.count());
    }

    private static void append(TreeWriter writer, String line) {
        writer.appendLine(bytes(line), 0, line.length());
        writer.publish();
    }

    private static long letters(String text) {
        return Letters.of(bytes(text), 0, text.length());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
