package jfind.match.option;

import java.util.List;

/// What makes one match better than another.
public enum Scheme {
    /// fzf's for any lines: score, then the shorter line.
    DEFAULT,
    /// fzf's for paths: score, then hits in the name, then the shorter path.
    PATH,
    /// fzf's for commands: score alone.
    HISTORY,
    /// jfind's for files: hits in the name before hits in directories, whole names and stems before
    /// parts of them, shallow before deep, then the shorter path.
    FILE;

    /// What it looks at between matches of the same score.
    public List<SortKey> keys() {
        return switch (this) {
            case DEFAULT, FILE -> List.of(SortKey.LENGTH);
            case PATH -> List.of(SortKey.PATHNAME, SortKey.LENGTH);
            case HISTORY -> List.of();
        };
    }
}
