package jfind.app.search;

import jfind.app.model.Carried;

/// What a person had under their hands when a search was replaced by another.
///
/// Confined to one thread.
interface Luggage {
    /// What of it is found again in a search.
    Carried in(Search search);

    /// Whether an entry is looked for, and nothing else shall be done until it is found.
    default boolean isSeeking() {
        return false;
    }

    /// Whether a search that could be shown has what is looked for, or will not have it.
    default boolean isReadyFor(Search search) {
        return true;
    }

    /// Whether every match has to be at hand for that.
    default boolean wantsAll() {
        return false;
    }

    /// No luggage. Immutable.
    record Nothing() implements Luggage {
        @Override
        public Carried in(Search search) {
            return Carried.NOTHING;
        }
    }
}
