package jfind.match;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.option.TieOrder;
import jfind.match.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class MatchEngineTest {
    private static final MatchOptions LINES = MatchOptions.DEFAULT.withThreads(2);

    private final Semaphore rankings = new Semaphore(0);

    @Test
    void ranksTheBestFirst() {
        PathStore store = Paths.store("xfooxbar", "foo/bar", "nothing", "foobar");
        Ranking ranking = filter(store, LINES, "fb");
        assertEquals(List.of("foo/bar", "foobar", "xfooxbar"), paths(store, ranking));
        assertEquals(3, ranking.matched());
        assertEquals(4, ranking.total());
    }

    @Test
    void keepsTheOrderOfArrivalBetweenEquals() {
        PathStore store = Paths.store("b/x", "a/x", "c/x");
        assertEquals(List.of("b/x", "a/x", "c/x"), paths(store, filter(store, LINES, "x")));
    }

    @Test
    void reversesEqualsWhenAsked() {
        PathStore store = Paths.store("b/x", "a/x", "longer/x", "c/x");
        MatchOptions reversed = LINES.withTieOrder(TieOrder.REVERSED);
        assertEquals(
                List.of("c/x", "a/x", "b/x", "longer/x"),
                paths(store, filter(store, reversed, "x")));
    }

    @Test
    void ordersEqualsByThePathsBytesWhateverTheirArrival() {
        PathStore store = Paths.store("b/a/x", "b/x", "b.x", "a/x/y", "a/x", "b/a.x", "b");
        MatchOptions paths = LINES.withTieOrder(TieOrder.PATH).withSorted(false);
        assertEquals(
                List.of("a/x", "a/x/y", "b", "b.x", "b/a.x", "b/a/x", "b/x"),
                paths(store, filter(store, paths, "")));
    }

    @Test
    void findsAccentsBothWaysAndInvalidBytes() {
        PathStore store = Paths.store("d/R\u00e9sum\u00e9.txt", "resume.txt", "\u00fcber/resume");
        assertEquals(3, filter(store, LINES, "resume").matched());
        assertEquals(1, filter(store, LINES, "r\u00e9sum\u00e9").matched());
        assertEquals(2, filter(store, LINES.withLiteral(true), "resume").matched());
        byte[] bytes = {'a', (byte) 0xff, 'b'};
        store.appendLine(bytes, 0, bytes.length);
        store.publish();
        assertEquals(1, filter(store, LINES, "^ab | a\ufffdb").matched());
    }

    @ParameterizedTest
    @CsvSource({
        "caf\u00e9, cafe\u0301.txt",
        "cafe\u0301, caf\u00e9.txt",
        "cafe, cafe\u0301.txt",
        "caf\u00e9.txt$, cafe\u0301.txt",
        "\ud55c\uae00, \u1112\u1161\u11ab\u1100\u1173\u11af.md",
        "\u304c, \u304b\u3099.md",
    })
    void findsNamesHoweverTheirAccentsAreWritten(String query, String path) {
        assertEquals(1, filter(Paths.store(path), LINES, query).matched());
    }

    @Test
    void tellsTheMatchedBytes() {
        PathStore store = Paths.store("\u00e9/fooBar");
        try (MatchEngine engine = engine(store, LINES)) {
            assertArrayEquals(new int[] {3, 6}, engine.positions("fB", 0));
            assertArrayEquals(new int[] {0, 1, 3}, engine.positions("\u00e9 ^x | f", 0));
            assertArrayEquals(new int[0], engine.positions("zzz", 0));
        }
    }

    @ParameterizedTest
    @EnumSource(TieOrder.class)
    void answersWhileTypingAndGrowingAsIfAskedAtOnce(TieOrder order) throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        List<String> paths = Paths.random(random, 30_000);
        String[] queries = {
            "",
            "n",
            "ne",
            "net",
            "net c",
            "net c$",
            "net",
            "neti",
            "'net",
            "!net",
            "a | b",
            "intel e1",
        };
        PathStore store = new PathStore();
        MatchOptions options = LINES.withTieOrder(order);
        try (MatchEngine engine = engine(store, options)) {
            int fed = 0;
            for (String query : queries) {
                engine.setQuery(query);
                for (int more = fed + 2500; fed < more; fed++) {
                    byte[] line = paths.get(fed).getBytes(StandardCharsets.UTF_8);
                    store.appendLine(line, 0, line.length);
                }
                store.publish();
                engine.pathsAppended();
                int size = fed;
                Ranking ranking = await(engine, r -> r.query().equals(query) && r.total() == size);
                Ranking expected = engine.filter(query);
                String what = "seed " + seed + ", query '" + query + "'";
                assertEquals(expected.matched(), ranking.matched(), what);
                for (int row = 0; row < ranking.size(); row++) {
                    assertEquals(expected.entry(row), ranking.entry(row), what + ", row " + row);
                    assertEquals(expected.score(row), ranking.score(row), what + ", row " + row);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void ranksTheBestAsIfAllHadBeenScored(Scheme scheme) throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        List<String> paths = Paths.random(random, 20_000);
        paths.replaceAll(path -> random.nextInt(50) == 0 ? path + "/" : path);
        PathStore store = Paths.store(paths.toArray(String[]::new));
        try (MatchEngine engine = engine(store, LINES.withScheme(scheme).withTypos(false))) {
            for (int round = 0; round < 60; round++) {
                String text = letters(random, paths, 1 + round % 8);
                text = round % 4 == 1 ? inOneWord(random, paths) : text;
                text += round % 3 == 0 ? " " + letters(random, paths, 1 + round % 2) : "";
                String query = text;
                engine.setQuery(query);
                Ranking ranking =
                        await(engine, r -> r.query().equals(query) && r.total() == paths.size());
                Ranking expected = engine.filter(text);
                assertEquals(expected.toString(), ranking.toString(), "seed " + seed + ", " + text);
                for (int row = 0; row < ranking.size(); row++) {
                    assertEquals(expected.entry(row), ranking.entry(row), text + ", row " + row);
                }
            }
        }
    }

    @Test
    void ofEqualsTheFirstByPathAreKept() throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        List<String> paths = Paths.random(new Random(seed), 20_000);
        PathStore store = Paths.store(paths.toArray(String[]::new));
        MatchOptions options = MatchOptions.FILES.withThreads(2).withTypos(false);
        try (MatchEngine engine = engine(store, options)) {
            for (String query : List.of("", "e", "in", "n", "")) {
                engine.setQuery(query);
                Ranking ranking =
                        await(engine, r -> r.query().equals(query) && r.total() == paths.size());
                Ranking expected = engine.filter(query);
                assertEquals(64, ranking.size());
                for (int row = 0; row < ranking.size(); row++) {
                    String what = "seed " + seed + ", " + query + ", row " + row;
                    assertEquals(expected.entry(row), ranking.entry(row), what);
                }
            }
        }
    }

    /// Backup files last, and else in the order of ties: what nothing typed gives.
    @ParameterizedTest
    @CsvSource({
        "FILE, PATH, 0",
        "FILE, INPUT, 0",
        "FILE, REVERSED, 100",
        "DEFAULT, INPUT, 9000",
        "DEFAULT, PATH, 100",
        "PATH, REVERSED, 0",
    })
    void withNoQueryEveryEntryMatchesAndStandsInOrder(Scheme scheme, TieOrder order, int skipped)
            throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        String[] ends = {"~", ".orig", "\u00e9", "\u00e9~", "/", " ", "\\x~", "", "", "", "", ""};
        List<String> lines = Paths.random(random, 20_000);
        lines.replaceAll(line -> line + ends[random.nextInt(ends.length)]);
        PathStore store = Paths.store(lines.toArray(String[]::new));
        store.skipTo(skipped);
        Comparator<Integer> byTies =
                switch (order) {
                    case INPUT -> Comparator.naturalOrder();
                    case REVERSED -> Comparator.reverseOrder();
                    case PATH ->
                            Comparator.<Integer, byte[]>comparing(
                                            store::path, Arrays::compareUnsigned)
                                    .thenComparing(Comparator.naturalOrder());
                };
        boolean sinks = scheme == Scheme.FILE;
        List<Integer> expected =
                IntStream.range(skipped, lines.size())
                        .boxed()
                        .sorted(
                                Comparator.<Integer, Boolean>comparing(
                                                entry -> sinks && isBackup(lines.get(entry)))
                                        .thenComparing(byTies))
                        .toList();
        try (MatchEngine engine = engine(store, LINES.withScheme(scheme).withTieOrder(order))) {
            Ranking all = engine.filter("");
            assertEquals(expected.size(), all.matched());
            for (int row = 0; row < all.size(); row++) {
                assertEquals(expected.get(row), all.entry(row), "seed " + seed + ", row " + row);
            }
            engine.setQuery("");
            Ranking best = await(engine, r -> r.total() == expected.size());
            assertEquals(expected.size(), best.matched());
            for (int row = 0; row < best.size(); row++) {
                assertEquals(expected.get(row), best.entry(row), "seed " + seed + ", row " + row);
            }
        }
    }

    private static boolean isBackup(String line) {
        return line.endsWith("~") || line.endsWith(".orig");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/, a/a/x,   true",
        "a/b/, a/b/x,   false",
        "a/b/, a/b/c/x, false",
        "a/b/, a/a,     true",
        "a/b/, a/b,     true",
        "a/b/, a/b!,    true",
        "a/b/, a/c,     false",
        "a/b/, a/x/y,   false",
        "a/b/, z,       false",
        "a/b/, A,       true",
        "a/b/, \u00e9,  false",
        "b/,   a/b/c/x, true"
    })
    void aDirectoryIsBehindAnEntryOrNot(String directory, String path, boolean behind) {
        Tree tree = Paths.store(directory + "file", path).tree();
        assertEquals(behind, tree.isBehind(tree.chunkOf(0).directory(0), 1));
    }

    /// The name of a directory and that of a file in it, without separators, or the file's alone.
    private static String inOneWord(Random random, List<String> paths) {
        String path = paths.get(random.nextInt(paths.size())).toLowerCase(Locale.ROOT);
        String[] segments = path.split("/", -1);
        String name = segments[segments.length - 1].replaceAll("[^a-z0-9]", "");
        boolean both = segments.length > 1 && random.nextBoolean();
        String word = both ? segments[segments.length - 2].replace(" ", "") + name : name;
        return word.isEmpty() ? "x" : word;
    }

    /// Some letters of one of the paths, in their order.
    private static String letters(Random random, List<String> paths, int count) {
        String path = paths.get(random.nextInt(paths.size()));
        path = random.nextInt(4) == 0 ? path : path.toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < path.length() && letters.length() < count; ) {
            letters.append(path.charAt(at));
            at += 1 + random.nextInt(4);
        }
        return letters.toString();
    }

    @Test
    void givesMoreRowsWhenTheLimitGrows() throws InterruptedException {
        PathStore store = Paths.store(Paths.random(new Random(1), 5000).toArray(String[]::new));
        try (MatchEngine engine = engine(store, LINES)) {
            Ranking first = await(engine, r -> r.total() == 5000);
            assertEquals(64, first.size());
            engine.setLimit(1000);
            Ranking more = await(engine, r -> r.size() > 64);
            assertEquals(1000, more.size());
            assertEquals(5000, more.matched());
            engine.setLimit(1001);
            assertEquals(1500, await(engine, r -> r.size() > 1000).size());
        }
    }

    @Test
    void theNextQueryHasAsManyRowsAsWereAskedForLast() throws InterruptedException {
        PathStore store = Paths.store(Paths.random(new Random(1), 5000).toArray(String[]::new));
        try (MatchEngine engine = engine(store, LINES)) {
            engine.setLimit(5000);
            assertEquals(5000, await(engine, r -> r.size() > 64).size());
            engine.setLimit(80);
            engine.setQuery("e");
            assertEquals(80, await(engine, r -> r.query().equals("e")).size());
        }
    }

    @Test
    void filtersWhilePathsComeInAsIfTheyHadAllBeenThere() throws InterruptedException {
        List<String> paths = Paths.random(new Random(1), 50_000);
        PathStore store = new PathStore();
        try (Filter filter = new Filter(store, LINES, "net c")) {
            for (String path : paths) {
                byte[] line = path.getBytes(StandardCharsets.UTF_8);
                store.appendLine(line, 0, line.length);
                filter.pathsAppended();
            }
            store.publish();
            Ranking ranking = filter.finish();
            Ranking expected = filter(store, LINES.withThreads(1), "net c");
            assertEquals(expected.toString(), ranking.toString());
        }
    }

    @Test
    void answersTheSameQueryWithOtherOptions() throws InterruptedException {
        PathStore store = Paths.store("b/Fx", "a/fxx", "fo/x");
        try (MatchEngine engine = engine(store, LINES)) {
            engine.setQuery("fx");
            await(engine, r -> r.query().equals("fx") && r.matched() == 3);
            engine.setOptions(LINES.withFuzzy(false));
            assertEquals(List.of("b/Fx", "a/fxx"), paths(store, await(engine, r -> r.size() == 2)));
            engine.setOptions(LINES.withSorted(false).withTieOrder(TieOrder.REVERSED));
            Ranking reversed = await(engine, r -> r.size() == 3);
            assertEquals(List.of("fo/x", "a/fxx", "b/Fx"), paths(store, reversed));
        }
    }

    @Test
    void leavesOutWhatIsExcluded() throws InterruptedException {
        PathStore store = Paths.store("x", "x1", "x2", "x3", "y");
        try (MatchEngine engine = engine(store, LINES)) {
            engine.setQuery("x");
            await(engine, r -> r.matched() == 4);
            engine.exclude(0);
            engine.exclude(2);
            Ranking fewer = await(engine, r -> r.matched() == 2);
            assertEquals(List.of("x1", "x3"), paths(store, fewer));
            assertEquals(5, fewer.total());
            engine.setQuery("");
            assertEquals(
                    List.of("x1", "x3", "y"),
                    paths(store, await(engine, r -> r.query().isEmpty())));
        }
    }

    @Test
    void leavesOutOfTyposWhatIsExcluded() throws InterruptedException {
        PathStore store = Paths.store("net/socket.c", "include/socket.h");
        try (MatchEngine engine = engine(store, MatchOptions.FILES)) {
            engine.setQuery("sokcet");
            await(engine, r -> r.typos() == 2);
            engine.exclude(0);
            assertEquals(1, await(engine, r -> r.matched() == 1).entry(0));
        }
    }

    @Test
    void searchesOnlyTheNewestOfABoundedStore() throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        List<String> lines = Paths.random(random, 60_000);
        int kept = 10_000;
        PathStore store = PathStore.ofNewest(kept);
        try (MatchEngine engine = engine(store, LINES)) {
            engine.setQuery("net c");
            int fed = 0;
            while (fed < lines.size()) {
                for (int more = fed + 1 + random.nextInt(5000); fed < more; fed++) {
                    byte[] line = lines.get(fed % lines.size()).getBytes(StandardCharsets.UTF_8);
                    store.appendLine(line, 0, line.length);
                }
                store.publish();
                engine.pathsAppended();
                int end = fed;
                Ranking ranking = await(engine, r -> r.query().equals("net c") && r.end() == end);
                Ranking expected = engine.filter("net c");
                String what = "seed " + seed + ", " + end + " lines";
                assertEquals(Math.min(kept, end), ranking.total(), what);
                assertEquals(expected.matched(), ranking.matched(), what);
                for (int row = 0; row < ranking.size(); row++) {
                    assertEquals(expected.entry(row), ranking.entry(row), what + ", row " + row);
                    assertEquals(
                            lines.get(expected.entry(row) % lines.size()),
                            store.pathText(expected.entry(row)),
                            what);
                }
            }
            assertEquals("", store.pathText(0));
        }
    }

    @Test
    void answersTheNewestOfManyQueries() throws InterruptedException {
        PathStore store = Paths.store(Paths.random(new Random(1), 50_000).toArray(String[]::new));
        try (MatchEngine engine = engine(store, LINES)) {
            for (int i = 0; i < 200; i++) {
                engine.setQuery(i % 2 == 0 ? "net" + i : "int" + i);
            }
            engine.setQuery("net");
            Ranking ranking = await(engine, r -> r.query().equals("net") && r.total() == 50_000);
            assertEquals(engine.filter("net").matched(), ranking.matched());
        }
    }

    private MatchEngine engine(PathStore store, MatchOptions options) {
        return new MatchEngine(store, options, rankings::release);
    }

    private Ranking await(MatchEngine engine, Predicate<Ranking> wanted)
            throws InterruptedException {
        while (!wanted.test(engine.ranking())) {
            rankings.acquire();
        }
        return engine.ranking();
    }

    private Ranking filter(PathStore store, MatchOptions options, String query) {
        try (MatchEngine engine = engine(store, options)) {
            return engine.filter(query);
        }
    }

    private static List<String> paths(PathStore store, Ranking ranking) {
        List<String> paths = new ArrayList<>();
        for (int row = 0; row < ranking.size(); row++) {
            paths.add(store.pathText(ranking.entry(row)));
        }
        return paths;
    }
}
