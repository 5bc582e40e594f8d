package jfind.app.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.match.PathStore;
import org.junit.jupiter.api.Test;

class SharedReadingTest {
    private static final byte NEWLINE = '\n';

    private final PathStore store = new PathStore();
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();

    private SharedReading reading(InputStream in, String rest) {
        return new SharedReading(
                in,
                NEWLINE,
                rest.getBytes(ISO_8859_1),
                () -> false,
                (lines, bytes, end) -> {
                    store.append(lines);
                    added.write(bytes, 0, end);
                });
    }

    /// Some megabytes of paths, most of them short, a few longer than a block.
    private static String paths(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 4_000_000) {
            int size = random.nextInt(20_000) == 0 ? 900_000 : random.nextInt(40);
            for (int i = 0; i < size; i++) {
                text.append(random.nextInt(6) == 0 ? '/' : (char) ('a' + random.nextInt(3)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test
    void linesComeInTheirOrderHoweverTheInputIsCutUp() throws Exception {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        String text = paths(random) + "the end";
        InputStream whole = new ByteArrayInputStream(text.getBytes(ISO_8859_1));
        InputStream cut =
                new FilterInputStream(whole) {
                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        return in.read(into, at, Math.min(length, 1 + random.nextInt(300_000)));
                    }
                };

        byte[] last = reading(cut, "begun ").run();

        String all = "begun " + text;
        List<String> lines = all.lines().toList();
        assertArrayEquals("the end".getBytes(ISO_8859_1), last);
        assertEquals(
                all.substring(0, all.length() - "the end".length()), added.toString(ISO_8859_1));
        assertEquals(lines.size() - 1, store.size());
        for (int i = 0; i < store.size(); i++) {
            assertEquals(lines.get(i), new String(store.path(i), ISO_8859_1), "seed " + seed);
        }
    }

    @Test
    void whatCameBeforeAFailureIsAdded() {
        var calls = new AtomicInteger();
        var given = new AtomicInteger();
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() {
                        return NEWLINE;
                    }

                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        if (calls.getAndIncrement() == 3) {
                            throw new IOException("gone");
                        }
                        Arrays.fill(into, at, at + length, NEWLINE);
                        given.addAndGet(length);
                        return length;
                    }
                };

        var failure = assertThrows(IOException.class, () -> reading(broken, "").run());

        assertEquals("gone", failure.getMessage());
        assertEquals(given.get(), store.size());
    }

    @Test
    void aDefectOfOneThreadEndsBoth() throws InterruptedException {
        var in = new ByteArrayInputStream("a\n".repeat(2_000_000).getBytes(ISO_8859_1));
        var deaths = new AtomicInteger();
        var reading =
                new SharedReading(
                        in,
                        NEWLINE,
                        new byte[0],
                        () -> false,
                        (_, _, _) -> {
                            Thread own = Thread.currentThread();
                            if (own.getName().equals("jfind-lines-2")) {
                                own.setUncaughtExceptionHandler((_, _) -> deaths.incrementAndGet());
                            }
                            throw new IllegalArgumentException("a defect");
                        });

        var failure = assertThrows(RuntimeException.class, reading::run);

        boolean mine = failure instanceof IllegalArgumentException;
        Throwable cause = mine ? failure : failure.getCause();
        assertInstanceOf(IllegalArgumentException.class, cause);
        assertEquals(mine ? 0 : 1, deaths.get());
    }

    @Test
    void whoIsStoppedReadsNoMore() throws Exception {
        var in = new ByteArrayInputStream("a\n".repeat(100).getBytes(ISO_8859_1));
        var reading = new SharedReading(in, NEWLINE, new byte[0], () -> true, (_, _, _) -> {});

        assertNull(reading.run());
        assertEquals(200, in.available());
    }
}
