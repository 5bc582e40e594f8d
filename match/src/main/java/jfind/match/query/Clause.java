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
}
