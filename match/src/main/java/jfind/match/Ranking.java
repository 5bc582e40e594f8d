package jfind.match;

import java.util.Arrays;
import java.util.BitSet;

/// The best matches of a query among the entries seen so far. Immutable.
public final class Ranking {
    /// Nothing searched yet.
    static final Ranking NONE = new Ranking("", 0, 0, new long[0], new int[0]);

    private final String query;
    private final int matched;
    private final int total;
    private final long[] ranks;
    private final int[] entries;
    private final BitSet typos;

    private Ranking(
            String query, int matched, int total, long[] ranks, int[] entries, BitSet typos) {
        this.query = query;
        this.matched = matched;
        this.total = total;
        this.ranks = ranks;
        this.entries = entries;
        this.typos = typos;
    }

    /// Takes over the arrays, the best first.
    Ranking(String query, int matched, int total, long[] ranks, int[] entries) {
        this(query, matched, total, ranks, entries, new BitSet());
    }

    /// The same with rows put in that match but for a typo.
    Ranking withTypos(int row, long[] typoRanks, int[] typoEntries) {
        int count = typoEntries.length;
        if (count == 0) {
            return this;
        }
        int size = entries.length + count;
        long[] allRanks = Arrays.copyOf(ranks, size);
        int[] allEntries = Arrays.copyOf(entries, size);
        System.arraycopy(ranks, row, allRanks, row + count, entries.length - row);
        System.arraycopy(entries, row, allEntries, row + count, entries.length - row);
        System.arraycopy(typoRanks, 0, allRanks, row, count);
        System.arraycopy(typoEntries, 0, allEntries, row, count);
        BitSet allTypos = new BitSet();
        for (int i = 0; i < size; i++) {
            boolean added = i >= row && i < row + count;
            allTypos.set(i, added || typos.get(i < row ? i : i - count));
        }
        return new Ranking(query, matched + count, total, allRanks, allEntries, allTypos);
    }

    /// The query that this answers.
    public String query() {
        return query;
    }

    /// How many entries match, typos included.
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

    /// How many of the rows match but for a typo.
    public int typos() {
        return typos.cardinality();
    }

    /// Whether a row matches but for a typo.
    public boolean isTypo(int row) {
        return typos.get(row);
    }

    /// The score of a row: in fzf's units in its schemes, in finer ones in scheme FILE, a similarity
    /// up to 100 for a typo, 0 where nothing was sorted.
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
