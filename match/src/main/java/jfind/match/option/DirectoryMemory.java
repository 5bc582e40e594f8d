package jfind.match.option;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A number for each directory of the store that was searched last: what once cost a search, all
/// later ones know.
///
/// Thread-safe. Several threads may read and write the numbers: they find the same, and what one
/// does not see of another it finds again.
final class DirectoryMemory {
    private volatile @Nullable Numbers newest;

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Numbers(Object table, int[] byDirectory) {}

    /// The numbers, zeros at first; the same array for the same store while it has room.
    ///
    /// @param table stands for the store
    /// @param count how many directories it has by now
    @SuppressWarnings("ReferenceEquality") // A table is itself.
    int[] of(Object table, int count) {
        Numbers known = newest;
        boolean same = known != null && known.table == table;
        if (known != null && same && count <= known.byDirectory.length) {
            return known.byDirectory;
        }
        int[] numbers = known != null && same ? known.byDirectory : new int[0];
        int size = Math.max(count, 2 * numbers.length);
        Numbers grown = new Numbers(table, Arrays.copyOf(numbers, size));
        newest = grown;
        return grown.byDirectory;
    }
}
