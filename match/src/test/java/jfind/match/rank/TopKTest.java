package jfind.match.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopKTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100, 2000, Integer.MAX_VALUE})
    void keepsWhatASortWouldPutFirst(int limit) {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        TopK top = new TopK(limit, Integer::compare);
        Long[] all = new Long[3000];
        for (int entry = 0; entry < all.length; entry++) {
            long rank = random.nextLong() >>> 60 << 60;
            all[entry] = rank | entry;
            top.offer(rank, entry);
        }
        Arrays.sort(all, Long::compareUnsigned);
        int size = Math.min(limit, all.length);
        long[] ranks = new long[size];
        int[] entries = new int[size];
        top.drainTo(ranks, entries);
        int[] expected = new int[size];
        for (int i = 0; i < size; i++) {
            expected[i] = (int) (all[i] & 0xffff);
        }
        assertArrayEquals(expected, entries, "seed " + seed);
    }
}
