package jfind.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
    /// The first bytes that matter; the kind.
    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a 0000000d49484452 00000280 000001e0, PNG 640×480",
        "474946383961 8002 e001, GIF 640×480",
        "424d 00000000 00000000 00000000 28000000 80020000 20feffff, BMP 640×480",
        "ffd8 ffe00010 4a46494600010101004800480000 ffc00011 08 01e0 0280 030122, JPEG 640×480",
        "ffd8 ffe0ffff 4a464946, JPEG",
        "52494646 00000000 57454250 56503858 0a000000 10000000 7f0200 df0100, WebP 640×480",
        "52494646 00000000 57454250 5650384c 0d000000 2f 7fc27700 00000000000000, WebP 640×480",
        "52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001, WebP 640×480",
        "7f454c460201, ELF",
        "504b0304, Zip",
        "255044462d312e37, PDF",
        "00000020 66747970 69736f6d 00000200, MP4",
        "00000014 66747970 71742020 00000200, QuickTime",
        "00000020 66747970 61766966 00000000, AVIF",
        "00000018 66747970 68656963 00000000, HEIF",
        "52494646 24000000 57415645 666d7420, WAV",
        "52494646 24000000 41564920 4c495354, AVI",
        "526172211a0701 00, RAR",
        "04224d18 64, LZ4",
        "1a45dfa3 9f, Matroska",
        "0001000000 0f, TrueType",
        "4f54544f 000a, OpenType",
        "49492a00 08000000, TIFF",
        "4d4d002a 00000008, TIFF",
        "00000100 01001010, ICO",
        "89504e47, ''",
        "00, ''",
        "'', ''",
    })
    void isToldByTheFirstBytes(String hex, String kind) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertEquals(kind, FileKind.of(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "PNG 1×2, PNG image of 1×2 pixels",
        "HEIF, HEIF image",
        "QuickTime, QuickTime video",
        "RAR, RAR archive",
        "LZ4, compressed by LZ4",
        "OpenType, OpenType font",
        "WAV, WAV audio"
    })
    void isSaidInWords(String kind, String words) {
        assertEquals(words, FileKind.describe(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000000d4948445200000280000001e0",
        "ffd8ffe000104a46494600010101004800480000ffc00011",
        "52494646000000005745425056503858",
        "424d000000000000000000002800000080020000"
    })
    void whatIsCutOffDoesNoHarm(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        for (int length = 0; length < bytes.length; length++) {
            String kind = FileKind.of(Arrays.copyOf(bytes, length));
            assertFalse(kind.contains("-"), kind); // No negative size.
        }
    }
}
