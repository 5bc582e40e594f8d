package jfind.app.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RawHitsTest {
    /// Of five entries two match, the last one best.
    private final Hits ranked = new ListMatchSource.ListHits("x", List.of(4, 1), 5);

    @Test
    void everythingIsListedAsItCame() {
        Hits raw = new RawHits(ranked, false);
        assertEquals(5, raw.size());
        assertEquals(2, raw.matched());
        for (int row = 0; row < 5; row++) {
            assertEquals(row, raw.entry(row));
            assertEquals(row == 4 || row == 1, raw.isMatch(row), "row " + row);
        }
        assertEquals(4, raw.best());
    }

    @Test
    void orTheNewestFirst() {
        Hits raw = new RawHits(ranked, true);
        assertEquals(4, raw.entry(0));
        assertTrue(raw.isMatch(0));
        assertFalse(raw.isMatch(1));
        assertEquals(0, raw.best());
    }

    @Test
    void matchesKeepTheirRank() {
        assertArrayEquals(new int[] {4, 1}, new RawHits(ranked, false).matches());
    }
}
