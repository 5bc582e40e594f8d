package jfind.match;

/// What makes one match better than another.
public enum Scheme {
    /// fzf's for any lines: score, then the shorter line.
    DEFAULT,
    /// fzf's for paths: score, then hits in the name, then the shorter path.
    PATH,
    /// fzf's for commands: score alone.
    HISTORY,
    /// jfind's for files.
    FILE
}
