package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.QueryLine;
import jfind.app.model.Source;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Source.State DONE = new Source.State(false, false, 0);
    private static final long MILLI = 1_000_000;

    private final Model empty = Model.of("", 0, ListShape.upward(10));
    private final Watch watch = new Watch(empty);

    @Test
    void rowsThatEntriesPushAwayAreNotInFocus() {
        assertEquals(List.of(), watch.takeChanges(streaming(7), 0));
        assertEquals(50 * MILLI, watch.focusDueAt());
        assertEquals(List.of(), watch.takeChanges(streaming(5, 7), 40 * MILLI));
        assertEquals(90 * MILLI, watch.focusDueAt());
        assertEquals(List.of("focus"), watch.takeChanges(ended(3, 5, 7), 60 * MILLI));
        assertEquals(Long.MAX_VALUE, watch.focusDueAt());
        assertEquals(List.of(), watch.takeChanges(ended(3, 5, 7), 500 * MILLI));
    }

    @Test
    void aRowThatRestsIsInFocus() {
        assertEquals(List.of(), watch.takeChanges(streaming(7), 0));
        assertEquals(List.of(), watch.takeChanges(streaming(7, 8), 40 * MILLI));
        assertEquals(List.of("focus"), watch.takeChanges(streaming(7, 8), 50 * MILLI));
        assertEquals(List.of(), watch.takeChanges(streaming(7, 8, 9), 60 * MILLI));
    }

    @Test
    void theRowIsInFocusAfterAWhileHoweverOftenItChanges() {
        int entry = 100;
        long now = 0;
        while (watch.takeChanges(streaming(entry), now).isEmpty()) {
            entry--;
            now += 10 * MILLI;
        }
        assertEquals(250 * MILLI, now);
    }

    @Test
    void aRowThatComesBackWasNeverLeft() {
        assertEquals(List.of("focus"), watch.takeChanges(ended(7), 0));
        assertEquals(List.of(), watch.takeChanges(streaming(5, 7), 0));
        assertEquals(List.of(), watch.takeChanges(streaming(7, 8), 10 * MILLI));
        assertEquals(Long.MAX_VALUE, watch.focusDueAt());
    }

    @Test
    void movesAndLettersAreToldAtOnce() {
        watch.takeChanges(streaming(5, 7), 0);
        Model moved = streaming(5, 7).withList(streaming(5, 7).list().withCursor(1));
        assertEquals(List.of("focus"), watch.takeChanges(moved, MILLI));
        Model typed = moved.withQuery(QueryLine.of("x"));
        assertEquals(List.of("focus", "change"), watch.takeChanges(typed, 2 * MILLI));
    }

    private Model streaming(int... entries) {
        var hits = new ListMatchSource.ListHits("", IntStream.of(entries).boxed().toList(), 2000);
        return empty.withList(empty.list().withHits(hits));
    }

    private Model ended(int... entries) {
        return streaming(entries).withSource(DONE);
    }
}
