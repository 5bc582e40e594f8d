package jfind.match;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jfind.match.option.Context;
import jfind.match.option.CurrentFile;
import jfind.match.option.MatchOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is known of files reorders near-equals, and nothing else.
@Timeout(120)
class ContextRankingTest {
    private static final MatchOptions FILES = MatchOptions.FILES.withThreads(2);
    private static final long SEED = Long.getLong("jfind.seed", 20261128);

    @Test
    void whatWasOpenedComesBeforeItsEquals() {
        Context context = new Context.Builder().file(bytes("lib/net.c"), 100, 1).build();
        assertEquals(
                List.of("lib/net.c", "a/net.c", "src/net.c"),
                order(
                        List.of("a/net.c", "src/net.c", "lib/net.c"),
                        FILES.withContext(context),
                        "net"));
    }

    /// What is known of files says nothing of the word: whether it may have a typo does not depend
    /// on it.
    @Test
    void typosAreOfferedBesideKnownFilesAsBesideOthers() {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            paths.add("tree" + i + "/fs/ext4/inode.c");
        }
        paths.add("Documentation/ext4.rst");
        Set<String> usual = Set.copyOf(order(paths, FILES, "ext4i"));
        assertTrue(usual.contains("Documentation/ext4.rst"));
        Context context =
                new Context.Builder()
                        .file(bytes(paths.get(7)), Context.MOST_POINTS, 1)
                        .file(bytes(paths.get(8)), Context.MOST_POINTS, 2)
                        .build();
        MatchOptions options = FILES.withContext(context);
        List<String> known = order(paths, options, "ext4i");
        assertEquals(paths.get(7), known.getFirst());
        assertEquals(usual, Set.copyOf(known));
        MatchOptions near = options.withCurrentFile(CurrentFile.of(bytes(paths.get(9))));
        assertEquals(usual, Set.copyOf(order(paths, near, "ext4i")));
    }

    @Test
    void aNameTypedWholeIsNotOvertaken() {
        Context context =
                new Context.Builder().file(bytes("network.c"), Context.MOST_POINTS, 1).build();
        assertEquals(
                List.of("net/net.c", "network.c"),
                order(List.of("net/net.c", "network.c"), FILES.withContext(context), "net.c"));
    }

    @Test
    void whatWasChosenForTheQueryComesFirst() {
        Context context =
                new Context.Builder()
                        .file(bytes("a.c"), 0, 0)
                        .file(bytes("ab.c"), 0, 0)
                        .chosen("a", bytes("ab.c"), 300)
                        .build();
        List<String> paths = List.of("aa.c", "ab.c", "ac.c");
        assertEquals("ab.c", order(paths, FILES.withContext(context), "a").getFirst());
    }

    @Test
    void withNothingTypedTheOrderOfOpeningLeads() {
        Context context =
                new Context.Builder()
                        .file(bytes("d/second"), 10, 2)
                        .file(bytes("first"), 10, 1)
                        .file(bytes("a"), 10, 0)
                        .build();
        assertEquals(
                List.of("first", "d/second", "a", "b", "d/c"),
                order(
                        List.of("d/c", "b", "a", "d/second", "first"),
                        FILES.withContext(context),
                        ""));
    }

    @Test
    void withNothingTypedNearnessDoesNotCount() {
        byte[] current = bytes("a/b/c/current");
        Context context =
                new Context.Builder().file(bytes("d/other"), 9, 1).file(current, 0, 2).build();
        assertEquals(
                List.of("d/other", "a/b/c/current", "a/a", "a/b/c/near"),
                order(
                        List.of("a/b/c/near", "a/a", "a/b/c/current", "d/other"),
                        FILES.withContext(context).withCurrentFile(CurrentFile.of(current)),
                        ""));
    }

    @Test
    void nothingKnownChangesNothing() {
        Random random = random();
        for (int round = 0; round < 40; round++) {
            List<String> paths = distinct(random, 300);
            String query = query(random, paths);
            MatchOptions empty = FILES.withContext(new Context.Builder().build());
            assertEquals(order(paths, FILES, query), order(paths, empty, query), query);
        }
    }

    @Test
    void noNameTypedWholeIsOvertakenInRandomTrees() {
        Random random = random();
        for (int round = 0; round < 150; round++) {
            List<String> paths = distinct(random, 300);
            String meant = paths.get(random.nextInt(paths.size()));
            String query = random.nextInt(4) == 0 ? meant : name(meant);
            MatchOptions current =
                    random.nextBoolean()
                            ? FILES
                            : FILES.withCurrentFile(CurrentFile.of(bytes(paths.getFirst())));
            List<String> before = order(paths, FILES, query);
            List<String> after =
                    order(paths, current.withContext(context(random, paths, query)), query);
            assertEquals(Set.copyOf(before), Set.copyOf(after));
            for (int i = 0; i < after.size(); i++) {
                if (!isTypedWhole(after.get(i), query)) {
                    continue;
                }
                List<String> ahead = before.subList(0, before.indexOf(after.get(i)));
                for (String each : after.subList(0, i)) {
                    assertTrue(
                            ahead.contains(each) || isTypedWhole(each, query),
                            () -> query + ": " + each + " in " + after);
                }
            }
        }
    }

    /// The few best are found with bounds that leave most names unread; the whole order is not.
    @Test
    void theBestFewAreThoseOfTheWholeOrder() {
        Random random = random();
        for (int round = 0; round < 60; round++) {
            List<String> paths = distinct(random, 2000);
            String query = query(random, paths);
            MatchOptions options =
                    FILES.withTypos(false).withContext(context(random, paths, query));
            PathStore store = Paths.store(paths.toArray(String[]::new));
            try (MatchEngine few = new MatchEngine(store, options, () -> {});
                    MatchEngine all = new MatchEngine(store, options, () -> {})) {
                few.setLimit(10);
                all.setLimit(paths.size());
                List<String> whole = texts(store, all.filter(query));
                List<String> best = texts(store, few.filter(query));
                int size = Math.min(10, whole.size());
                assertEquals(whole.subList(0, size), best.subList(0, size), query);
            }
        }
    }

    @Test
    void onlyTheFirstRowsAreLookedUp() {
        List<String> paths =
                IntStream.range(0, 5000).mapToObj(i -> "d" + i % 50 + "/net" + i + ".c").toList();
        var changes = new NamedChanges(Set.of("d7/net4907.c"));
        Context context = new Context.Builder().file(bytes("x"), 1, 1).changes(changes, 60).build();
        PathStore store = Paths.store(paths.toArray(String[]::new));
        MatchOptions options = FILES.withContext(context);
        try (MatchEngine engine = new MatchEngine(store, options, () -> {})) {
            assertEquals(5000, engine.filter("net").size());
        }
        assertEquals(List.of(ChangedRows.MOST), changes.lookUps);
        assertTrue(ChangedRows.MOST <= 32);
    }

    @Test
    void nothingIsLookedUpWithoutAQuery() {
        var changes = new NamedChanges(Set.of("b"));
        Context context = new Context.Builder().file(bytes("a"), 1, 1).changes(changes, 60).build();
        assertEquals(List.of("a", "b"), order(List.of("b", "a"), FILES.withContext(context), ""));
        assertEquals(List.of(), changes.lookUps);
    }

    private static Context context(Random random, List<String> paths, String query) {
        var builder = new Context.Builder();
        if (random.nextBoolean()) {
            Set<String> some = new HashSet<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                some.add(paths.get(random.nextInt(paths.size())));
            }
            builder.changes(new NamedChanges(some), Context.MOST_CHANGED);
        }
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            byte[] path = bytes(paths.get(random.nextInt(paths.size())));
            builder.file(path, random.nextInt(2 * Context.MOST_POINTS), random.nextInt(3));
            if (random.nextInt(4) == 0) {
                builder.chosen(query, path, random.nextInt(2 * Context.MOST_POINTS));
            }
        }
        return builder.build();
    }

    /// Nor is a name, all of which was typed, by a file with the same stem.
    @Test
    void aLongerNameWithTheStemDoesNotOvertakeTheName() {
        Random random = random();
        for (int round = 0; round < 100; round++) {
            List<String> paths = distinct(random, 200);
            String name = name(paths.get(random.nextInt(paths.size())));
            for (int i = 0; i < 10; i++) {
                String path = paths.get(random.nextInt(paths.size()));
                String folder = path.substring(0, path.lastIndexOf('/') + 1);
                paths.add(folder + name + (random.nextBoolean() ? ".x" + i : ""));
            }
            paths = new ArrayList<>(Set.copyOf(paths));
            MatchOptions options = FILES.withContext(context(random, paths, name));
            boolean longer = false;
            for (String each : order(paths, options, name)) {
                boolean all = name(each).equalsIgnoreCase(name);
                longer |= !all;
                List<String> tree = paths;
                assertTrue(!all || !longer, () -> name + ": " + each + " in " + tree);
            }
        }
    }

    private static boolean isTypedWhole(String path, String query) {
        String low = path.toLowerCase(java.util.Locale.ROOT);
        String typed = query.toLowerCase(java.util.Locale.ROOT);
        return low.equals(typed) || low.endsWith("/" + typed) || name(path).startsWith(query + ".");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String query(Random random, List<String> paths) {
        String path = paths.get(random.nextInt(paths.size()));
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(3); i < path.length() && query.length() < 4; ) {
            query.append(path.charAt(i));
            i += 1 + random.nextInt(3);
        }
        return query.toString().replace(' ', 'x').replace("!", "x");
    }

    private static List<String> distinct(Random random, int count) {
        return new ArrayList<>(Set.copyOf(Paths.random(random, count)).stream().sorted().toList());
    }

    private static List<String> order(List<String> paths, MatchOptions options, String query) {
        PathStore store = Paths.store(paths.toArray(String[]::new));
        try (MatchEngine engine = new MatchEngine(store, options, () -> {})) {
            engine.setLimit(paths.size());
            return texts(store, engine.filter(query));
        }
    }

    private static List<String> texts(PathStore store, Ranking ranking) {
        return IntStream.range(0, ranking.size())
                .mapToObj(row -> store.pathText(ranking.entry(row)))
                .toList();
    }

    private static Random random() {
        System.out.println("jfind.seed=" + SEED);
        return new Random(SEED);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
