package jfind.match.score;

import jfind.match.query.Term;
import jfind.match.query.TermText;

/// A term with its letters at hand. Immutable.
public final class PreparedTerm {
    private final Term term;
    private final boolean negated;
    private final TermText word;
    private final int[] letters;

    /// Prepares a term.
    public PreparedTerm(Term term) {
        this.negated = term instanceof Term.Not;
        this.term = term instanceof Term.Not(Term absent) ? absent : term;
        this.word = term.word();
        this.letters = word.letters();
    }

    /// Whether what it looks for must not be there.
    public boolean isNegated() {
        return negated;
    }

    /// What it looks for, never a [Term.Not].
    Term term() {
        return term;
    }

    TermText word() {
        return word;
    }

    int[] letters() {
        return letters;
    }
}
