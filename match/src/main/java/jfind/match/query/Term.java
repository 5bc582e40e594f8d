package jfind.match.query;

/// One thing that a path has, or with [Not] must not have. Immutable.
public sealed interface Term {
    /// The letters in question.
    Word word();

    /// `abc`: the letters in this order, others between them allowed.
    record Fuzzy(Word word) implements Term {}

    /// `'abc`: the letters side by side.
    record Exact(Word word) implements Term {}

    /// `'abc'`: the letters side by side, between word boundaries.
    record Boundary(Word word) implements Term {}

    /// `^abc`: the path begins so.
    record Prefix(Word word) implements Term {}

    /// `abc$`: the path ends so.
    record Suffix(Word word) implements Term {}

    /// `^abc$`: the path is just this.
    record Whole(Word word) implements Term {}

    /// `!abc`: the path has nothing of the kind.
    record Not(Term term) implements Term {
        @Override
        public Word word() {
            return term.word();
        }
    }
}
