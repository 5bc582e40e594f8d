package jfind.scan.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import jfind.scan.read.NativePath;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RuleParserTest {
    @Test
    void rulesKnowWhereTheyStand() {
        byte[] rules = "# comment\n\na\n!b/  \n".getBytes(StandardCharsets.UTF_8);

        RuleSet set = RuleParser.parse(rules, "file", false);

        assertEquals("file:3: a", String.valueOf(set.lastMatch(entry("a", false), 0)));
        assertEquals("file:4: !b/", String.valueOf(set.lastMatch(entry("b", true), 0)));
    }

    @Test
    void arbitraryBytesAreRulesOfSomeKind() {
        long seed = Long.getLong("jfind.seed", 11);
        Random random = new Random(seed);
        byte[] alphabet = "ab*?[]!\\/-^:.# \n\r\0[:alpha:]".getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5000; round++) {
            byte[] rules = new byte[random.nextInt(60)];
            for (int i = 0; i < rules.length; i++) {
                rules[i] =
                        random.nextInt(8) == 0
                                ? (byte) random.nextInt()
                                : alphabet[random.nextInt(alphabet.length)];
            }
            try {
                RuleSet set = RuleParser.parse(rules, "file", random.nextBoolean());
                set.lastMatch(entry("a/b", false), 0);
                set.lastMatch(entry("b.a", true), 0);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " round " + round, e);
            }
        }
    }

    @Test
    void starsDoNotMultiply() {
        String text = "b" + "a".repeat(4000); // With every letter that the rules ask for.
        String stars = "*a".repeat(200) + "b";
        String deep = "**/*a*/".repeat(60) + "b";
        byte[] rules = (stars + "\n" + deep + "\n").getBytes(StandardCharsets.UTF_8);
        RuleSet set = RuleParser.parse(rules, "file", false);

        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    set.lastMatch(entry(text, false), 0);
                    set.lastMatch(entry("aa/".repeat(1000) + "b", false), 0);
                });
    }

    private static Candidate entry(String path, boolean directory) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        NativePath raw = new NativePath();
        raw.append(bytes, 0, bytes.length);
        Candidate candidate = new Candidate();
        candidate.set(raw, path.lastIndexOf('/') + 1, directory);
        return candidate;
    }
}
