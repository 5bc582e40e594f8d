package jfind.app.model;

import jfind.app.text.InkRuns;

/// What a session sees of the matcher.
///
/// Thread-safe; a session calls it from its own thread only.
public interface MatchSource {
    /// Searches for `query` from now on. The newest query wins; hits for it come later.
    void setQuery(String query);

    /// Says that rows up to `rows` may be asked for.
    void setLimit(int rows);

    /// Has the matches sorted, or left in the order in which they came.
    void setSorted(boolean sorted);

    /// Has what does not match listed as well, or not.
    default void setRaw(boolean raw) {}

    /// Has only some fields of each entry searched, named as in `--nth`; empty for all.
    void setFields(String nth);

    /// The newest hits, perhaps still those of an earlier query: the same object until there are newer ones.
    Hits hits();

    /// Runs `wake`, on any thread and quickly, whenever there are newer hits.
    void onHits(Runnable wake);

    /// Whether entries are lines of an input or of a command, and not the files of a walk.
    default boolean areLines() {
        return false;
    }

    /// What is searched and shown of an entry, as bytes. Entries are those of the hits that were last
    /// asked for, here and below.
    byte[] path(int entry);

    /// An entry as it was read, as bytes: what is printed, and what commands get.
    byte[] line(int entry);

    /// The colours that came with an entry, over [#path].
    default InkRuns inks(int entry) {
        return InkRuns.NONE;
    }

    /// What kind of entry it is, as the source of the paths has marked it.
    byte tag(int entry);

    /// Where in the path of `entry` the characters are that match `query`: offsets of bytes.
    int[] positions(String query, int entry);
}
