package jfind.match.query;

import java.util.List;

/// What a path must be to match: all of these clauses. Immutable.
public record Query(List<Clause> clauses) {
    /// Copies the list.
    public Query {
        clauses = List.copyOf(clauses);
    }

    /// Whether the other query has the same terms. Each letter typed asks this, and the equality
    /// that Java makes for records costs some milliseconds when first used.
    public boolean isSame(Query other) {
        boolean same = clauses.size() == other.clauses.size();
        for (int i = 0; same && i < clauses.size(); i++) {
            same = clauses.get(i).isSame(other.clauses.get(i));
        }
        return same;
    }

    /// Whether every path matches.
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /// Whether it has a term that can make one match better than another.
    public boolean ranks() {
        for (Clause clause : clauses) {
            for (Term term : clause.alternatives()) {
                if (!(term instanceof Term.Not)) {
                    return true;
                }
            }
        }
        return false;
    }
}
