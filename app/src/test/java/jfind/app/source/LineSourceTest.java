package jfind.app.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.app.model.Source;
import jfind.match.line.FieldTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineSourceTest {
    private static final byte NEWLINE = '\n';

    private Entries entries = Entries.plain();
    private final AtomicInteger additions = new AtomicInteger();

    private Source.State read(InputStream in, char delimiter) throws InterruptedException {
        return read(in, new LineShape((byte) delimiter, 0, false, null, 0));
    }

    private Source.State read(InputStream in, LineShape shape) throws InterruptedException {
        entries = Entries.of(shape);
        LineSource source =
                LineSource.start(
                        new Producer.OfStream(in), shape, entries, additions::incrementAndGet);
        source.await();
        return source.state();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int entry = 0; entry < entries.store().size(); entry++) {
            lines.add(new String(entries.store().path(entry), StandardCharsets.ISO_8859_1));
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
        assertEquals(0, entries.store().size());
    }

    @Test
    void aLineLongerThanTheBufferIsWhole() throws InterruptedException {
        String line = "0123456789".repeat(300_000);

        read(bytes("a\n" + line + "\nb"), '\n');

        assertEquals(List.of("a", line, "b"), lines());
    }

    @Test
    void linesArriveWholeHoweverTheInputIsCutUp() throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(random.nextInt(12) == 0 ? '\n' : (char) ('.' + random.nextInt(4)));
        }
        text.append("end");
        InputStream whole = bytes(text.toString());
        InputStream cut =
                new FilterInputStream(whole) {
                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        return in.read(into, at, Math.min(length, 1 + random.nextInt(9)));
                    }
                };

        read(cut, '\n');

        assertEquals(text.toString().lines().toList(), lines(), "seed " + seed);
    }

    /// A line for each number, ten megabytes of them.
    private static List<String> manyLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400_000; i++) {
            lines.add("some/folder" + i / 50 % 90 + "/deeper " + i);
        }
        return lines;
    }

    @Test
    void aLargeInputIsReadWhole() throws InterruptedException {
        List<String> lines = manyLines();

        Source.State state = read(bytes(String.join("\n", lines)), '\n');

        assertEquals(lines, lines());
        assertEquals(new Source.State(false, false, 0), state);
    }

    @Test
    void aLargeInputMayGetAnotherFormWhileItIsRead() throws InterruptedException {
        List<String> lines = manyLines();
        InputStream whole = bytes(String.join("\n", lines));
        var reshaped = new CountDownLatch(1);
        InputStream waiting =
                new FilterInputStream(whole) {
                    @Override
                    public int read(byte[] into, int at, int length) throws IOException {
                        try {
                            if (in.available() < 1_000_000) {
                                reshaped.await();
                            }
                            return in.read(into, at, length);
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                };
        LineSource source =
                LineSource.start(
                        new Producer.OfStream(waiting), LineShape.PLAIN, entries, () -> {});
        FieldTemplate second = FieldTemplate.parse("2", null).orElseThrow();
        Entries other = entries.reshaped(LineShape.PLAIN.withShown(second));
        source.reshape(second, other, reshaped::countDown);
        source.await();

        entries = other;
        assertEquals(
                lines.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList(),
                lines());
        assertEquals(lines.getLast(), new String(other.line(lines.size() - 1), ISO_8859_1));
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

    @Test
    void theFirstLinesAreTheHeader() throws InterruptedException {
        Source.State state =
                read(bytes("PID CMD\n1 init\n2 sh\n"), new LineShape(NEWLINE, 1, false, null, 0));

        assertEquals("PID CMD", state.header().getFirst().text());
        assertEquals(2, entries.store().size());
        assertEquals("1 init", entries.store().pathText(1), "the header's line counts");
    }

    @Test
    void anInputShorterThanItsHeaderIsAllHeader() throws InterruptedException {
        Source.State state = read(bytes("a\nb"), new LineShape(NEWLINE, 3, false, null, 0));

        assertEquals(2, state.header().size());
        assertEquals(0, entries.store().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            textBlock =
                    """
                    2      > a b c  > b
                    2..    > a b c  > b c
                    1      > a\u001f\u001e b > a
                    -1     > a b c  > c
                    {2}-{1}> a b c  > b-a
                    {n}:{1}> a b c  > 0:a
                    9      > a b c  > ``
                    """)
    void otherTextThanTheLineMayBeSearched(String template, String line, String shown)
            throws InterruptedException {
        FieldTemplate fields = FieldTemplate.parse(template, null).orElseThrow();

        read(bytes(line + "\n"), new LineShape(NEWLINE, 0, false, fields, 0));

        assertEquals(List.of(shown), lines());
        assertEquals(line, new String(entries.line(0), StandardCharsets.ISO_8859_1));
    }

    @Test
    void coloursAreTakenOffAndKept() throws InterruptedException {
        FieldTemplate second = FieldTemplate.parse("2", null).orElseThrow();

        read(
                bytes("a \u001b[31mred\u001b[m\nb plain\n"),
                new LineShape(NEWLINE, 0, true, second, 0));

        assertEquals(List.of("red", "plain"), lines());
        assertEquals("a red", new String(entries.line(0), StandardCharsets.ISO_8859_1));
        assertEquals(3, entries.inks(0).ends()[0]);
        assertEquals(1, entries.inks(0).inks()[0].foreground());
        assertTrue(entries.inks(1).isEmpty());
    }

    @Test
    void onlyTheNewestLinesAreKeptOfALongInput() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < 300_000; line++) {
            text.append("x ").append(line).append('\n');
        }
        FieldTemplate second = FieldTemplate.parse("2", null).orElseThrow();

        read(bytes(text.toString()), new LineShape(NEWLINE, 0, false, second, 100));

        assertEquals(100, entries.store().size());
        assertEquals("299999", entries.store().pathText(299_999));
        assertEquals("x 299999", new String(entries.line(299_999), StandardCharsets.ISO_8859_1));
        assertEquals(0, entries.line(50_000).length, "forgotten");
    }
}
