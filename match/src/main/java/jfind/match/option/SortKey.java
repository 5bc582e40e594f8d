package jfind.match.option;

/// What decides between matches of the same score: the names of fzf's `--tiebreak`. Where all are
/// equal, the [TieOrder] decides.
public enum SortKey {
    /// The shorter line, white space at its ends not counted.
    LENGTH,
    /// The shorter piece between white space that holds the match.
    CHUNK,
    /// The match that begins nearer to the name's beginning; in a directory it counts least.
    PATHNAME,
    /// The match nearer to the line's beginning.
    BEGIN,
    /// The match nearer to the line's end.
    END
}
