package jfind.app.model;

/// Whether the cursor stays on its entry when other matches come.
public enum Tracking {
    /// Not when the query changes.
    NONE,
    /// It does, until the cursor is moved or the entry no longer matches.
    CURRENT,
    /// It does.
    ALWAYS
}
