package jfind.app.session;

import jfind.app.model.Dressing;

/// How a session behaves; how it looks is in the screen's options.
///
/// Immutable.
///
/// @param query what stands in the query line at the start
/// @param multi how many entries may be selected, 0 when just one can be chosen
/// @param walks whether the entries come from a walk, which keys may change
/// @param dressing how it looks at the start
public record SessionOptions(String query, int multi, boolean walks, Dressing dressing) {
    /// For `multi`: no limit.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /// An empty query, one entry to choose.
    public static final SessionOptions DEFAULTS =
            new SessionOptions("", 0, false, Dressing.DEFAULT);
}
