package jfind.match.sweep;

import java.util.Arrays;
import java.util.BitSet;
import jfind.match.tree.Chunk;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Which entries are searched at all: not those that are too old, nor those that were excluded.
///
/// Scopes only ever shrink, so what was found in an earlier one covers all that a later one has.
/// Immutable.
public final class Scope {
    private final int first;
    private final BitSet excluded;

    private Scope(int first, BitSet excluded) {
        this.first = first;
        this.excluded = excluded;
    }

    /// The scope of a whole tree.
    public static Scope of(Tree tree) {
        return new Scope(tree.first(), new BitSet());
    }

    /// The scope of a later tree, with the same entries excluded.
    public Scope in(Tree tree) {
        return first == tree.first() ? this : new Scope(tree.first(), excluded);
    }

    /// The same without these entries.
    public Scope without(int... entries) {
        BitSet more = (BitSet) excluded.clone();
        for (int entry : entries) {
            more.set(entry);
        }
        return new Scope(first, more);
    }

    /// Whether the same entries are searched.
    @SuppressWarnings("ReferenceEquality") // Each change makes another set.
    public boolean isSame(Scope other) {
        return first == other.first && excluded == other.excluded;
    }

    /// Whether an entry is searched.
    public boolean has(int entry) {
        return entry >= first && !excluded.get(entry);
    }

    /// Removes from `candidates` (one bit per entry; null means all) the entries that are outside
    /// this scope.
    public long @Nullable [] narrow(Chunk chunk, long @Nullable [] candidates) {
        int end = chunk.base() + chunk.entries();
        int out = excluded.nextSetBit(chunk.base());
        boolean isWhole = chunk.base() >= first && (out < 0 || out >= end);
        if (isWhole || (candidates != null && candidates.length == 0)) {
            return candidates;
        }
        long[] left;
        if (candidates == null) {
            left = new long[(chunk.entries() + 63) >>> 6];
            Arrays.fill(left, -1L);
        } else {
            left = candidates.clone();
        }
        for (int entry = chunk.base(); entry < end; entry++) {
            if (!has(entry)) {
                int local = entry - chunk.base();
                left[local >>> 6] &= ~(1L << local);
            }
        }
        return left;
    }
}
