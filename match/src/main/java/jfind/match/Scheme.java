package jfind.match;

import java.util.List;

/// What makes one match better than another.
public enum Scheme {
    /// fzf's for any lines: score, then the shorter line.
    DEFAULT,
    /// fzf's for paths: score, then hits in the name, then the shorter path.
    PATH,
    /// fzf's for commands: score alone.
    HISTORY,
    /// jfind's for files.
    FILE;

    /// What it looks at between matches of the same score.
    public List<SortKey> keys() {
        return switch (this) {
            case DEFAULT -> List.of(SortKey.LENGTH);
            case PATH, FILE -> List.of(SortKey.PATHNAME, SortKey.LENGTH);
            case HISTORY -> List.of();
        };
    }
}
