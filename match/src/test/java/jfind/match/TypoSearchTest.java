package jfind.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import jfind.match.option.MatchOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypoSearchTest {
    private static final String[] TREE = {
        "include/sockios.h",
        "net/socket.c",
        "src/Makefile",
        "fs/ext4/inode.c",
        "drivers/usb/core.c",
        "v2/12345.txt",
    };

    @ParameterizedTest
    @CsvSource({
        "socikos, include/sockios.h",
        "sokcet, net/socket.c",
        "ssocket, net/socket.c",
        "docket, net/socket.c",
        "socklet.c, net/socket.c",
        "mkaefile, src/Makefile",
        "ext4/inoed, fs/ext4/inode.c",
        "ext4 inoed, fs/ext4/inode.c",
        "sokce, net/socket.c",
    })
    void findsWhatWasMeant(String query, String expected) {
        PathStore store = Paths.store(TREE);
        Ranking ranking = filter(store, MatchOptions.FILES, query);
        assertEquals(expected, store.pathText(ranking.entry(0)));
        assertTrue(ranking.isTypo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'sokcet", "!socket sokcet", "12354", "sxk", "^sokcet", "sokcet$"})
    void takesAtItsWordWhatIsQuotedNegatedNumericOrShort(String query) {
        Ranking ranking = filter(Paths.store("net/socket.c", "12345"), MatchOptions.FILES, query);
        assertEquals(0, ranking.matched());
    }

    @Test
    void putsMatchesFirst() {
        PathStore store = Paths.store("a/socket.c", "b/sokcet_old.c", "c/socket.h", "sokcet");
        Ranking ranking = filter(store, MatchOptions.FILES, "sokcet");
        List<Boolean> typos = new ArrayList<>();
        for (int row = 0; row < ranking.size(); row++) {
            typos.add(ranking.isTypo(row));
        }
        assertEquals(List.of(false, false, true, true), typos);
        assertEquals(2, ranking.typos());
        assertEquals(4, ranking.matched());
    }

    @Test
    void countsStrictMatchesApart() {
        PathStore store = Paths.store("net/socket.c", "lib/sockett.c", "lib/other.c");
        Ranking ranking = filter(store, MatchOptions.FILES, "sockett");
        assertEquals(1, ranking.strict());
        assertEquals(2, ranking.matched());
    }

    @Test
    void keepsTheFileInSightWhileItsNameIsTypedWithAnError() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        PathStore store = Paths.store(Paths.random(random, 500).toArray(String[]::new));
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            for (int round = 0; round < 200; round++) {
                int target = random.nextInt(store.size());
                String name = name(store, target).replaceAll("[ .].*", "");
                if (name.length() < 6 || name.chars().allMatch(Character::isDigit)) {
                    continue;
                }
                int at = random.nextInt(name.length() - 3);
                String typed = mistyped(random, name, at);
                boolean seen = false;
                for (int end = Math.max(4, at + 2); end <= typed.length(); end++) {
                    Ranking ranking = engine.filter(typed.substring(0, end));
                    boolean found = contains(ranking, target);
                    String what = "seed " + seed + ": " + typed.substring(0, end) + " for " + name;
                    assertFalse(seen && !found && ranking.matched() < 100, what);
                    seen |= found;
                }
                assertTrue(seen, "seed " + seed + ": " + typed + " for " + name);
            }
        }
    }

    /// The name with two letters swapped, one left out, one doubled or a wrong one.
    private static String mistyped(Random random, String name, int at) {
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after.charAt(0) + name.charAt(at) + after.substring(1);
            case 1 -> before + after;
            case 2 -> before + name.charAt(at) + name.charAt(at) + after;
            default -> before + (char) ('a' + random.nextInt(26)) + after;
        };
    }

    @ParameterizedTest
    @CsvSource({
        // The letters of even the best match are strewn over its path.
        "socikos, include/sockios.h sound/soc/kirkwood/kirkwood-i2s.c",
        "ttmioc, uapi/atmioc.h selftests/bpf/test_misc_tcp_hdr_options.c",
        // Those of what is meant may be, too: a of its directory, prser of its name.
        "aprser, api/Parser.java impl/DefaultParser.java",
        // A whole name one swap away, extension and all.
        "mian.c, init/main.c arm/mach-pxa/magician.c",
        "mian.c, init/main.c phy/phy-meson-axg-mipi-pcie-analog.c",
        // In one piece, or nearly, they are meant, and a typo comes last.
        "socikos, net/socikos_old.c include/sockios.h",
        "server, lib/observer.c lib/setver.c",
        "helpre, helper_restricted.c helper.c",
        "tcollapsible, tests/test_collapsible.py widgets/collapsible.md",
        // A short word is one edit away from many a name.
        "conm, conf_item_map.c cony.c",
    })
    void comesFirstOnlyWhereTheLettersOfTheBestMatchAreStrewn(String query, String bestFirst) {
        String[] expected = bestFirst.split(" ", -1);
        String[] arrival = {expected[1], expected[0]};
        PathStore store = Paths.store(arrival);
        Ranking ranking = filter(store, MatchOptions.FILES, query);
        List<String> actual = new ArrayList<>();
        for (int row = 0; row < ranking.size(); row++) {
            actual.add(store.pathText(ranking.entry(row)));
        }
        assertEquals(List.of(expected), actual);
        assertEquals(2, ranking.matched());
    }

    /// What is typed on purpose: what a name begins with, some of its midst, beginnings of its
    /// words.
    enum Typed {
        START,
        MIDST,
        WORDS
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheFirstTenOfAQueryWithoutMistakesAsTheyAre(Typed typed) {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        PathStore store = Paths.store(Paths.random(random, 3000).toArray(String[]::new));
        MatchOptions with = MatchOptions.FILES;
        try (MatchEngine on = new MatchEngine(store, with, () -> {});
                MatchEngine off = new MatchEngine(store, with.withTypos(false), () -> {})) {
            for (int round = 0; round < 200; round++) {
                String query = part(random, name(store, random.nextInt(store.size())), typed);
                Ranking strict = off.filter(query);
                Ranking ranking = on.filter(query);
                for (int row = 0; row < Math.min(10, strict.size()); row++) {
                    String what = "seed " + seed + ", query '" + query + "', row " + row;
                    assertEquals(strict.entry(row), ranking.entry(row), what);
                }
            }
        }
    }

    private static String part(Random random, String name, Typed typed) {
        if (typed == Typed.WORDS) {
            StringBuilder beginnings = new StringBuilder();
            for (String word : name.split("[^A-Za-z0-9]+", -1)) {
                int size = random.nextInt(4);
                beginnings.append(word, 0, Math.min(size, word.length()));
            }
            return beginnings.toString();
        }
        int from = typed == Typed.START ? 0 : random.nextInt(name.length());
        int to = from + 1 + random.nextInt(name.length() - from);
        return name.substring(from, to).replace(" ", "\\ ");
    }

    @Test
    void marksTheLettersThatAreRight() {
        PathStore store = Paths.store("net/socket.c");
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            assertArrayEquals(new int[] {4, 5, 7, 8, 9}, engine.positions("soxket", 0));
        }
    }

    private static String name(PathStore store, int entry) {
        String path = store.pathText(entry);
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean contains(Ranking ranking, int entry) {
        for (int row = 0; row < ranking.size(); row++) {
            if (ranking.entry(row) == entry) {
                return true;
            }
        }
        return false;
    }

    private static Ranking filter(PathStore store, MatchOptions options, String query) {
        try (MatchEngine engine = new MatchEngine(store, options, () -> {})) {
            return engine.filter(query);
        }
    }
}
