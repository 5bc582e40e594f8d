package jfind.app.model;

/// The selection and cursor that survive when the supply is replaced.
///
/// Immutable.
///
/// @param selected the entries to select again, in order, by their numbers in the new generation
/// @param row the new row of the entry that was under the cursor; -1 when it has none
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record CarriedEntry(int[] selected, int row) {
    /// Nothing.
    public static final CarriedEntry NOTHING = new CarriedEntry(new int[0], -1);
}
