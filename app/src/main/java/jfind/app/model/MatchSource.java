package jfind.app.model;

import java.util.List;
import jfind.app.text.InkRuns;

/// The matcher as a session sees it.
///
/// Thread-safe; a session calls it from its own thread only.
public interface MatchSource {
    /// Searches for `query` from now on. The newest query wins; its hits come later.
    void setQuery(String query);

    /// Sets how many rows of the hits can be read.
    void setLimit(int rows);

    /// Sorts the matches by rank, or leaves them in input order.
    void setSorted(boolean sorted);

    /// Lists entries that do not match too, or not.
    default void setRaw(boolean raw) {}

    /// Searches only some fields of each entry, named as in `--nth`; empty for all.
    void setFields(String nth);

    /// The newest hits, perhaps for an earlier query; the same object until there are newer ones.
    Hits hits();

    /// Sets `wake`, which runs on any thread whenever there are newer hits, and must be quick.
    void onHits(Runnable wake);

    /// Whether entries are lines of an input or of a command, rather than files of a walk.
    default boolean areLines() {
        return false;
    }

    /// Why an entry stands where it stands, a reason a line; none where that is not known.
    default List<String> explain(int entry) {
        return List.of();
    }

    /// The bytes of an entry that are searched and shown. Here and below, `entry` is a number from
    /// the hits read last.
    byte[] path(int entry);

    /// The bytes of an entry as they were read: for output and for commands.
    byte[] line(int entry);

    /// The colours of the input for the bytes of [#path].
    default InkRuns inks(int entry) {
        return InkRuns.NONE;
    }

    /// The kind of entry, as the source has tagged it.
    byte tag(int entry);

    /// The byte offsets in the path of `entry` that match `query`.
    int[] positions(String query, int entry);
}
