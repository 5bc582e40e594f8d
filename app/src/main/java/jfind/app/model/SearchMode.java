package jfind.app.model;

/// What is searched for, and how, as far as actions can change it.
///
/// Immutable.
///
/// @param searched what is searched for: the query, unless an action has said something else
/// @param enabled whether a change of the query is searched for
/// @param sorted whether matches are sorted by rank
/// @param nth the only fields that are searched, as `--nth` has them; empty for all
/// @param usualNth those that were asked for at the start
public record SearchMode(
        String searched, boolean enabled, boolean sorted, String nth, String usualNth) {
    /// How a session begins: it searches for `query`, or for nothing when that is not `enabled`.
    public static SearchMode of(String query, boolean enabled, boolean sorted) {
        return new SearchMode(enabled ? query : "", enabled, sorted, "", "");
    }

    public SearchMode searching(String text) {
        return new SearchMode(text, enabled, sorted, nth, usualNth);
    }

    public SearchMode withEnabled(boolean on) {
        return new SearchMode(searched, on, sorted, nth, usualNth);
    }

    public SearchMode withSorted(boolean on) {
        return new SearchMode(searched, enabled, on, nth, usualNth);
    }

    /// Searches some fields; the usual ones where `fields` is empty.
    public SearchMode withNth(String fields) {
        String next = fields.isEmpty() ? usualNth : fields;
        return new SearchMode(searched, enabled, sorted, next, usualNth);
    }

    /// Searches some fields, unless another is asked for.
    public SearchMode withUsualNth(String fields) {
        return new SearchMode(searched, enabled, sorted, fields, fields);
    }
}
