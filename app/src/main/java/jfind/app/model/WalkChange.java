package jfind.app.model;

/// What the user can change about a walk while searching it.
///
/// Immutable.
public enum WalkChange {
    /// Whether names that begin with a dot are listed.
    HIDDEN,
    /// Whether what ignore rules exclude is listed.
    IGNORED,
    /// Whether symbolic links are followed.
    FOLLOW,
    /// Whether directories are listed.
    DIRECTORIES,
    /// The root becomes its parent.
    ROOT_UP,
    /// The root becomes the directory under the cursor, or that of the file there.
    ROOT_DOWN
}
