package jfind.match;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import jfind.match.query.QueryChange;
import jfind.match.rank.Ties;
import jfind.match.rank.TopK;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// What one pattern has found in the tree so far: a bit for each match, and the best of them.
///
/// It outlives the tree it began with: chunks that come later extend it. Confined to the engine's
/// thread, except that workers fill in the bits of one chunk each.
final class Search {
    private final PreparedQuery pattern;
    private final Scope scope;
    private final int limit;

    private long[][] found = new long[16][];
    private int chunks;
    private int entries;
    private int matched;
    private long[] ranks = {};
    private int[] best = {};
    private @Nullable TypoSearch typos;

    /// @param limit how many of the best matches to keep
    Search(PreparedQuery pattern, Scope scope, int limit) {
        this.pattern = pattern;
        this.scope = scope;
        this.limit = limit;
    }

    PreparedQuery pattern() {
        return pattern;
    }

    Scope scope() {
        return scope;
    }

    int limit() {
        return limit;
    }

    /// How many chunks have been swept.
    int chunks() {
        return chunks;
    }

    /// How many entries it leaves to test for a narrower pattern, up to a constant.
    int remaining() {
        return matched - entries;
    }

    /// Whether the pattern's matches are among these, if it is for this scope or a later one.
    @SuppressWarnings("ReferenceEquality") // Other options are another object.
    boolean covers(PreparedQuery next) {
        return pattern.options() == next.options()
                && QueryChange.between(pattern.query(), next.query()) != QueryChange.REPLACED;
    }

    /// Whether the other search has the same scope and options.
    @SuppressWarnings("ReferenceEquality") // As above.
    boolean isComparable(Search other) {
        return pattern.options() == other.pattern.options() && scope.isSame(other.scope);
    }

    /// The matches in one chunk: a bit for each, or nothing if there are none.
    long[] found(int chunk) {
        return found[chunk];
    }

    /// Makes room for the results of a tree's chunks.
    void reserve(int count) {
        if (count > found.length) {
            found = Arrays.copyOf(found, Math.max(count, 2 * found.length));
        }
    }

    /// Notes the matches of one chunk that is being swept.
    void put(int chunk, long[] bits) {
        found[chunk] = bits;
    }

    /// Accepts a finished sweep up to the end of `tree`.
    void extend(Tree tree, int newMatches, TopK[] tops, Ties ties) {
        TopK merged = new TopK(limit, ties);
        for (int i = 0; i < best.length; i++) {
            merged.offer(ranks[i], best[i]);
        }
        for (TopK top : tops) {
            top.pourInto(merged);
        }
        ranks = new long[merged.size()];
        best = new int[merged.size()];
        merged.drainTo(ranks, best);
        chunks = tree.chunks();
        entries = tree.entries();
        matched += newMatches;
    }

    /// The answer to a query that means the same as this pattern; null if it was stopped.
    ///
    /// @param asked the query as it was typed
    /// @param tree what was swept last
    /// @param stop asked now and then
    @Nullable Ranking ranking(
            PreparedQuery asked, Tree tree, SweepPool pool, BooleanSupplier stop) {
        Ranking ranking = Ranking.of(asked, tree, matched, ranks, best);
        if (!pattern.options().typos() || !TypoSearch.isWanted(pattern, ranking, tree)) {
            return ranking;
        }
        if (typos == null) {
            typos = new TypoSearch(pattern, scope);
        }
        return typos.extend(tree, this::found, pool, stop) ? typos.insertInto(ranking, tree) : null;
    }
}
