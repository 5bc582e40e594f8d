package jfind.app.model;

/// What is searched for, and how: the settings that actions can change.
///
/// Immutable.
///
/// @param searched the text searched for: the query, unless an action has set another
/// @param overridden whether an action has set `searched`, and the query has not been edited since
/// @param enabled whether a changed query is searched for
/// @param sorted whether matches are sorted by rank
/// @param sortToggles whether the user can toggle sorting, so that the info line shows it
/// @param raw whether entries that do not match are listed too
/// @param nth the fields that are searched, as in `--nth`; empty for all
/// @param usualNth the value of `nth` at the start
/// @param withNth the fields that are shown, as in `--with-nth`; empty for all
/// @param usualWithNth the value of `withNth` at the start
public record SearchMode(
        String searched,
        boolean overridden,
        boolean enabled,
        boolean sorted,
        boolean sortToggles,
        boolean raw,
        String nth,
        String usualNth,
        String withNth,
        String usualWithNth) {
    /// The mode at the start: it searches for `query`, or for nothing if searching is disabled.
    public static SearchMode of(String query, boolean enabled, boolean sorted) {
        return new SearchMode(
                enabled ? query : "", false, enabled, sorted, false, false, "", "", "", "");
    }

    public SearchMode searching(String text) {
        Draft draft = new Draft(this);
        draft.searched = text;
        draft.overridden = false;
        return draft.finished();
    }

    /// This searching for `text` instead of the query, until the query is edited.
    public SearchMode overriding(String text) {
        Draft draft = new Draft(this);
        draft.searched = text;
        draft.overridden = true;
        return draft.finished();
    }

    /// This after the query was edited to `text`.
    public SearchMode edited(String text) {
        return searching(enabled ? text : searched);
    }

    /// This for other entries or another way to search: while searching is disabled, an earlier
    /// query is dropped.
    public SearchMode renewed() {
        return enabled || overridden ? this : searching("");
    }

    /// This after entries have come that were searched for `text`.
    public SearchMode arrived(String text) {
        return enabled || overridden || searched.equals(text) ? this : searching(text);
    }

    public SearchMode withEnabled(boolean on) {
        Draft draft = new Draft(this);
        draft.enabled = on;
        return draft.finished();
    }

    public SearchMode withSorted(boolean on) {
        Draft draft = new Draft(this);
        draft.sorted = on;
        return draft.finished();
    }

    /// This with sorting shown in the info line.
    public SearchMode withSortToggling() {
        Draft draft = new Draft(this);
        draft.sortToggles = true;
        return draft.finished();
    }

    /// This listing entries that do not match too, or not.
    public SearchMode withRaw(boolean on) {
        Draft draft = new Draft(this);
        draft.raw = on;
        return draft.finished();
    }

    /// This searching `fields`; those of the start if empty.
    public SearchMode withNth(String fields) {
        String next = fields.isEmpty() ? usualNth : fields;
        Draft draft = new Draft(this);
        draft.nth = next;
        return draft.finished();
    }

    /// This searching all fields.
    public SearchMode withoutNth() {
        Draft draft = new Draft(this);
        draft.nth = "";
        return draft.finished();
    }

    /// This searching `fields` from the start.
    public SearchMode withUsualNth(String fields) {
        Draft draft = new Draft(this);
        draft.nth = fields;
        draft.usualNth = fields;
        return draft.finished();
    }

    /// This showing other fields.
    public SearchMode withWithNth(String template) {
        Draft draft = new Draft(this);
        draft.withNth = template;
        return draft.finished();
    }

    /// This showing some fields from the start.
    public SearchMode withUsualWithNth(String template) {
        Draft draft = new Draft(this);
        draft.withNth = template;
        draft.usualWithNth = template;
        return draft.finished();
    }

    /// The parts of a mode while some of them change. Confined to one thread.
    private static final class Draft {
        private String searched;
        private boolean overridden;
        private boolean enabled;
        private boolean sorted;
        private boolean sortToggles;
        private boolean raw;
        private String nth;
        private String usualNth;
        private String withNth;
        private String usualWithNth;

        Draft(SearchMode from) {
            searched = from.searched;
            overridden = from.overridden;
            enabled = from.enabled;
            sorted = from.sorted;
            sortToggles = from.sortToggles;
            raw = from.raw;
            nth = from.nth;
            usualNth = from.usualNth;
            withNth = from.withNth;
            usualWithNth = from.usualWithNth;
        }

        SearchMode finished() {
            return new SearchMode(
                    searched,
                    overridden,
                    enabled,
                    sorted,
                    sortToggles,
                    raw,
                    nth,
                    usualNth,
                    withNth,
                    usualWithNth);
        }
    }
}
