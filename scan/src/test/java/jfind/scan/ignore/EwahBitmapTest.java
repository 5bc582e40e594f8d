package jfind.scan.ignore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EwahBitmapTest {
    @Test
    void equalWordsAndLiteralOnes() throws Exception {
        ByteBuffer in = ByteBuffer.allocate(36);
        in.putInt(192).putInt(2).putLong(marker(1, 2, 1)).putLong(5).putInt(0).flip();
        assertArrayEquals(new long[] {-1, -1, 5}, EwahBitmap.read(in));
    }

    /// What a set claims to hold is not believed before it is seen.
    @ParameterizedTest
    @CsvSource({
        "2147483647, 0, 1500000000",
        "2147483647, 262144, 1500000000",
        "3, 0, 2",
        "2, 262145, 0",
        "-1, 0, 0",
    })
    void moreWordsThanThereAreIsDamage(int words, long equal, long literals) {
        ByteBuffer in = ByteBuffer.allocate(28);
        in.putInt(64).putInt(words).putLong(marker(0, equal, literals)).putLong(5).putInt(0).flip();
        assertThrows(IOException.class, () -> EwahBitmap.read(in));
    }

    private static long marker(long bit, long equal, long literals) {
        return literals << 33 | equal << 1 | bit;
    }
}
