package jfind.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the places of a template can stand for, as it is at one moment.
///
/// Implementations are immutable.
public interface PlaceholderValues {
    /// A line and its number.
    ///
    /// @param line as it was read
    /// @param number from 0, in the order in which lines were read; -1 for no line
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Item(byte[] line, int number) {
        /// Stands where a command is run although there is no line.
        static final Item NONE = new Item(new byte[0], -1);
    }

    /// What is under the cursor, null when nothing is.
    @Nullable Item current();

    /// What is selected, in that order.
    List<Item> selected();

    /// All that matches, best first.
    List<Item> matched();

    String query();

    String prompt();

    /// The name of what was done last.
    String action();
}
