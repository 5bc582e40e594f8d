package jfind.match;

/// How a [MatchEngine] reads queries and ranks matches. Immutable.
///
/// @param scheme what makes a match better
/// @param caseMode whether capitals matter
/// @param tieOrder what decides between equals
/// @param sorted whether matches are ranked at all
/// @param extended whether queries have fzf's extended-search syntax, or are one word each
/// @param fuzzy whether a plain word is a fuzzy term; if not, an exact one
/// @param literal whether accented letters match only themselves
/// @param greedy whether fuzzy terms are content with their first alignment (`--algo=v1`)
/// @param threads how many threads search, at least 1
public record MatchOptions(
        Scheme scheme,
        CaseMode caseMode,
        TieOrder tieOrder,
        boolean sorted,
        boolean extended,
        boolean fuzzy,
        boolean literal,
        boolean greedy,
        int threads) {

    /// fzf's defaults for lines, on all processors.
    public static final MatchOptions DEFAULT =
            new MatchOptions(
                    Scheme.DEFAULT,
                    CaseMode.SMART,
                    TieOrder.INPUT,
                    true,
                    true,
                    true,
                    false,
                    false,
                    Runtime.getRuntime().availableProcessors());

    /// Checks the number of threads.
    public MatchOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("threads < 1: " + threads);
        }
    }

    /// The same with another scheme.
    public MatchOptions withScheme(Scheme other) {
        return new MatchOptions(
                other, caseMode, tieOrder, sorted, extended, fuzzy, literal, greedy, threads);
    }

    /// The same with another case mode.
    public MatchOptions withCaseMode(CaseMode other) {
        return new MatchOptions(
                scheme, other, tieOrder, sorted, extended, fuzzy, literal, greedy, threads);
    }

    /// The same with another order of equals.
    public MatchOptions withTieOrder(TieOrder other) {
        return new MatchOptions(
                scheme, caseMode, other, sorted, extended, fuzzy, literal, greedy, threads);
    }

    /// The same, ranked or not.
    public MatchOptions withSorted(boolean value) {
        return new MatchOptions(
                scheme, caseMode, tieOrder, value, extended, fuzzy, literal, greedy, threads);
    }

    /// The same, with extended-search syntax or not.
    public MatchOptions withExtended(boolean value) {
        return new MatchOptions(
                scheme, caseMode, tieOrder, sorted, value, fuzzy, literal, greedy, threads);
    }

    /// The same, with plain words fuzzy or exact.
    public MatchOptions withFuzzy(boolean value) {
        return new MatchOptions(
                scheme, caseMode, tieOrder, sorted, extended, value, literal, greedy, threads);
    }

    /// The same, with accents literal or not.
    public MatchOptions withLiteral(boolean value) {
        return new MatchOptions(
                scheme, caseMode, tieOrder, sorted, extended, fuzzy, value, greedy, threads);
    }

    /// The same, with the first alignment or the best.
    public MatchOptions withGreedy(boolean value) {
        return new MatchOptions(
                scheme, caseMode, tieOrder, sorted, extended, fuzzy, literal, value, threads);
    }

    /// The same on another number of threads.
    public MatchOptions withThreads(int number) {
        return new MatchOptions(
                scheme, caseMode, tieOrder, sorted, extended, fuzzy, literal, greedy, number);
    }
}
