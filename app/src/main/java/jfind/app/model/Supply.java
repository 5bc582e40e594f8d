package jfind.app.model;

import jfind.app.command.PreparedCommand;
import org.jspecify.annotations.Nullable;

/// A source whose entries can be replaced.
///
/// The old entries stay, in [MatchSource] too, until the new ones are there. Thread-safe.
public interface Supply extends Source {
    /// Starts what waited for the first frame to be drawn; does nothing the second time.
    void begin();

    /// How many lines are to stand above the list; 0 where entries do not come from lines.
    default int headerLines() {
        return 0;
    }

    /// Whether lines of a reload can be recognized as lines that were there before.
    default boolean knowsAgain() {
        return false;
    }

    /// Replaces all entries by the lines that a command prints.
    ///
    /// @param whole whether the old entries stay until the command has ended
    /// @param selected entries to select again, if they can be recognized
    /// @param cursor the entry to look for, if it can be recognized; -1 for none
    /// @param query what is searched for among the new lines; the old entries keep their query
    void reload(PreparedCommand command, boolean whole, int[] selected, int cursor, String query);

    /// Shows lines that replace all entries even if none has come yet, unless the old entries stay
    /// until the command has ended.
    void hurry();

    /// Stops looking for the entry that was under the cursor.
    void stopSeeking();

    /// Walks again with a changed setting; does nothing when the entries do not come from a walk.
    ///
    /// @param selected entries to select again
    /// @param cursor the entry under the cursor, -1 for none
    void change(WalkChange change, int[] selected, int cursor);

    /// Brings back the last session of this folder, which replaces all entries; null if there is
    /// none, or none is to be known.
    default @Nullable Resumed resume() {
        return null;
    }

    /// Keeps what [#resume] may bring back another time.
    ///
    /// @param selected the entries that are selected
    /// @param cursor the entry on which a person has put the cursor; -1 for none
    /// @return false if it has to be asked again later
    default boolean keep(String query, int[] selected, int cursor) {
        return true;
    }

    /// Remembers that entries were opened, where that is to be remembered.
    default void remember(int[] entries) {}

    /// Shows the first `count` lines above the list instead of searching them.
    void setHeaderLines(int count);

    /// Shows and searches other fields of each line. The entries keep their numbers.
    ///
    /// @param withNth the fields, as in `--with-nth`
    /// @param selected what is selected, which stays as far as it still matches
    void reshape(String withNth, int[] selected);

    /// Excludes entries from now on.
    void exclude(int[] entries);
}
