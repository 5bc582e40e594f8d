package jfind.app.model;

/// Whether the cursor stays on its entry when the matches change.
///
/// Immutable.
public enum Tracking {
    /// It does not when the query changes.
    NONE,
    /// It does, until the cursor is moved or the entry no longer matches.
    CURRENT,
    /// It always does.
    ALWAYS
}
