package jfind.scan.ignore;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// A compressed set of numbers in a split index: EWAH, by Lemire, Kaser and Aouiche
/// (<https://arxiv.org/abs/0901.3751>).
///
/// ```
///  bits, words (4 bytes each) │ word … word │ 4 bytes that are not used here
///
///  marker word:  63 … 33  literal words that follow
///                32 … 1   words of equal bits before the literal words
///                0        the value of these bits
/// ```
final class EwahBitmap {
    /// A larger set is damaged: an index cannot have so many entries.
    private static final int MAX_WORDS = 1 << 18;

    private EwahBitmap() {}

    /// Reads a set; bit `i % 64` of word `i / 64` is set if the set contains `i`.
    static long[] read(ByteBuffer in) throws IOException {
        in.getInt();
        int words = in.getInt();
        if (words < 0 || words > in.remaining() / Long.BYTES) {
            throw new IOException("Damaged index");
        }
        long[] bits = new long[16];
        int length = 0;
        int at = 0;
        while (at < words) {
            long marker = in.getLong();
            at++;
            long equal = marker >>> 1 & 0xffff_ffffL;
            int literals = (int) (marker >>> 33);
            if (equal + length > MAX_WORDS || literals > words - at) {
                throw new IOException("Damaged index");
            }
            int end = length + (int) equal + literals;
            if (end > bits.length) {
                bits = Arrays.copyOf(bits, Math.max(end, 2 * bits.length));
            }
            Arrays.fill(bits, length, length + (int) equal, (marker & 1) == 0 ? 0 : -1);
            length += (int) equal;
            for (int i = 0; i < literals; i++) {
                bits[length++] = in.getLong();
            }
            at += literals;
        }
        in.getInt();
        return Arrays.copyOf(bits, length);
    }
}
