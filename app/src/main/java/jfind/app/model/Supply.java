package jfind.app.model;

import jfind.app.command.PreparedCommand;

/// Where the entries come from, and how a session gets others in their place.
///
/// Until the others are there the old ones stay, in [MatchSource] as well. Thread-safe.
public interface Supply extends Source {
    /// Has the lines that a command prints take the place of all entries.
    ///
    /// @param command what prints them
    /// @param whole whether the old entries stay until the command has ended
    /// @param selected entries to be selected again, if they can be known again
    /// @param cursor the entry to be looked for, if it can be known again; -1 for none
    void reload(PreparedCommand command, boolean whole, int[] selected, int cursor);

    /// Gives up to look for the entry that was under the cursor.
    void stopSeeking();

    /// Walks anew, otherwise; does nothing when the entries do not come from a walk.
    ///
    /// @param selected entries to be selected again
    /// @param cursor the entry under the cursor, -1 for none
    void change(WalkChange change, int[] selected, int cursor);

    /// Has another number of the first lines stand above the list instead of being searched.
    void setHeaderLines(int count);

    /// Shows and searches something else of each line.
    ///
    /// @param withNth what, as in `--with-nth`
    /// @param selected entries to be selected again, if they still match
    /// @param cursor the entry under the cursor, -1 for none
    void reshape(String withNth, int[] selected, int cursor);

    /// Leaves entries out from now on.
    void exclude(int[] entries);
}
