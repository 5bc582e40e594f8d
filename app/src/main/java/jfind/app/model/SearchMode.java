package jfind.app.model;

/// What is searched for, and how, as far as actions can change it.
///
/// Immutable.
///
/// @param searched what is searched for: the query, unless an action has said something else
/// @param enabled whether a change of the query is searched for
/// @param sorted whether matches are sorted by rank
/// @param nth the only fields that are searched, as `--nth` has them; empty for what was asked for at the start
public record SearchMode(String searched, boolean enabled, boolean sorted, String nth) {
    /// How a session begins: it searches for `query`, or for nothing when that is not `enabled`.
    public static SearchMode of(String query, boolean enabled, boolean sorted) {
        return new SearchMode(enabled ? query : "", enabled, sorted, "");
    }

    public SearchMode searching(String text) {
        return new SearchMode(text, enabled, sorted, nth);
    }

    public SearchMode withEnabled(boolean on) {
        return new SearchMode(searched, on, sorted, nth);
    }

    public SearchMode withSorted(boolean on) {
        return new SearchMode(searched, enabled, on, nth);
    }

    public SearchMode withNth(String fields) {
        return new SearchMode(searched, enabled, sorted, fields);
    }
}
