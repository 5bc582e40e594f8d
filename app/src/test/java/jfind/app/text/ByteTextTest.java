package jfind.app.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteTextTest {
    @Test
    void textStaysWhatItIs() {
        String text = "plain, \u00f6, \u4e2d, \ud83d\ude00, \ufffd";
        assertEquals(text, ByteText.of(text.getBytes(UTF_8)));
        assertArrayEquals(text.getBytes(UTF_8), ByteText.bytes(text));
    }

    @Test
    void everyOtherByteIsKept() {
        byte[] bytes = {'a', (byte) 0xf6, (byte) 0xc3, (byte) 0xb6, (byte) 0xff, (byte) 0xed, 'z'};
        assertEquals("a\udcf6\u00f6\udcff\udcedz", ByteText.of(bytes));
        assertArrayEquals(bytes, ByteText.bytes(ByteText.of(bytes)));
    }

    @Test
    void anyBytesComeBack() {
        long seed = Long.getLong("jfind.seed", 7);
        System.out.println("seed " + seed);
        var random = new Random(seed);
        byte[] some = {'a', '/', -1, -10, -61, -74, -19, -96, -128, -16, -97, -104, -17, -65, -67};
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] = some[random.nextInt(some.length)];
            }
            assertArrayEquals(bytes, ByteText.bytes(ByteText.of(bytes)));
        }
    }
}
