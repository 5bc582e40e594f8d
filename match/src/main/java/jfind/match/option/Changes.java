package jfind.match.option;

/// Which files have changed lately, looked up only for the few that ask for it: the best matches of
/// a query.
///
/// Thread-safe.
public interface Changes {
    /// Which of these files have changed: an answer for each. One that is not known yet is false;
    /// it is looked up, and who asked is told if it becomes true.
    ///
    /// @param paths as the paths in the store are written
    boolean[] among(byte[][] paths);

    /// Whether [#among] has said so of a file. Looks nothing up.
    boolean isKnown(byte[] path);
}
