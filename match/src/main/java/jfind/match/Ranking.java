package jfind.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import jfind.match.place.Place;
import jfind.match.rank.RankWord;
import jfind.match.sweep.PreparedQuery;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// The best matches of a query among the entries seen so far. Immutable.
public final class Ranking {
    /// Nothing searched yet.
    static final Ranking NONE =
            new Ranking(Place.of(""), "", null, 0, 0, 0, new long[0], new int[0], new BitSet());

    private final Place place;
    private final String query;

    /// What was searched; null for nothing.
    private final @Nullable Tree tree;

    private final int matched;
    private final int total;
    private final int end;
    private final long[] ranks;
    private final int[] entries;
    private final BitSet typos;

    private Ranking(
            Place place,
            String query,
            @Nullable Tree tree,
            int matched,
            int total,
            int end,
            long[] ranks,
            int[] entries,
            BitSet typos) {
        this.place = place;
        this.query = query;
        this.tree = tree;
        this.matched = matched;
        this.total = total;
        this.end = end;
        this.ranks = ranks;
        this.entries = entries;
        this.typos = typos;
    }

    /// Takes over the arrays, the best first.
    static Ranking of(PreparedQuery pattern, Tree tree, int matched, long[] ranks, int[] entries) {
        String text = pattern.text();
        boolean literal =
                pattern.place().line() > 0
                        && entries.length > 0
                        && isNamed(tree, entries[0], text.strip());
        Place place = literal ? Place.of(text) : pattern.place();
        int end = tree.entries();
        ChangedRows rows = ChangedRows.of(pattern, tree, ranks, entries);
        return new Ranking(
                place,
                text,
                tree,
                matched,
                tree.size(),
                end,
                rows.ranks(),
                rows.entries(),
                new BitSet());
    }

    /// Whether an entry's path ends with the text, capitals ignored.
    private static boolean isNamed(Tree tree, int entry, String text) {
        byte[] path = new byte[tree.length(entry)];
        tree.copyPath(entry, path, 0);
        String name = new String(path, StandardCharsets.UTF_8);
        int from = name.length() - text.length();
        return name.regionMatches(true, from, text, 0, text.length());
    }

    /// This ranking with rows inserted that match except for a typo.
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
        int more = matched + count;
        return new Ranking(place, query, tree, more, total, end, allRanks, allEntries, allTypos);
    }

    /// This ranking without some rows. It must not contain typos yet.
    Ranking without(BitSet rows) {
        int count = 0;
        long[] someRanks = new long[ranks.length - rows.cardinality()];
        int[] someEntries = new int[someRanks.length];
        for (int row = rows.nextClearBit(0); row < ranks.length; row = rows.nextClearBit(row + 1)) {
            someRanks[count] = ranks[row];
            someEntries[count++] = entries[row];
        }
        int fewer = matched - rows.cardinality();
        return new Ranking(place, query, tree, fewer, total, end, someRanks, someEntries, typos);
    }

    /// The query that this answers.
    public String query() {
        return query;
    }

    /// The place in a file that the query also names, such as line 12 in `main.c:12`. Its line is 0
    /// if there is none, or if the best match is a file with that literal name.
    public Place place() {
        return place;
    }

    /// How many entries match, typos included.
    public int matched() {
        return matched;
    }

    /// How many entries were searched: all that the store had then, including excluded ones.
    public int total() {
        return total;
    }

    /// The store's [PathStore#end] at the time of the search.
    public int end() {
        return end;
    }

    /// How many rows there are: all matches, or as many as the engine's limit.
    public int size() {
        return entries.length;
    }

    /// The entry in a row, 0 being the best.
    public int entry(int row) {
        return entries[row];
    }

    /// A new array with an entry's path. It stays readable as long as this ranking, even if the
    /// store has forgotten it since. Empty if the entry was not searched.
    public byte[] path(int entry) {
        if (tree == null || entry >= end || !tree.holds(entry)) {
            return new byte[0];
        }
        byte[] path = new byte[tree.length(entry)];
        tree.copyPath(entry, path, 0);
        return path;
    }

    /// How many entries match strictly, typos not counted.
    public int strict() {
        return matched - typos.cardinality();
    }

    /// How many of the rows match except for a typo.
    public int typos() {
        return typos.cardinality();
    }

    /// Whether a row matches except for a typo.
    public boolean isTypo(int row) {
        return typos.get(row);
    }

    /// The score of a row: in fzf's units in its schemes, in finer ones in scheme FILE, a
    /// similarity up to 100 for a typo, 0 where nothing was sorted.
    public int score(int row) {
        return RankWord.score(ranks[row]);
    }

    /// Whether the rows are all matches.
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
