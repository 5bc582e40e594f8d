package jfind.scan.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitConfigParserTest {
    /// `|` stands for a new line.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '→',
            value = {
                "[core]|a = b                 → core.a=b",
                "[CORE]|A=B                   → core.a=B",
                "[core] a = b                 → core.a=b",
                "[core]|a                     → core.a=true",
                "[core]|a =                   → core.a=",
                "[core]|a = b c  # d          → core.a=b c",
                "[core]|a = b;d               → core.a=b",
                "[core]|a = \"b # c \"        → core.a=b # c_",
                "[core]|a = b\" \"            → core.a=b_",
                "[core]|a = b\\|c             → core.a=bc",
                "[core]|a = \\\\\\t\\\"x      → core.a=\\\t\"x",
                "[core]|# no|; no|a = b|c=d   → core.a=b;core.c=d",
                "[core \"Sub Part\"]|a = b    → core.Sub Part.a=b",
                "[core \"a\\\"b\"]|a = b      → core.a\"b.a=b",
                "[core.Sub]|a = b             → core.sub.a=b",
                "[core]|a = b|[x]|a=c         → core.a=b;x.a=c",
                "[core|a = b                  → line 2",
                "[core]|a b                   → line 2",
                "[core]|a = \"b               → core.a=b;line 2",
                "[core]|a = \\q               → line 2",
                "[core]|1 = b                 → line 2",
            })
    void valuesAreReadAsGitReadsThem(String text, String expected) {
        String content = text.strip().replace('|', '\n');

        assertEquals(
                expected.strip().replace('_', ' '), read(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void lineEndsOfWindowsAreLineEnds() {
        byte[] content = "\uFEFF[core]\r\na = b\r\n".getBytes(StandardCharsets.UTF_8);

        assertEquals("core.a=b", read(content));
    }

    @Test
    void onlyAWholeByteOrderMarkIsSkipped() {
        byte[] letters = {(byte) 0xEF, '[', 'a', ']', '\n', 'b', '=', 'c'};

        assertEquals("line 1", read(letters));
    }

    @Test
    void arbitraryBytesDoNotFail() {
        long seed = Long.getLong("jfind.seed", 5);
        Random random = new Random(seed);
        byte[] alphabet = "[]\"\\=#; \nabc.".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5000; round++) {
            byte[] content = new byte[random.nextInt(40)];
            for (int i = 0; i < content.length; i++) {
                content[i] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                read(content);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " round " + round, e);
            }
        }
    }

    private static String read(byte[] content) {
        StringBuilder values = new StringBuilder();
        int badLine =
                GitConfigParser.parse(
                        content,
                        (key, value) ->
                                values.append(values.isEmpty() ? "" : ";")
                                        .append(key)
                                        .append('=')
                                        .append(value));
        if (badLine > 0) {
            values.append(values.isEmpty() ? "" : ";").append("line ").append(badLine);
        }
        return values.toString();
    }
}
