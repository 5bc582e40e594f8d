package jfind.app.model;

import java.util.BitSet;

/// All entries in input order, with the matches marked.
///
/// Immutable.
public final class RawHits implements Hits {
    private final Hits ranked;
    private final boolean newestFirst;
    private final BitSet matching = new BitSet();

    /// @param ranked the matches, all of them readable
    /// @param newestFirst whether the newest entry comes first
    public RawHits(Hits ranked, boolean newestFirst) {
        this.ranked = ranked;
        this.newestFirst = newestFirst;
        for (int row = 0; row < ranked.size(); row++) {
            matching.set(ranked.entry(row));
        }
    }

    @Override
    public boolean isRaw() {
        return true;
    }

    @Override
    public int size() {
        return ranked.total();
    }

    @Override
    public int known() {
        return ranked.size();
    }

    @Override
    public int entry(int row) {
        return first() + (newestFirst ? size() - 1 - row : row);
    }

    @Override
    public boolean isMatch(int row) {
        return matching.get(entry(row));
    }

    @Override
    public int best() {
        return ranked.size() == 0 ? 0 : row(ranked.entry(0));
    }

    private int row(int entry) {
        return newestFirst ? first() + size() - 1 - entry : entry - first();
    }

    @Override
    public int[] matches() {
        return ranked.matches();
    }

    @Override
    public boolean isInexact(int row) {
        return false;
    }

    @Override
    public String query() {
        return ranked.query();
    }

    @Override
    public int line() {
        return ranked.line();
    }

    @Override
    public int matched() {
        return ranked.matched();
    }

    @Override
    public int total() {
        return ranked.total();
    }

    @Override
    public boolean isComplete() {
        return ranked.isComplete();
    }

    @Override
    public int first() {
        return ranked.first();
    }

    @Override
    public int generation() {
        return ranked.generation();
    }

    @Override
    public int load() {
        return ranked.load();
    }

    @Override
    public CarriedEntry carried() {
        CarriedEntry carried = ranked.carried();
        boolean found = carried.row() >= 0 && carried.row() < ranked.size();
        int row = found ? row(ranked.entry(carried.row())) : -1;
        return new CarriedEntry(carried.selected(), row, carried.lost());
    }
}
