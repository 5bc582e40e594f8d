package jfind.app.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;
import org.junit.jupiter.api.Test;

class InkRowsTest {
    private final InkRows rows = new InkRows(0);

    @Test
    void coloursComeBackAsTheyWentIn() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        List<InkRuns> all = new ArrayList<>();
        for (int row = 0; row < 10_000; row++) {
            int[] ends = new int[random.nextInt(4)];
            Ink[] inks = new Ink[ends.length];
            int end = 0;
            for (int run = 0; run < ends.length; run++) {
                end += 1 + random.nextInt(random.nextBoolean() ? 100 : 100_000);
                ends[run] = end;
                inks[run] = new Ink(random.nextInt(200), Ink.DEFAULT, random.nextInt(4));
            }
            all.add(new InkRuns(ends, inks));
            rows.add(all.getLast());
        }

        for (int row = 0; row < all.size(); row++) {
            assertArrayEquals(all.get(row).ends(), rows.get(row).ends(), "seed " + seed);
            assertArrayEquals(all.get(row).inks(), rows.get(row).inks(), "seed " + seed);
        }
    }

    @Test
    void rowsThatAreForgottenHaveNoColours() {
        InkRuns red = new InkRuns(new int[] {1}, new Ink[] {new Ink(1, Ink.DEFAULT, 0)});
        for (int row = 0; row < 10_000; row++) {
            rows.add(red);
        }

        rows.dropBefore(9_000);

        assertTrue(rows.get(0).isEmpty());
        assertEquals(1, rows.get(9_000).ends()[0]);
        assertEquals(1, rows.get(9_999).ends()[0]);
    }
}
