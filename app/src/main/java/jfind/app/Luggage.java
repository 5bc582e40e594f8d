package jfind.app;

import jfind.app.model.Carried;

/// What a person had under their hands when a search was replaced by another.
///
/// Implementations are immutable.
interface Luggage {
    /// Nothing.
    Luggage NONE = _ -> Carried.NOTHING;

    /// What of it is found again in a search.
    Carried in(Search search);

    /// Whether every match has to be at hand for that.
    default boolean wantsAll() {
        return false;
    }
}
