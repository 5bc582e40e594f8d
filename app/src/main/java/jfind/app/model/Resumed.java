package jfind.app.model;

/// What a supply has brought back of an earlier session. Selection and cursor come with its
/// entries.
///
/// Immutable.
///
/// @param query what was typed
/// @param hasCursor whether the cursor stood on an entry that is still there
public record Resumed(String query, boolean hasCursor) {}
