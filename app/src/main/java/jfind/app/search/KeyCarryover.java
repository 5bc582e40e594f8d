package jfind.app.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.model.CarriedEntry;
import jfind.match.Ranking;
import jfind.match.line.Fields;
import org.jspecify.annotations.Nullable;

/// Keeps selection and cursor while lines are reloaded. Some fields identify each line: `--id-nth`.
///
/// Confined to one thread.
final class KeyCarryover implements Carryover {
    private final Fields fields;

    /// The fields of the line under the cursor; null when the cursor is not kept.
    private final @Nullable String cursor;

    /// The fields of what was selected, in that order.
    private final List<String> selected;

    /// How many new entries were looked at, and which of them have the cursor's fields.
    private int seen;

    private final BitSet found = new BitSet();
    private boolean givenUp;

    /// @param cursor the line under the cursor; null when the cursor is not kept
    /// @param selected the lines that are to be selected again
    KeyCarryover(Fields fields, byte @Nullable [] cursor, List<byte[]> selected) {
        this.fields = fields;
        this.cursor = cursor == null ? null : key(cursor);
        this.selected = new ArrayList<>();
        for (byte[] line : selected) {
            this.selected.add(key(line));
        }
    }

    private String key(byte[] line) {
        return new String(fields.selectStripped(line), ISO_8859_1);
    }

    /// Stops looking for the cursor's line.
    void giveUp() {
        givenUp = true;
    }

    @Override
    public boolean isSeeking() {
        return cursor != null && !givenUp;
    }

    @Override
    public boolean isReadyFor(Pipeline search) {
        return !isSeeking() || !search.source().state().running() || rowOfCursor(search) >= 0;
    }

    @Override
    public boolean wantsAll() {
        return true;
    }

    @Override
    public CarriedEntry in(Pipeline search) {
        return new CarriedEntry(selectedIn(search), isSeeking() ? rowOfCursor(search) : -1);
    }

    private int rowOfCursor(Pipeline search) {
        Ranking ranking = search.engine().ranking();
        for (; seen < ranking.end(); seen++) {
            if (key(search.entries().line(seen)).equals(cursor)) {
                found.set(seen);
            }
        }
        for (int row = 0; row < ranking.size() && !found.isEmpty(); row++) {
            if (found.get(ranking.entry(row))) {
                return row;
            }
        }
        return -1;
    }

    /// The selected entries. If lines share their fields, the first in the list is taken.
    private int[] selectedIn(Pipeline search) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int at = 0; at < selected.size(); at++) {
            indexes.put(selected.get(at), at);
        }
        Ranking ranking = search.engine().ranking();
        int[] again = new int[selected.size()];
        BitSet present = new BitSet();
        for (int row = 0; row < ranking.size() && !indexes.isEmpty(); row++) {
            Integer index = indexes.remove(key(search.entries().line(ranking.entry(row))));
            if (index != null) {
                again[index] = ranking.entry(row);
                present.set(index);
            }
        }
        return present.stream().map(index -> again[index]).toArray();
    }
}
