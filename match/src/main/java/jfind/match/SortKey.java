package jfind.match;

import java.util.List;

/// What decides between matches of the same score, after fzf's `--tiebreak`. The smaller value wins.
enum SortKey {
    /// The length of the line without white space at its ends.
    LENGTH,
    /// How far into the name the match begins; hits in a directory come last.
    PATHNAME;

    static List<SortKey> of(Scheme scheme) {
        return switch (scheme) {
            case DEFAULT -> List.of(LENGTH);
            case PATH, FILE -> List.of(PATHNAME, LENGTH);
            case HISTORY -> List.of();
        };
    }
}
