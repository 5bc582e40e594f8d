package jfind.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import jfind.app.cli.Arguments;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.model.Hits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveSearchTest {
    private final Semaphore news = new Semaphore(1);
    private LiveSearch search;

    @AfterEach
    void close() {
        search.close();
    }

    private void read(String lines, String... options) throws Exception {
        List<Word> words = new ArrayList<>();
        for (String option : options) {
            words.add(Word.of(option));
        }
        OutputStream nowhere = OutputStream.nullOutputStream();
        var launch =
                new Launch(
                        new ByteArrayInputStream(lines.getBytes(UTF_8)),
                        nowhere,
                        new PrintStream(nowhere, false, UTF_8),
                        true,
                        false,
                        null);
        search = LiveSearch.start(Settings.of(Arguments.parse(words)), launch);
        search.onHits(news::release);
        search.onChange(news::release);
        search.setLimit(100);
        search.setQuery("");
    }

    /// The hits, as soon as they are such as one waits for.
    private Hits await(Predicate<Hits> wanted) throws InterruptedException {
        while (news.tryAcquire(10, TimeUnit.SECONDS)) {
            Hits hits = search.hits();
            if (wanted.test(hits)) {
                return hits;
            }
        }
        throw new AssertionError("still " + paths(search.hits()));
    }

    private List<String> paths(Hits hits) {
        List<String> paths = new ArrayList<>();
        for (int row = 0; row < hits.size(); row++) {
            paths.add(new String(search.path(hits.entry(row)), UTF_8));
        }
        return paths;
    }

    @Test
    void whatACommandPrintsTakesThePlaceOfAllLines() throws Exception {
        read("one\ntwo\n");
        assertEquals(List.of("one", "two"), paths(await(hits -> hits.size() == 2)));

        search.reload("echo $X; echo four; echo five", Map.of("X", "three"), false);

        Hits hits = await(newest -> newest.generation() == 1 && newest.size() == 3);
        assertEquals(List.of("three", "four", "five"), paths(hits));
    }

    @Test
    void theQueryInForceIsThatOfTheNewLinesToo() throws Exception {
        read("one\ntwo\n");
        search.setQuery("o");
        await(hits -> hits.query().equals("o"));

        search.reload("echo four; echo five", Map.of(), true);

        Hits hits = await(newest -> newest.generation() == 1);
        assertEquals("o", hits.query());
        assertEquals(List.of("four"), paths(hits));
    }

    @Test
    void oldLinesStayUntilThereAreNewOnes() throws Exception {
        read("one\ntwo\n");
        await(hits -> hits.size() == 2);

        search.reload("sleep 1000; echo three", Map.of(), false);

        assertTrue(search.state().running());
        assertEquals(List.of("one", "two"), paths(search.hits()));
        search.reload("echo four", Map.of(), false);
        assertEquals(List.of("four"), paths(await(hits -> hits.generation() == 1)));
    }

    @Test
    void aCommandThatFailsIsNamed() throws Exception {
        read("one\n");
        await(hits -> hits.size() == 1);

        search.reload("exit 3", Map.of(), false);

        await(hits -> hits.generation() == 1);
        assertEquals(List.of("[Command failed: exit 3]"), search.state().notices());
    }
}
