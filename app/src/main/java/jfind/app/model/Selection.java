package jfind.app.model;

import java.util.Arrays;
import java.util.BitSet;

/// The entries selected, in the order in which they were.
///
/// Immutable.
public final class Selection {
    /// Nothing selected.
    public static final Selection EMPTY = new Selection(new int[0], new BitSet());

    private final int[] entries;
    private final BitSet members;

    private Selection(int[] entries, BitSet members) {
        this.entries = entries;
        this.members = members;
    }

    public int size() {
        return entries.length;
    }

    public boolean isEmpty() {
        return entries.length == 0;
    }

    public boolean contains(int entry) {
        return members.get(entry);
    }

    /// The entries, oldest first; the array is the caller's.
    public int[] entries() {
        return entries.clone();
    }

    /// This with `entry` added at the end; itself when it is there.
    public Selection with(int entry) {
        if (contains(entry)) {
            return this;
        }
        int[] more = Arrays.copyOf(entries, entries.length + 1);
        more[entries.length] = entry;
        var set = (BitSet) members.clone();
        set.set(entry);
        return new Selection(more, set);
    }

    /// This without `entry`.
    public Selection without(int entry) {
        if (!contains(entry)) {
            return this;
        }
        int[] fewer = new int[entries.length - 1];
        int at = 0;
        for (int each : entries) {
            if (each != entry) {
                fewer[at++] = each;
            }
        }
        var set = (BitSet) members.clone();
        set.clear(entry);
        return new Selection(fewer, set);
    }
}
