package jfind.app.record;

import java.util.List;

/// Where a session walks, and what it lists: all that keys can change about a walk.
///
/// Immutable; do not write to the arrays.
///
/// @param asked the roots that the session was started with
/// @param roots the roots that it has now
/// @param hidden whether names that begin with a dot are listed
/// @param ignored whether what ignore rules exclude is listed
/// @param follows whether links are followed
/// @param directories whether directories are listed
public record WalkState(
        List<byte[]> asked,
        List<byte[]> roots,
        boolean hidden,
        boolean ignored,
        boolean follows,
        boolean directories) {
    public WalkState {
        asked = List.copyOf(asked);
        roots = List.copyOf(roots);
    }
}
