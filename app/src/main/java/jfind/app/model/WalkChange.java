package jfind.app.model;

/// What a person may change about a walk while it is searched.
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
