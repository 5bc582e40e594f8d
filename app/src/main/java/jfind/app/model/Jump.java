package jfind.app.model;

/// What the next key does while the matches have jump labels.
///
/// Immutable.
public enum Jump {
    /// They have none.
    NONE,
    /// It puts the cursor on the match with that label.
    MOVE,
    /// It accepts the match with that label.
    ACCEPT
}
