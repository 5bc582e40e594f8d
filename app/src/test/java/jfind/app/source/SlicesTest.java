package jfind.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlicesTest {
    private static final int LARGE = 300_000;

    /// An input that is at hand in parts, and notes how much it is asked for at a time.
    private static final class Parts extends InputStream {
        private final byte[] bytes;
        private final int part;
        private final int broken;
        private final List<Integer> asked = new ArrayList<>();
        private int at;

        /// @param part how many bytes are at hand at a time
        /// @param broken where it cannot be read any more
        Parts(byte[] bytes, int part, int broken) {
            this.bytes = bytes;
            this.part = part;
            this.broken = broken;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("one by one");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            asked.add(length);
            if (at == broken) {
                throw new IOException("broken");
            }
            int left = part - at % part; // It waits for the next part.
            int end = Math.min(Math.min(bytes.length, broken), at + Math.min(length, left));
            if (at == bytes.length) {
                return -1;
            }
            int count = end - at;
            System.arraycopy(bytes, at, into, from, count);
            at = end;
            return count;
        }

        @Override
        public int available() {
            return at % part == 0 ? 0 : Math.min(part - at % part, bytes.length - at);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] readAll(InputStream in, int room) throws IOException {
        byte[] all = new byte[LARGE];
        int at = 0;
        int count = 0;
        while (count >= 0) {
            at += count;
            count = Slices.read(in, all, at, Math.min(at + room, all.length));
        }
        return Arrays.copyOf(all, at);
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "65536, 65536", "65537, 1000000", "200000, 200000", "3, 7"})
    void everyByteComesAsItWas(int part, int room) throws IOException {
        byte[] bytes = random(20_000);
        Parts in = new Parts(bytes, part, Integer.MAX_VALUE);
        assertEquals(Arrays.toString(bytes), Arrays.toString(readAll(in, room)));
    }

    @Test
    void aLargeReadIsMadeOfSlices() throws IOException {
        Parts in = new Parts(random(LARGE), LARGE, Integer.MAX_VALUE);
        byte[] all = new byte[LARGE];
        assertEquals(LARGE, Slices.read(in, all, 0, LARGE));
        assertEquals(Arrays.toString(in.bytes), Arrays.toString(all));
        assertTrue(in.asked.stream().allMatch(length -> length <= 1 << 16), in.asked.toString());
    }

    @Test
    void nobodyWaitsForMoreThanIsThere() throws IOException {
        Parts in = new Parts(random(1000), 100, Integer.MAX_VALUE);
        assertEquals(100, Slices.read(in, new byte[1000], 0, 1000));
    }

    @Test
    void theEndIsToldOnce() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[] {1, 2});
        byte[] bytes = new byte[8];
        assertEquals(2, Slices.read(in, bytes, 3, 8));
        assertEquals(-1, Slices.read(in, bytes, 5, 8));
        assertEquals("[0, 0, 0, 1, 2, 0, 0, 0]", Arrays.toString(bytes));
    }

    @Test
    void whatCameBeforeAFaultIsKept() throws IOException {
        Parts in = new Parts(random(LARGE), LARGE, 100_000);
        byte[] all = new byte[LARGE];
        assertEquals(100_000, Slices.read(in, all, 0, LARGE));
        assertThrows(IOException.class, () -> Slices.read(in, all, 100_000, LARGE));
    }
}
