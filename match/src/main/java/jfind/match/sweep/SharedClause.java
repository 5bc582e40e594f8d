package jfind.match.sweep;

import java.util.List;
import jfind.match.query.Clause;
import jfind.match.query.Term;
import jfind.match.query.TermText;
import jfind.match.score.Bonus;
import jfind.match.score.ExactFinder;
import jfind.match.score.FuzzyScorer;
import jfind.match.score.PrefixFinder;
import jfind.match.score.SharedTerm;
import jfind.match.score.SuffixFinder;
import jfind.match.tree.Letters;
import org.jspecify.annotations.Nullable;

/// A clause of a pattern, ready to be looked for a segment at a time. Its terms' states lie side by
/// side in the array of the [Sweep].
///
/// Immutable.
final class SharedClause {
    /// Longer terms are left to [PathMatcher].
    static final int LONGEST_TERM = 60;

    /// What [#score] returns for a clause that cannot match.
    static final int NONE = SharedTerm.NONE;

    /// What [#score] returns for a clause that may match.
    static final int MAYBE = -2;

    private static final long[] NONE_NEEDED = {0};

    private final SharedTerm[] terms;
    private final boolean[] negated;
    private final boolean[] certain;
    private final int offset;
    private final int stateSize;
    private final boolean scored;

    /// @param offset where its states begin among those of all clauses
    SharedClause(Clause clause, Bonus bonus, boolean forward, int offset) {
        List<Term> alternatives = clause.alternatives();
        this.terms = new SharedTerm[alternatives.size()];
        this.negated = new boolean[terms.length];
        this.certain = new boolean[terms.length];
        this.offset = offset;
        int size = 0;
        boolean allScored = true;
        for (int i = 0; i < terms.length; i++) {
            Term term = alternatives.get(i);
            terms[i] = shared(term, bonus, forward);
            negated[i] = term instanceof Term.Not;
            size += terms[i].stateSize();
            certain[i] = isCertain(negated[i] ? ((Term.Not) term).term() : term);
            allScored &= terms[i] instanceof FuzzyScorer && !negated[i];
        }
        this.stateSize = size;
        this.scored = allScored;
    }

    private static SharedTerm shared(Term term, Bonus bonus, boolean forward) {
        TermText word = term.word();
        return switch (term.kind()) {
            case FUZZY -> new FuzzyScorer(word, bonus, forward);
            case EXACT, BOUNDARY -> new ExactFinder(word);
            case PREFIX, WHOLE -> new PrefixFinder(word);
            case SUFFIX -> new SuffixFinder(word);
            case NOT -> shared(((Term.Not) term).term(), bonus, forward);
        };
    }

    /// Whether the finder decides the whole term, and not only a part of its conditions.
    private static boolean isCertain(Term term) {
        return switch (term.kind()) {
            case FUZZY, EXACT, PREFIX -> true;
            case BOUNDARY, SUFFIX, WHOLE, NOT -> false;
        };
    }

    int stateSize() {
        return stateSize;
    }

    /// Whether [#score] is never [#MAYBE].
    boolean isScored() {
        return scored;
    }

    /// The letters that the rest of a path must have, given the states in a frame.
    long neededAfter(long[] states, int frame) {
        int at = frame + offset;
        long needed = Letters.ANY;
        for (int i = 0; i < terms.length; i++) {
            needed &= negated[i] ? 0 : terms[i].neededAfter(states, at);
            at += terms[i].stateSize();
        }
        return needed;
    }

    /// The letters of which a name must have one for the name to make a difference to [#score].
    long decisive(long[] states, int frame) {
        int at = frame + offset;
        long decisive = 0;
        for (SharedTerm term : terms) {
            decisive |= term.decisive(states, at);
            at += term.stateSize();
        }
        return decisive;
    }

    /// Carries the states in a frame over a segment.
    void advance(
            long[] states, int frame, byte[] bytes, int from, int to, int column, boolean inName) {
        int at = frame + offset;
        for (SharedTerm term : terms) {
            term.advance(states, at, bytes, from, to, column, inName);
            at += term.stateSize();
        }
    }

    /// Carries the states in a frame over a directory's segment.
    ///
    /// @param letters those of the segment
    void descend(
            long[] states, int frame, long letters, byte[] bytes, int from, int to, int column) {
        int at = frame + offset;
        for (SharedTerm term : terms) {
            if (!(term instanceof FuzzyScorer word && word.passes(states, at, letters))) {
                term.advance(states, at, bytes, from, to, column, false);
            }
            at += term.stateSize();
        }
    }

    /// After the name: the score of the first term found; 0 if a negated term is absent; [#MAYBE]
    /// if only [PathMatcher] can decide; [#NONE] if the clause does not match.
    int score(long[] states, int frame) {
        int at = frame + offset;
        boolean absent = false;
        for (int i = 0; i < terms.length; i++) {
            int score = terms[i].score(states, at);
            if (score == NONE) {
                absent |= negated[i];
            } else if (!certain[i] || (!negated[i] && !scored)) {
                return MAYBE;
            } else if (!negated[i]) {
                return score;
            }
            at += terms[i].stateSize();
        }
        return absent ? 0 : NONE;
    }

    /// The letters needed from each letter of its term on (after the last one none). With several
    /// terms: none. Only if the clause is scored.
    long[] neededFrom() {
        return isOneWord() ? ((FuzzyScorer) terms[0]).neededFrom() : NONE_NEEDED;
    }

    /// The scorer of a clause that is one word to be found and nothing else; null for any other.
    @Nullable FuzzyScorer onlyWord() {
        return scored && isOneWord() ? (FuzzyScorer) terms[0] : null;
    }

    private boolean isOneWord() {
        return terms.length == 1;
    }

    /// The counterpart of [#neededFrom]: upper bounds on the scores of names in this frame's
    /// directory, one for each first letter that the name may supply. Only if the clause is scored.
    ///
    /// @param length that of the path so far
    void maxScores(
            long[] states, int frame, int length, boolean begins, boolean irregular, int[] into) {
        int at = frame + offset;
        if (isOneWord()) {
            ((FuzzyScorer) terms[0]).maxScores(states, at, length, begins, irregular, into);
            return;
        }
        into[0] = 0;
        for (SharedTerm term : terms) {
            int[] most = new int[term.stateSize()];
            ((FuzzyScorer) term).maxScores(states, at, length, begins, irregular, most);
            into[0] = Math.max(into[0], most[0]);
            at += term.stateSize();
        }
    }

    /// For each byte whether a name that begins with it may get the points for a name's beginning.
    /// Only if the clause is scored; not to be changed.
    boolean[] beginnings() {
        boolean[] any = {};
        for (SharedTerm term : terms) {
            any = either(any, ((FuzzyScorer) term).beginnings());
        }
        return any;
    }

    /// The bytes of two sets, of which the first may be empty.
    static boolean[] either(boolean[] one, boolean[] other) {
        if (one.length == 0) {
            return other;
        }
        boolean[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= other[i];
        }
        return both;
    }

    /// Whether every name that has the letters of [#neededAfter] matches the clause, given the
    /// states in a frame. Only if the clause is scored.
    boolean isMetByLetters(long[] states, int frame) {
        return isOneWord() && ((FuzzyScorer) terms[0]).isMetByLetters(states, frame + offset);
    }

    /// Whether the clause matches once a name is read, given the states in a frame. Only if the
    /// clause is scored.
    boolean isMet(long[] states, int frame, byte[] names, int from, int to) {
        int at = frame + offset;
        for (SharedTerm term : terms) {
            if (((FuzzyScorer) term).isMet(states, at, names, from, to)) {
                return true;
            }
            at += term.stateSize();
        }
        return false;
    }
}
