package jfind.match.query;

/// How a query relates to one that has been answered already.
///
/// The one place that decides what an old answer is worth. `dr` answered, `drv` can match only what
/// matched before; `d`, `!dr` or `dr | x` may match anything. Immutable.
public enum QueryChange {
    /// The same matches with the same ranks.
    SAME,
    /// Some of the old matches, nothing else.
    NARROWED,
    /// Nothing is known.
    REPLACED;

    /// The change from one query to the next.
    public static QueryChange between(Query before, Query after) {
        if (before.isSame(after)) {
            return SAME;
        }
        for (Clause old : before.clauses()) {
            if (!isImplied(old, after)) {
                return REPLACED;
            }
        }
        return NARROWED;
    }

    private static boolean isImplied(Clause old, Query after) {
        for (Clause clause : after.clauses()) {
            if (implies(clause, old)) {
                return true;
            }
        }
        return false;
    }

    private static boolean implies(Clause clause, Clause old) {
        for (Term term : clause.alternatives()) {
            if (!impliesOneOf(term, old)) {
                return false;
            }
        }
        return true;
    }

    private static boolean impliesOneOf(Term term, Clause old) {
        for (Term candidate : old.alternatives()) {
            if (implies(term, candidate)) {
                return true;
            }
        }
        return false;
    }

    /// Whether every path with `term` has `old` too, as far as can be told from the words alone.
    private static boolean implies(Term term, Term old) {
        if (term.isSame(old)) {
            return true;
        }
        TermText next = term.word();
        TermText word = old.word();
        if (term instanceof Term.Not(Term absent)) {
            return old instanceof Term.Not(Term absentBefore) && implies(absentBefore, absent);
        }
        if (next.folding() != word.folding()
                || (word.caseSensitive() && !next.caseSensitive())
                || !trimsNothing(next.text())) {
            return false;
        }
        String text = word.caseSensitive() ? next.text() : Folding.lowerCase(next.text());
        return switch (old.kind()) {
            case FUZZY -> isSubsequence(word.text(), text);
            case EXACT -> !(term instanceof Term.Fuzzy) && text.contains(word.text());
            case PREFIX ->
                    (term instanceof Term.Prefix || term instanceof Term.Whole)
                            && text.startsWith(word.text());
            case SUFFIX ->
                    (term instanceof Term.Suffix || term instanceof Term.Whole)
                            && text.endsWith(word.text());
            case BOUNDARY, WHOLE, NOT -> false;
        };
    }

    /// Prefix and suffix terms skip white space around a path unless they begin or end with it.
    private static boolean trimsNothing(String text) {
        return !Character.isWhitespace(text.charAt(0))
                && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static boolean isSubsequence(String letters, String text) {
        int found = 0;
        int at = 0;
        while (at < text.length() && found < letters.length()) {
            int letter = text.codePointAt(at);
            if (letter == letters.codePointAt(found)) {
                found += Character.charCount(letter);
            }
            at += Character.charCount(letter);
        }
        return found == letters.length();
    }
}
