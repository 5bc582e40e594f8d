package jfind.match.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import jfind.match.query.Term;
import jfind.match.query.TermText;
import jfind.match.tree.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Confined to one thread.
class FuzzyScorerTest {
    private static final Bonus[] SCHEMES = {Bonus.DEFAULT, Bonus.PATH, Bonus.HISTORY};

    private final Text text = new Text();
    private final Hit hit = new Hit();

    @Test
    void equalsTheReferenceOnEveryShortText() {
        String alphabet = "abA/_";
        for (int length = 0; length <= 5; length++) {
            char[] path = new char[length];
            int count = (int) Math.pow(alphabet.length(), length);
            for (int number = 0; number < count; number++) {
                for (int i = 0, rest = number; i < length; i++, rest /= alphabet.length()) {
                    path[i] = alphabet.charAt(rest % alphabet.length());
                }
                String text = new String(path);
                for (String letters : new String[] {"a", "ab", "aa", "aba", "abab", "b_a"}) {
                    check(letters, text, Bonus.DEFAULT, true);
                }
            }
        }
    }

    @Test
    void equalsTheReferenceOnRandomLongPaths() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        String alphabet = "abcdABCD019_-./ ";
        for (int round = 0; round < 8_000; round++) {
            String path = random(random, alphabet, 1 + random.nextInt(120));
            String letters = random(random, "abcd0.", 1 + random.nextInt(8));
            Bonus bonus = SCHEMES[random.nextInt(SCHEMES.length)];
            try {
                check(letters, path, bonus, random.nextBoolean());
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    @Test
    void equalsThePlainAlignmentWhereNamesMatter() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        for (int round = 0; round < 8_000; round++) {
            String path = random(random, "abcdAB01_-..// ", 1 + random.nextInt(60));
            String letters = random(random, "abcd0./", 1 + random.nextInt(6));
            Bonus bonus = random.nextBoolean() ? Bonus.FILE : Bonus.FILE_WORDS;
            String what = "seed " + seed + ": '" + letters + "' in '" + path + "'";
            assertEquals(
                    plain(letters, path, bonus, true), shared(letters, path, bonus, true), what);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"net/core.c", "net/xyz/core.c", "xyz/net/core.c", "net/core/xyz"})
    void aNameIsJoinedWithTheDirectoryRightAbove(String path) {
        assertEquals(
                plain("netcore", path, Bonus.FILE, true),
                shared("netcore", path, Bonus.FILE, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zab", "abz", "b"})
    void findsNothingWhereALetterIsMissing(String letters) {
        check(letters, "a/a", Bonus.DEFAULT, true);
    }

    @ParameterizedTest
    @CsvSource({
        // A word's first letters beat a run inside one.
        "ff, fuzzy-finder, fuzzyfinder",
        "br, fo-bar, foob-r",
        "ff, fuzzyfinder, fuzzy-and-blurry-finder",
        // A run beats the same letters apart.
        "foob, foobar, foo-bar",
        "oob, out-of-bound, foobar",
    })
    void prefersTheFirstText(String letters, String better, String worse) {
        int more = shared(letters, better, Bonus.DEFAULT, true);
        int less = shared(letters, worse, Bonus.DEFAULT, true);
        assertEquals(1, Integer.compare(more, less), more + " against " + less);
    }

    @Test
    void addsUpNamedBonuses() {
        Bonus bonus = Bonus.DEFAULT;
        int first = bonus.match(false) + Bonus.FIRST_LETTER * bonus.afterWhite();
        int second = bonus.match(false) + bonus.boundary();
        assertEquals(first + bonus.gap(3) + second, shared("fb", "foo-bar", bonus, true));
    }

    private void check(String letters, String path, Bonus bonus, boolean forward) {
        int expected = ReferenceScorer.score(letters, path, bonus, forward);
        String what = "'" + letters + "' in '" + path + "'";
        assertEquals(expected, shared(letters, path, bonus, forward), what + ", shared");
        assertEquals(expected, plain(letters, path, bonus, forward), what + ", plain");
    }

    /// The score by states handed from segment to segment, as the sweep does it.
    private static int shared(String letters, String path, Bonus bonus, boolean forward) {
        FuzzyScorer scorer = new FuzzyScorer(new TermText(letters, false, false), bonus, forward);
        byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
        long[] states = new long[scorer.stateSize()];
        int name = path.lastIndexOf('/', path.length() - 2) + 1;
        int from = 0;
        for (int i = 0; i < name; i++) {
            if (bytes[i] == '/') {
                if (!scorer.passes(states, 0, Letters.of(bytes, from, i + 1))) {
                    scorer.advance(states, 0, bytes, from, i + 1, from, false);
                }
                from = i + 1;
            }
        }
        scorer.advance(states, 0, bytes, name, bytes.length, name, true);
        return scorer.score(states, 0);
    }

    private int plain(String letters, String path, Bonus bonus, boolean forward) {
        byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
        text.set(bytes, 0, bytes.length);
        PreparedTerm prepared =
                new PreparedTerm(new Term.Fuzzy(new TermText(letters, false, false)));
        new TextMatcher(bonus, forward, true).match(prepared, text, true, hit);
        return hit.found() ? hit.score() : SharedTerm.NONE;
    }

    private static String random(Random random, String alphabet, int length) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < length; i++) {
            result.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return result.toString();
    }
}
