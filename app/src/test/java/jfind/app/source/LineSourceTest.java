package jfind.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.app.model.Source;
import jfind.match.PathStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSourceTest {
    private final PathStore store = new PathStore();
    private final AtomicInteger additions = new AtomicInteger();

    private Source.State read(InputStream in, char delimiter) throws InterruptedException {
        LineSource source =
                LineSource.start(
                        new Producer.Input(in),
                        (byte) delimiter,
                        store,
                        additions::incrementAndGet);
        source.await();
        return source.state();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int entry = 0; entry < store.size(); entry++) {
            lines.add(new String(store.path(entry), StandardCharsets.ISO_8859_1));
        }
        return lines;
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            textBlock =
                    """
                    a,b,     > [a, b]
                    a,b      > [a, b]
                    a,,b,    > [a, , b]
                    ,        > []
                    x/y,x/,/ > [x/y, x/, /]
                    """)
    void linesAreKeptExactly(String input, String lines) throws InterruptedException {
        Source.State state = read(bytes(input), ',');

        assertEquals(lines, lines().toString());
        assertEquals(new Source.State(false, false, 0), state);
        assertTrue(additions.get() > 0);
    }

    @Test
    void noInputIsNoLines() throws InterruptedException {
        assertEquals(new Source.State(false, false, 0), read(bytes(""), '\n'));
        assertEquals(0, store.size());
    }

    @Test
    void aLineLongerThanTheBufferIsWhole() throws InterruptedException {
        String line = "0123456789".repeat(300_000);

        read(bytes("a\n" + line + "\nb"), '\n');

        assertEquals(List.of("a", line, "b"), lines());
    }

    @Test
    void linesArriveWholeHoweverTheInputIsCutUp() throws InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(random.nextInt(12) == 0 ? '\n' : (char) ('.' + random.nextInt(4)));
        }
        text.append("end");
        InputStream whole = bytes(text.toString());
        InputStream cut =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        return whole.read();
                    }

                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        return whole.read(into, at, Math.min(length, 1 + random.nextInt(9)));
                    }
                };

        read(cut, '\n');

        assertEquals(text.toString().lines().toList(), lines(), "seed " + seed);
    }

    @Test
    void anInputThatBreaksOffKeepsWhatCameAndCountsAsPartial() throws InterruptedException {
        InputStream broken =
                new InputStream() {
                    private boolean given;

                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        if (given) {
                            throw new IOException("gone");
                        }
                        given = true;
                        into[at] = 'a';
                        into[at + 1] = '\n';
                        return 2;
                    }
                };

        Source.State state = read(broken, '\n');

        assertEquals(List.of("a"), lines());
        assertFalse(state.running());
        assertTrue(state.partial());
    }
}
