package jfind.match.query;

import java.util.List;

/// Terms joined by `|`: the first of them that a path has decides. Immutable.
public record Clause(List<Term> alternatives) {
    /// Copies the list, which must not be empty.
    public Clause {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("alternatives == 0");
        }
    }

    boolean isSame(Clause other) {
        boolean same = alternatives.size() == other.alternatives.size();
        for (int i = 0; same && i < alternatives.size(); i++) {
            same = alternatives.get(i).isSame(other.alternatives.get(i));
        }
        return same;
    }
}
