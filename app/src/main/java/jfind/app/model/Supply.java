package jfind.app.model;

import jfind.app.command.PreparedCommand;

/// A source whose entries can be replaced.
///
/// The old entries stay, in [MatchSource] too, until the new ones are there. Thread-safe.
public interface Supply extends Source {
    /// Replaces all entries by the lines that a command prints.
    ///
    /// @param whole whether the old entries stay until the command has ended
    /// @param selected entries to select again, if they can be recognized
    /// @param cursor the entry to look for, if it can be recognized; -1 for none
    void reload(PreparedCommand command, boolean whole, int[] selected, int cursor);

    /// Stops looking for the entry that was under the cursor.
    void stopSeeking();

    /// Walks again with a changed setting; does nothing when the entries do not come from a walk.
    ///
    /// @param selected entries to select again
    /// @param cursor the entry under the cursor, -1 for none
    void change(WalkChange change, int[] selected, int cursor);

    /// Shows the first `count` lines above the list instead of searching them.
    void setHeaderLines(int count);

    /// Shows and searches other fields of each line.
    ///
    /// @param withNth the fields, as in `--with-nth`
    /// @param selected entries to select again, if they still match
    /// @param cursor the entry under the cursor, -1 for none
    void reshape(String withNth, int[] selected, int cursor);

    /// Excludes entries from now on.
    void exclude(int[] entries);
}
