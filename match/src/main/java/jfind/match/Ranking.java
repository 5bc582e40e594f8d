package jfind.match;

import java.util.Arrays;

/// The best matches of a query among the entries seen so far. Immutable.
public final class Ranking {
    /// Nothing searched yet.
    static final Ranking NONE = new Ranking("", 0, 0, new long[0], new int[0]);

    private final String query;
    private final int matched;
    private final int total;
    private final long[] ranks;
    private final int[] entries;

    /// Takes over the arrays, the best first.
    Ranking(String query, int matched, int total, long[] ranks, int[] entries) {
        this.query = query;
        this.matched = matched;
        this.total = total;
        this.ranks = ranks;
        this.entries = entries;
    }

    /// The query that this answers.
    public String query() {
        return query;
    }

    /// How many entries match.
    public int matched() {
        return matched;
    }

    /// How many entries were searched: all that the store had then.
    public int total() {
        return total;
    }

    /// How many of the matches are at hand: all, or as many as the engine's limit.
    public int size() {
        return entries.length;
    }

    /// The entry in a row, 0 being the best.
    public int entry(int row) {
        return entries[row];
    }

    /// The score of a row in fzf's units; 0 where nothing was sorted.
    public int score(int row) {
        return RankWord.score(ranks[row]);
    }

    /// Whether every match is at hand.
    public boolean isWhole() {
        return matched == entries.length;
    }

    @Override
    public String toString() {
        return "Ranking['%s': %d/%d, %s]"
                .formatted(
                        query,
                        matched,
                        total,
                        Arrays.toString(Arrays.copyOf(entries, Math.min(10, entries.length))));
    }
}
