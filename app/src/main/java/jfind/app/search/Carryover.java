package jfind.app.search;

import jfind.app.model.CarriedEntry;

/// What a person had under their hands when a search was replaced by another.
///
/// Confined to one thread.
interface Carryover {
    /// What of it is found again in a search.
    CarriedEntry in(Pipeline search);

    /// Whether an entry is looked for, and nothing else shall be done until it is found.
    default boolean isSeeking() {
        return false;
    }

    /// Whether a search that could be shown has what is looked for, or will not have it.
    default boolean isReadyFor(Pipeline search) {
        return true;
    }

    /// Whether every match has to be at hand for that.
    default boolean wantsAll() {
        return false;
    }

    /// No luggage. Immutable.
    record Nothing() implements Carryover {
        @Override
        public CarriedEntry in(Pipeline search) {
            return CarriedEntry.NOTHING;
        }
    }
}
