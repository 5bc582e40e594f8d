package jfind.app.model;

import java.util.Arrays;
import java.util.BitSet;

/// The entries selected, in the order in which they were.
///
/// Immutable.
public final class Selection {
    /// The limit when any number of entries may be selected.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final int limit;
    private final int[] entries;
    private final BitSet members;

    private Selection(int limit, int[] entries, BitSet members) {
        this.limit = limit;
        this.entries = entries;
        this.members = members;
    }

    /// Nothing selected, of `limit` entries at most; 0 when nothing can be.
    public static Selection upTo(int limit) {
        return new Selection(limit, new int[0], new BitSet());
    }

    /// Nothing selected, of as many as here.
    public Selection cleared() {
        return upTo(limit);
    }

    /// This for another number of entries; nothing is selected any more when it is another.
    public Selection withLimit(int other) {
        return other == limit ? this : upTo(other);
    }

    /// How many entries can be selected.
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

    /// This with `entry` added at the end; itself when it is there, or nothing more can be.
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

    /// This with `entry` in when it was out, and the reverse.
    public Selection toggled(int entry) {
        return contains(entry) ? without(entry) : with(entry);
    }

    /// This with every one of `more` that is not in, in that order, as far as the limit allows.
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

    /// This without what is none of `others`.
    public Selection among(int[] others) {
        var rest = (BitSet) members.clone();
        for (int entry : others) {
            rest.clear(entry);
        }
        return withoutAll(rest.stream().toArray());
    }

    /// This with each of `others` in when it was out, and the reverse.
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

    /// This without entries before `first`; itself when there are none.
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
