package jfind.app.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.model.CarriedEntry;
import jfind.app.source.CarryoverBuilder;
import jfind.app.source.WalkPlan;
import jfind.match.PathStore;
import jfind.match.Ranking;

/// Keeps selection and cursor from one walk to the next, by path: the next walk numbers entries
/// from 0.
///
/// Immutable.
///
/// @param builder what was selected
/// @param cursor the path under the cursor; empty for none
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
record PathCarryover(CarryoverBuilder builder, byte[] cursor) implements Carryover {
    /// Keeps entries of `store` for the walk `to`, which may show them under other names.
    static PathCarryover of(PathStore store, int[] selected, int cursor, WalkPlan to) {
        List<byte[]> paths = new ArrayList<>();
        byte[] tags = new byte[selected.length];
        for (int at = 0; at < selected.length; at++) {
            paths.add(to.renamed(store.path(selected[at])));
            tags[at] = store.tag(selected[at]);
        }
        byte[] under = cursor < 0 ? new byte[0] : to.renamed(store.path(cursor));
        return new PathCarryover(new CarryoverBuilder(paths, tags), under);
    }

    @Override
    public CarriedEntry in(Pipeline search) {
        int[] selected = new int[builder.size()];
        for (int at = 0; at < selected.length; at++) {
            selected[at] = at; // They are the first.
        }
        Ranking ranking = search.engine().ranking();
        int row = cursor.length == 0 ? -1 : ranking.size() - 1;
        while (row >= 0 && !Arrays.equals(search.store().path(ranking.entry(row)), cursor)) {
            row--;
        }
        return new CarriedEntry(selected, row);
    }
}
