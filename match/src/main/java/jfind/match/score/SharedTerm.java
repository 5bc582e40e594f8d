package jfind.match.score;

/// A term that is matched one segment at a time, so that all entries of a directory share the state
/// after its path. Only for ASCII paths.
///
/// A state is some longs in an array of the caller's, all 0 at first.
///
/// Immutable.
public sealed interface SharedTerm permits FuzzyScorer, ExactFinder, PrefixFinder, SuffixFinder {
    /// What [#score] returns when the term is not there.
    int NONE = -1;

    /// The number of longs in a state.
    int stateSize();

    /// The letters that the rest of a path must have, given the state so far.
    long neededAfter(long[] states, int at);

    /// A name without any of these letters leaves [#score] as it is.
    long decisive(long[] states, int at);

    /// Carries the state at `states[at]` over `bytes[from, to)`, which begin at `column` of the
    /// path and where a segment begins.
    ///
    /// @param inName whether these are the path's name, and so its end
    void advance(long[] states, int at, byte[] bytes, int from, int to, int column, boolean inName);

    /// After the name: [#NONE] if the term is absent; else, from a [FuzzyScorer], its score.
    int score(long[] states, int at);
}
