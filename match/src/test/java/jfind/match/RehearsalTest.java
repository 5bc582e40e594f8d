package jfind.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RehearsalTest {
    @ParameterizedTest
    @EnumSource(Scheme.class)
    void searchesWhateverIsThere(Scheme scheme) {
        AtomicInteger asked = rehearse(tree(20_000), scheme, false);
        assertTrue(asked.get() > 10, asked::toString);
    }

    @Test
    void endsWhenSomebodyAsksForSomething() {
        AtomicInteger asked = rehearse(tree(20_000), Scheme.FILE, true);
        assertTrue(asked.get() < 20, asked::toString);
    }

    @Test
    void isNotWorthItWhereThereIsLittle() {
        assertFalse(Rehearsal.isWorthIt(tree(100)));
        assertTrue(Rehearsal.isWorthIt(tree(20_000)));
    }

    @Test
    void aPartOfATreeEndsWithTheChunkThatHoldsItsLastEntry() {
        Tree whole = tree(20_000);
        Tree part = whole.upTo(whole.chunk(1).base() + 1);
        assertEquals(2, part.chunks());
        assertEquals(whole.chunk(2).base(), part.entries());
        assertFalse(part.holds(part.entries()));
        assertEquals(whole.length(part.entries() - 1), part.length(part.entries() - 1));
        assertEquals(0, whole.upTo(0).size());
    }

    /// @return how often it was asked whether to stop
    private static AtomicInteger rehearse(Tree tree, Scheme scheme, boolean stopped) {
        AtomicInteger asked = new AtomicInteger();
        try (SweepPool pool = new SweepPool(2)) {
            MatchOptions options = MatchOptions.FILES.withScheme(scheme);
            new Rehearsal(
                            pool,
                            new Sweeper(pool),
                            options,
                            () -> {
                                asked.incrementAndGet();
                                return stopped;
                            })
                    .run(tree);
        }
        return asked;
    }

    /// Of ordinary names, and of those that nobody types.
    private static Tree tree(int count) {
        List<String> paths = new ArrayList<>(Paths.random(new Random(1), count - 4));
        paths.addAll(0, List.of("", "/", "\u00e9t\u00e9/\u00fcber", "x"));
        return Paths.store(paths.toArray(String[]::new)).tree();
    }
}
