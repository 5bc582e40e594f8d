package jfind.app.search;

import jfind.app.model.CarriedEntry;

/// The selection and the cursor, kept while one search replaces another.
///
/// Confined to one thread.
interface Carryover {
    /// The part of it that `search` has found again.
    CarriedEntry in(Pipeline search);

    /// Whether the session must wait until a certain entry is found again.
    default boolean isSeeking() {
        return false;
    }

    /// Whether `search` has found that entry, or has ended without it.
    default boolean isReadyFor(Pipeline search) {
        return true;
    }

    /// Whether all matches are needed for that, not just those near the cursor.
    default boolean wantsAll() {
        return false;
    }

    /// Nothing is kept. Immutable.
    record Nothing() implements Carryover {
        @Override
        public CarriedEntry in(Pipeline search) {
            return CarriedEntry.NOTHING;
        }
    }
}
