package jfind.match.score;

/// A term that is looked for a segment at a time, so that all entries of a directory share what is
/// known after its path. Only for ASCII paths.
///
/// What is known lies in a state: some longs in an array of the caller's, all 0 in the beginning.
///
/// Immutable.
public sealed interface SharedTerm permits FuzzyScorer, ExactFinder, PrefixFinder, SuffixFinder {
    /// What [#score] returns when the term is not there.
    int NONE = -1;

    /// The number of longs in a state.
    int stateSize();

    /// The letters that the rest of a path must have, given the state so far.
    long neededAfter(long[] states, int at);

    /// The letters of which a name must have one for the name to make a difference to [#score].
    long decisive(long[] states, int at);

    /// Carries the state at `states[at]` over `bytes[from, to)`, which begin at `column` of the path
    /// and where a segment begins.
    ///
    /// @param inName whether these are the path's name, and so its end
    void advance(long[] states, int at, byte[] bytes, int from, int to, int column, boolean inName);

    /// After the name: [#NONE] if the term is not there; otherwise, from a [FuzzyScorer], its score.
    int score(long[] states, int at);
}
