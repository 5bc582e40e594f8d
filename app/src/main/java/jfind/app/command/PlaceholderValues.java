package jfind.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of all placeholders at one moment.
///
/// Implementations are immutable.
public interface PlaceholderValues {
    /// A line and its number.
    ///
    /// @param line the bytes as they were read
    /// @param number from 0, in the order in which lines were read; -1 for no line
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Item(byte[] line, int number) {
        /// The item of a command that runs although there is no line.
        static final Item NONE = new Item(new byte[0], -1);
    }

    /// The item under the cursor; null when the list is empty.
    @Nullable Item current();

    /// The selected items, in the order of selection.
    List<Item> selected();

    /// All matches, best first.
    List<Item> matched();

    String query();

    String prompt();

    /// The name of the last action.
    String action();
}
