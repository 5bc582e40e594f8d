package jfind.app.model;

import java.util.Arrays;
import java.util.BitSet;

/// The selected entries, in the order of selection.
///
/// Immutable.
public final class Selection {
    /// The limit that allows any number of entries.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final int limit;
    private final int[] entries;
    private final BitSet members;

    private Selection(int limit, int[] entries, BitSet members) {
        this.limit = limit;
        this.entries = entries;
        this.members = members;
    }

    /// An empty selection for at most `limit` entries; 0 when nothing can be selected.
    public static Selection upTo(int limit) {
        return new Selection(limit, new int[0], new BitSet());
    }

    /// An empty selection with the same limit.
    public Selection cleared() {
        return upTo(limit);
    }

    /// An empty selection with another limit; this if the limit is the same.
    public Selection withLimit(int other) {
        return other == limit ? this : upTo(other);
    }

    /// How many entries can be selected at most.
    public int limit() {
        return limit;
    }

    public boolean isFull() {
        return entries.length >= limit;
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

    /// This with `entry` added at the end; this itself if it is selected already, or the limit is
    /// reached.
    public Selection with(int entry) {
        if (contains(entry) || isFull()) {
            return this;
        }
        int[] more = Arrays.copyOf(entries, entries.length + 1);
        more[entries.length] = entry;
        var set = (BitSet) members.clone();
        set.set(entry);
        return new Selection(limit, more, set);
    }

    /// This with `entry` selected if it was not, or deselected if it was.
    public Selection toggled(int entry) {
        return contains(entry) ? without(entry) : with(entry);
    }

    /// This with those of `more` that are not selected yet added in order, up to the limit.
    public Selection withAll(int[] more) {
        int[] all = Arrays.copyOf(entries, entries.length + more.length);
        var set = (BitSet) members.clone();
        int count = entries.length;
        for (int entry : more) {
            if (count < limit && !set.get(entry)) {
                set.set(entry);
                all[count++] = entry;
            }
        }
        return new Selection(limit, Arrays.copyOf(all, count), set);
    }

    /// This without any of `others`.
    public Selection withoutAll(int[] others) {
        var set = (BitSet) members.clone();
        for (int entry : others) {
            set.clear(entry);
        }
        int[] fewer = new int[set.cardinality()];
        int count = 0;
        for (int entry : entries) {
            if (set.get(entry)) {
                fewer[count++] = entry;
            }
        }
        return new Selection(limit, fewer, set);
    }

    /// This without entries that are not in `others`.
    public Selection among(int[] others) {
        var rest = (BitSet) members.clone();
        for (int entry : others) {
            rest.clear(entry);
        }
        return withoutAll(rest.stream().toArray());
    }

    /// This with each of `others` toggled.
    public Selection toggledAll(int[] others) {
        int[] out = new int[others.length];
        int count = 0;
        for (int entry : others) {
            if (!contains(entry)) {
                out[count++] = entry;
            }
        }
        return withoutAll(others).withAll(Arrays.copyOf(out, count));
    }

    /// This without entries below `first`; this itself if there are none.
    public Selection notBefore(int first) {
        Selection rest = this;
        for (int entry = members.nextSetBit(0);
                entry >= 0 && entry < first;
                entry = members.nextSetBit(entry + 1)) {
            rest = rest.without(entry);
        }
        return rest;
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
        return new Selection(limit, fewer, set);
    }
}
