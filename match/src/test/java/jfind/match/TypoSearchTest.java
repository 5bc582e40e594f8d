package jfind.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void keepsTheFileInSightWhileItsNameIsTypedWithAnError() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        PathStore store = Paths.store(Paths.random(random, 500).toArray(String[]::new));
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            for (int round = 0; round < 100; round++) {
                int target = random.nextInt(store.size());
                String path = store.pathText(target);
                String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[ .].*", "");
                if (name.length() < 6 || name.chars().allMatch(Character::isDigit)) {
                    continue;
                }
                int at = 1 + random.nextInt(name.length() - 3);
                String typed =
                        name.substring(0, at)
                                + name.charAt(at + 1)
                                + name.charAt(at)
                                + name.substring(at + 2);
                boolean seen = false;
                for (int end = at + 2; end <= typed.length(); end++) {
                    Ranking ranking =
                            engine.filter(typed.substring(0, end).toLowerCase(Locale.ROOT));
                    boolean found = contains(ranking, target);
                    String what = "seed " + seed + ": " + typed.substring(0, end) + " for " + path;
                    assertFalse(seen && !found && ranking.matched() < 100, what);
                    seen |= found;
                }
            }
        }
    }

    @Test
    void comesFirstOnlyWhereTheBestMatchIsStrewnOverItsPath() {
        String[] strewn = {"sound/soc/kirkwood/kirkwood-i2s.c", "include/sockios.h"};
        String[] meant = {"net/socikos_old.c", "include/sockios.h"};
        assertEquals(1, filter(Paths.store(strewn), MatchOptions.FILES, "socikos").entry(0));
        assertEquals(0, filter(Paths.store(meant), MatchOptions.FILES, "socikos").entry(0));
    }

    @Test
    void leavesTheFirstTenOfAQueryWithoutMistakesAsTheyAre() {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        PathStore store = Paths.store(Paths.random(random, 3000).toArray(String[]::new));
        MatchOptions without = MatchOptions.FILES.withTypos(false);
        for (int round = 0; round < 300; round++) {
            String path = store.pathText(random.nextInt(store.size()));
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            String query =
                    name.replace(" ", "").substring(0, 1 + random.nextInt(name.length() / 2));
            Ranking strict = filter(store, without, query);
            Ranking ranking = filter(store, MatchOptions.FILES, query);
            for (int row = 0; row < Math.min(10, strict.size()); row++) {
                String what = "seed " + seed + ", query '" + query + "', row " + row;
                assertEquals(strict.entry(row), ranking.entry(row), what);
            }
        }
    }

    @Test
    void marksTheLettersThatAreRight() {
        PathStore store = Paths.store("net/socket.c");
        try (MatchEngine engine = new MatchEngine(store, MatchOptions.FILES, () -> {})) {
            assertArrayEquals(new int[] {4, 5, 7, 8, 9}, engine.positions("soxket", 0));
        }
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
