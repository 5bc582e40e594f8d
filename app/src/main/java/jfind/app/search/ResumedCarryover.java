package jfind.app.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.model.CarriedEntry;
import jfind.app.record.SavedSession;
import jfind.app.source.CarryoverBuilder;
import jfind.match.Ranking;

/// The selection and cursor of an earlier session. They are the first entries of the walk, so that
/// they are there at once, however long it takes.
///
/// Immutable.
///
/// @param builder what was selected, then what was under the cursor
/// @param selected how many were selected
/// @param cursor the entry that was under the cursor; -1 for none
record ResumedCarryover(CarryoverBuilder builder, int selected, int cursor) implements Carryover {
    /// Neither.
    static final ResumedCarryover NOTHING = new ResumedCarryover(CarryoverBuilder.NONE, 0, -1);

    /// The selection and cursor of `session`.
    static ResumedCarryover of(SavedSession session) {
        List<byte[]> paths = new ArrayList<>();
        List<SavedSession.Entry> entries = new ArrayList<>(session.selected());
        SavedSession.Entry under = session.cursor();
        int cursor = -1;
        for (int at = 0; under != null && at < entries.size(); at++) {
            cursor = Arrays.equals(entries.get(at).path(), under.path()) ? at : cursor;
        }
        int selected = entries.size();
        if (under != null && cursor < 0) {
            cursor = selected;
            entries.add(under);
        }
        byte[] tags = new byte[entries.size()];
        for (int at = 0; at < tags.length; at++) {
            paths.add(entries.get(at).path());
            tags[at] = entries.get(at).tag();
        }
        return new ResumedCarryover(new CarryoverBuilder(paths, tags), selected, cursor);
    }

    @Override
    public CarriedEntry in(Pipeline search) {
        int[] first = new int[selected];
        for (int at = 0; at < selected; at++) {
            first[at] = at;
        }
        Ranking ranking = search.engine().ranking();
        int row = cursor < 0 ? -1 : ranking.size() - 1;
        while (row >= 0 && ranking.entry(row) != cursor) {
            row--;
        }
        return new CarriedEntry(first, row);
    }
}
