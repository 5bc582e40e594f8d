package jfind.app.model;

import org.jspecify.annotations.Nullable;

/// The selection and cursor that survive when the supply is replaced.
///
/// Immutable.
///
/// @param selected the entries to select again, in order, by their numbers in the new generation
/// @param row the new row of the entry that was under the cursor; -1 when it has none
/// @param lost where entries have kept their numbers, those that are selected no more: what else
///     was selected meanwhile stays, and so does the cursor; null where they have new numbers
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record CarriedEntry(int[] selected, int row, int @Nullable [] lost) {
    /// Nothing.
    public static final CarriedEntry NOTHING = new CarriedEntry(new int[0], -1);

    /// The same for entries that have new numbers.
    public CarriedEntry(int[] selected, int row) {
        this(selected, row, null);
    }
}
