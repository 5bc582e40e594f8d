package jfind.app.model;

/// What happens to a match that is longer than its row.
public enum Wrap {
    /// It is shortened.
    NONE,
    /// It goes on in the next row, from any character on.
    CHARACTER,
    /// It goes on in the next row, from the beginning of a word on where it can.
    WORD
}
