package jfind.app.model;

/// How to show a match that is longer than its row.
///
/// Immutable.
public enum Wrap {
    /// Shorten it.
    NONE,
    /// Continue in the next row, from any character.
    CHARACTER,
    /// Continue in the next row, from the start of a word if possible.
    WORD
}
