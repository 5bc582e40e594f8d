package jfind.app.search;

import java.util.Arrays;
import java.util.BitSet;
import jfind.app.model.CarriedEntry;
import jfind.match.Ranking;

/// Keeps selection and cursor for a search of the same entries in another form. Selected entries
/// that no longer match are dropped.
///
/// Immutable.
///
/// @param selected what was selected
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
record EntryCarryover(int[] selected) implements Carryover {
    @Override
    public CarriedEntry in(Pipeline search) {
        Ranking ranking = search.engine().ranking();
        BitSet matching = new BitSet();
        for (int row = 0; row < ranking.size(); row++) {
            matching.set(ranking.entry(row));
        }
        int[] lost = Arrays.stream(selected).filter(entry -> !matching.get(entry)).toArray();
        return new CarriedEntry(new int[0], -1, lost);
    }

    @Override
    public boolean wantsAll() {
        return selected.length > 0;
    }
}
