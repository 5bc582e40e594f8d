package jfind.app.search;

import java.util.Arrays;
import java.util.BitSet;
import jfind.app.model.CarriedEntry;
import jfind.match.Ranking;

/// Keeps selection and cursor by entry number, for a search of the same entries in another form.
/// Selected entries that no longer match are dropped.
///
/// Immutable.
///
/// @param selected what was selected
/// @param cursor what was under the cursor; -1 for nothing
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
record EntryCarryover(int[] selected, int cursor) implements Carryover {
    @Override
    public CarriedEntry in(Pipeline search) {
        Ranking ranking = search.engine().ranking();
        BitSet matching = new BitSet();
        int under = -1;
        for (int row = 0; row < ranking.size(); row++) {
            matching.set(ranking.entry(row));
            under = ranking.entry(row) == cursor ? row : under;
        }
        int[] left = Arrays.stream(selected).filter(matching::get).toArray();
        return new CarriedEntry(left, under);
    }

    @Override
    public boolean wantsAll() {
        return selected.length > 0;
    }
}
