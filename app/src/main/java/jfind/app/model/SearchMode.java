package jfind.app.model;

/// What is searched for, and how, as far as actions can change it.
///
/// Immutable.
///
/// @param searched what is searched for: the query, unless an action has said something else
/// @param overridden whether an action has said what is searched for, and the query has not been edited since
/// @param enabled whether a change of the query is searched for
/// @param sorted whether matches are sorted by rank
/// @param sortToggles whether a person can change that, so that it has to be told
/// @param raw whether what does not match is listed as well
/// @param nth the only fields that are searched, as `--nth` has them; empty for all
/// @param usualNth those that were asked for at the start
/// @param withNth what of a line is shown, as `--with-nth` has it; empty for all
/// @param usualWithNth what was asked for at the start
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
    /// How a session begins: it searches for `query`, or for nothing when that is not `enabled`.
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

    /// Searches for something else than the query, until that is edited.
    public SearchMode overriding(String text) {
        Draft draft = new Draft(this);
        draft.searched = text;
        draft.overridden = true;
        return draft.finished();
    }

    /// After an edit of the query to `text`.
    public SearchMode edited(String text) {
        return searching(enabled ? text : searched);
    }

    /// When entries are to be replaced, or searched otherwise: what was searched for before the search was
    /// disabled is not looked for any more.
    public SearchMode renewed() {
        return enabled || overridden ? this : searching("");
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

    /// Tells whether matches are sorted from now on.
    public SearchMode withSortToggling() {
        Draft draft = new Draft(this);
        draft.sortToggles = true;
        return draft.finished();
    }

    /// Lists what does not match as well, or not.
    public SearchMode withRaw(boolean on) {
        Draft draft = new Draft(this);
        draft.raw = on;
        return draft.finished();
    }

    /// Searches some fields; the usual ones where `fields` is empty.
    public SearchMode withNth(String fields) {
        String next = fields.isEmpty() ? usualNth : fields;
        Draft draft = new Draft(this);
        draft.nth = next;
        return draft.finished();
    }

    /// Searches some fields, unless another is asked for.
    public SearchMode withUsualNth(String fields) {
        Draft draft = new Draft(this);
        draft.nth = fields;
        draft.usualNth = fields;
        return draft.finished();
    }

    /// Shows something else of a line.
    public SearchMode withWithNth(String template) {
        Draft draft = new Draft(this);
        draft.withNth = template;
        return draft.finished();
    }

    /// Shows something of a line, unless something else is asked for.
    public SearchMode withUsualWithNth(String template) {
        Draft draft = new Draft(this);
        draft.withNth = template;
        draft.usualWithNth = template;
        return draft.finished();
    }

    /// A mode while something of it is changed. Confined to one thread.
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
