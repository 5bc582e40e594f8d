package jfind.app.screen.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClustersTest {
    /// Text, its clusters with a `·` between them, the columns that it takes.
    @ParameterizedTest
    @CsvSource({
        "abc, a·b·c, 3",
        "日本, 日·本, 4",
        "a日b, a·日·b, 4",
        "e\u0301t\u0301x, e\u0301·t\u0301·x, 3",
        "née, n·é·e, 3",
        "👩‍👩‍👧x, 👩‍👩‍👧·x, 3",
        "🇫🇷🇩🇪, 🇫🇷·🇩🇪, 4",
        "❤️, ❤️, 2",
        "❤, ❤, 1",
        "👍🏽, 👍🏽, 2",
        "ｶﾅ, ｶ·ﾅ, 2",
        "ไทย, ไ·ท·ย, 3",
        "अनु, अ·नु, 2",
        "की, क·ी, 2",
        "हिन्दी, ह·ि·न्·द·ी, 5",
        "น้ำ, น้·ำ, 2",
        "한, 한, 2",
        "שלום, ש·ל·ו·ם, 4",
        "a\u202eb, a·\ufffd·b, 3",
        "a\u200bb, a·\ufffd·b, 3",
        "a\u009bb, a·\ufffd·b, 3",
        "\u0301x, \ufffd·x, 2",
    })
    void textIsCutIntoWhatAPersonSees(String text, String clusters, int width) {
        Clusters cut = Clusters.of(text.getBytes(UTF_8));
        assertEquals(clusters, show(cut));
        assertEquals(width, cut.width());
        assertEquals(clusters, show(Clusters.of(text)));
    }

    @Test
    void controlCharactersAreHiddenAsInFzf() {
        Clusters.hideControls(true);
        try {
            byte[] bytes = "a\001b\rc\033d\177e\nf\té".getBytes(UTF_8);
            assertEquals("a·b·␍·c·d·e·␊·f· ·é", show(Clusters.of(bytes, 9)).replace(" · ", " "));
        } finally {
            Clusters.hideControls(false);
        }
    }

    /// Bytes (`\xNN`), their clusters, the columns that they take.
    @ParameterizedTest
    @CsvSource({
        "a\\x1b[31m, a·^·[·[·3·1·m",
        "a\\x0ab, a·␤·b",
        "a\\x09b\\x7f, a·^·I·b·^·?",
        "a\\x0d\\x0ab, a·^·M·␤·b",
        "\\x00a\\x00\\xc3\\xa9\\x00, a·é",
        "caf\\xe9, c·a·f·\ufffd",
        "caf\\xe9x\\xe9yz, c·a·f·\ufffd·x·\ufffd·y·z",
        "\\xc3\\xa9\\xc3, é·\ufffd",
        "\\xed\\xa0\\x80, \ufffd·\ufffd·\ufffd",
        "\\xf0\\x80\\x80\\x80, \ufffd·\ufffd·\ufffd·\ufffd",
        "\\xc3\\xa9\\x0a\\xc3\\xa9, é·␤·é",
        "\\xc3\\xa9\\x0d\\x0a\\xc3\\xa9, é·^·M·␤·é",
    })
    void nothingInANameActsOnTheTerminal(String escaped, String clusters) {
        assertEquals(clusters, show(Clusters.of(bytes(escaped))));
    }

    @Test
    void clustersKnowWhereTheyBegin() {
        Clusters cut = Clusters.of("aé日\u0001b".getBytes(UTF_8));
        var starts = new StringBuilder();
        for (int at = 0; at < cut.count(); at++) {
            starts.append(cut.start(at)).append(' ');
        }
        assertEquals("0 1 3 6 6 7 ", starts.toString());
    }

    @Test
    void anyBytesBecomeHarmlessClustersInOrder() {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        byte[] likely =
                bytes(
                        "ab \\x1b\\x0a\\x0d\\xc3\\xa9\\xe6\\x97\\xa5\\xcc\\x81\\xf0\\x9f\\x91\\xa9\\xe2\\x80\\x8d");
        for (int round = 0; round < 5000; round++) {
            byte[] name = new byte[random.nextInt(30)];
            for (int at = 0; at < name.length; at++) {
                name[at] =
                        random.nextInt(4) == 0
                                ? (byte) random.nextInt()
                                : likely[random.nextInt(likely.length)];
            }
            Clusters cut = Clusters.of(name);
            int width = 0;
            int start = 0;
            for (int at = 0; at < cut.count(); at++) {
                width += cut.width(at);
                assertTrue(cut.start(at) >= start, "seed " + seed);
                start = cut.start(at);
                String cluster = cut.cluster(at);
                assertTrue(cut.width(at) >= 1 && cut.width(at) <= 2, "seed " + seed);
                assertTrue(cluster.chars().noneMatch(Character::isISOControl), "seed " + seed);
            }
            assertEquals(width, cut.width());
        }
    }

    static byte[] bytes(String escaped) {
        var latin = new StringBuilder(escaped);
        for (int at = latin.indexOf("\\x"); at >= 0; at = latin.indexOf("\\x", at)) {
            int code = Integer.parseInt(latin.substring(at + 2, at + 4), 16);
            latin.replace(at, at + 4, Character.toString(code));
        }
        return latin.toString().getBytes(ISO_8859_1);
    }

    private static String show(Clusters text) {
        var joined = new StringBuilder();
        for (int at = 0; at < text.count(); at++) {
            joined.append(at == 0 ? "" : "·").append(text.cluster(at));
        }
        return joined.toString();
    }
}
