package jfind.match.option;

/// Which files have changed lately, looked up only for the few that ask for it: the best matches of
/// a query.
///
/// Thread-safe.
public interface Changes {
    /// Looks up which of these files have changed: an answer for each. One that cannot be given
    /// soon is false.
    ///
    /// @param paths as the paths in the store are written
    boolean[] among(byte[][] paths);

    /// Whether [#among] has said so of a file. Looks nothing up.
    boolean isKnown(byte[] path);
}
