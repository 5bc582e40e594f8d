package jfind.app.model;

/// What a person had under their hands when the supply was replaced, as far as it is still there.
///
/// Immutable.
///
/// @param selected the entries that are selected again, in that order, numbered as in the new generation
/// @param row the row of the entry that was under the cursor; -1 when it has none
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record CarriedEntry(int[] selected, int row) {
    /// Nothing.
    public static final CarriedEntry NOTHING = new CarriedEntry(new int[0], -1);
}
