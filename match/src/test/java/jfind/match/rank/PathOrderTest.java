package jfind.match.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jfind.match.MatchEngine;
import jfind.match.PathStore;
import jfind.match.Paths;
import jfind.match.Ranking;
import jfind.match.option.MatchOptions;
import jfind.match.option.TieOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathOrderTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 40, 3000, 30_000})
    void sortsByTheBytesOfWholePaths(int count) throws InterruptedException {
        long seed = Long.getLong("jfind.seed", 1);
        Random random = new Random(seed);
        List<String> paths = new ArrayList<>(Paths.random(random, count));
        Collections.shuffle(paths, random);
        PathStore store = Paths.store(paths.toArray(String[]::new));
        MatchOptions options = MatchOptions.DEFAULT.withTieOrder(TieOrder.PATH).withSorted(false);
        try (MatchEngine engine = new MatchEngine(store, options, () -> {})) {
            Ranking ranking = engine.filter("");
            List<String> actual =
                    IntStream.range(0, count)
                            .mapToObj(row -> store.pathText(ranking.entry(row)))
                            .toList();
            assertEquals(paths.stream().sorted().toList(), actual, "seed " + seed);
        }
        for (int threads : new int[] {1, 2, 7}) {
            int[] entries = IntStream.range(0, count).toArray();
            PathOrder.sort(Paths.tree(store), entries, 0, count, threads);
            List<String> actual = IntStream.of(entries).mapToObj(store::pathText).toList();
            assertEquals(paths.stream().sorted().toList(), actual, "seed " + seed);
        }
    }
}
