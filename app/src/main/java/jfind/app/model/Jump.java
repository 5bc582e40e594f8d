package jfind.app.model;

/// What the next key does when matches bear labels to jump to.
public enum Jump {
    /// They bear none.
    NONE,
    /// It puts the cursor on the match with that label.
    MOVE,
    /// It takes the match with that label.
    ACCEPT
}
