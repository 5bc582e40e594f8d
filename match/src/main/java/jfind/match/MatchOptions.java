package jfind.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a [MatchEngine] reads queries and ranks matches. Immutable.
///
/// @param scheme what makes a match better
/// @param tiebreak what decides between matches of the same score; at most three keys
/// @param caseMode whether capitals matter
/// @param tieOrder what decides between equals
/// @param sorted whether matches are ranked at all
/// @param extended whether queries have fzf's extended-search syntax, or are one word each
/// @param fuzzy whether a plain word is a fuzzy term; if not, an exact one
/// @param literal whether accented letters match only themselves
/// @param greedy whether fuzzy terms are content with their first alignment (`--algo=v1`)
/// @param fields the only fields of a line that are searched; null for the whole line
/// @param threads how many threads search, at least 1
public record MatchOptions(
        Scheme scheme,
        List<SortKey> tiebreak,
        CaseMode caseMode,
        TieOrder tieOrder,
        boolean sorted,
        boolean extended,
        boolean fuzzy,
        boolean literal,
        boolean greedy,
        @Nullable Fields fields,
        int threads) {

    private static final int MOST_KEYS = 3;

    /// fzf's defaults for lines, on all processors.
    public static final MatchOptions DEFAULT =
            new MatchOptions(
                    Scheme.DEFAULT,
                    Scheme.DEFAULT.keys(),
                    CaseMode.SMART,
                    TieOrder.INPUT,
                    true,
                    true,
                    true,
                    false,
                    false,
                    null,
                    Runtime.getRuntime().availableProcessors());

    /// Checks the numbers of keys and threads.
    public MatchOptions {
        tiebreak = List.copyOf(tiebreak);
        if (tiebreak.size() > MOST_KEYS) {
            throw new IllegalArgumentException("keys > " + MOST_KEYS + ": " + tiebreak.size());
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads < 1: " + threads);
        }
    }

    /// The same with another scheme and its sort keys.
    public MatchOptions withScheme(Scheme other) {
        return new MatchOptions(
                other,
                other.keys(),
                caseMode,
                tieOrder,
                sorted,
                extended,
                fuzzy,
                literal,
                greedy,
                fields,
                threads);
    }

    /// The same with other sort keys; at most three.
    public MatchOptions withTiebreak(List<SortKey> keys) {
        return new MatchOptions(
                scheme, keys, caseMode, tieOrder, sorted, extended, fuzzy, literal, greedy, fields,
                threads);
    }

    /// The same with another case mode.
    public MatchOptions withCaseMode(CaseMode other) {
        return new MatchOptions(
                scheme, tiebreak, other, tieOrder, sorted, extended, fuzzy, literal, greedy, fields,
                threads);
    }

    /// The same with another order of equals.
    public MatchOptions withTieOrder(TieOrder other) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, other, sorted, extended, fuzzy, literal, greedy, fields,
                threads);
    }

    /// The same, ranked or not.
    public MatchOptions withSorted(boolean value) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, value, extended, fuzzy, literal, greedy,
                fields, threads);
    }

    /// The same, with extended-search syntax or not.
    public MatchOptions withExtended(boolean value) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, sorted, value, fuzzy, literal, greedy, fields,
                threads);
    }

    /// The same, with plain words fuzzy or exact.
    public MatchOptions withFuzzy(boolean value) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, sorted, extended, value, literal, greedy,
                fields, threads);
    }

    /// The same, with accents literal or not.
    public MatchOptions withLiteral(boolean value) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, sorted, extended, fuzzy, value, greedy,
                fields, threads);
    }

    /// The same, with the first alignment or the best.
    public MatchOptions withGreedy(boolean value) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, sorted, extended, fuzzy, literal, value,
                fields, threads);
    }

    /// The same, searching only these fields.
    public MatchOptions withFields(Fields other) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, sorted, extended, fuzzy, literal, greedy,
                other, threads);
    }

    /// The same on another number of threads.
    public MatchOptions withThreads(int number) {
        return new MatchOptions(
                scheme, tiebreak, caseMode, tieOrder, sorted, extended, fuzzy, literal, greedy,
                fields, number);
    }
}
