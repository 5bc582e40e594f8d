package jfind.match.query;

/// One thing that a path has, or with [Not] must not have. Immutable.
public sealed interface Term {
    /// The kind of term, to switch on: a switch over the types themselves makes a class when it
    /// first runs, which delays the first letter.
    Kind kind();

    /// The letters in question.
    TermText word();

    /// Whether the other one is the same kind of term for the same word.
    default boolean isSame(Term other) {
        if (this instanceof Not(Term absent)) {
            return other instanceof Not(Term otherAbsent) && absent.isSame(otherAbsent);
        }
        return kind() == other.kind() && word().isSame(other.word());
    }

    /// The terms there are.
    enum Kind {
        FUZZY,
        EXACT,
        BOUNDARY,
        PREFIX,
        SUFFIX,
        WHOLE,
        NOT
    }

    /// `abc`: the letters in this order, others between them allowed.
    record Fuzzy(TermText word) implements Term {
        @Override
        public Kind kind() {
            return Kind.FUZZY;
        }
    }

    /// `'abc`: the letters side by side.
    record Exact(TermText word) implements Term {
        @Override
        public Kind kind() {
            return Kind.EXACT;
        }
    }

    /// `'abc'`: the letters side by side, between word boundaries.
    record Boundary(TermText word) implements Term {
        @Override
        public Kind kind() {
            return Kind.BOUNDARY;
        }
    }

    /// `^abc`: the path begins so.
    record Prefix(TermText word) implements Term {
        @Override
        public Kind kind() {
            return Kind.PREFIX;
        }
    }

    /// `abc$`: the path ends so.
    record Suffix(TermText word) implements Term {
        @Override
        public Kind kind() {
            return Kind.SUFFIX;
        }
    }

    /// `^abc$`: the path is just this.
    record Whole(TermText word) implements Term {
        @Override
        public Kind kind() {
            return Kind.WHOLE;
        }
    }

    /// `!abc`: the path has nothing of the kind.
    record Not(Term term) implements Term {
        @Override
        public Kind kind() {
            return Kind.NOT;
        }

        @Override
        public TermText word() {
            return term.word();
        }
    }
}
