package jfind.scan;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Entries that a walk has found, as plain arrays. The receiver owns them.
///
/// Entries come in *runs*: a run is a sequence of entries of one directory. Each run has a prefix,
/// the directory's path as jfind shows it: empty for the root `.`, or a path that ends in `/`
/// (`src/main/`, `/usr/`, `../`). An entry's path is its run's prefix followed by its name; the
/// name of a directory ends in `/`. Names are the bytes of the file system. Arrays may be longer
/// than their used part.
///
/// @param runs the number of runs
/// @param prefixes the runs' directory prefixes, one after the other
/// @param prefixEnds the end of each run's prefix in `prefixes`; the first begins at 0
/// @param runEnds the index after each run's last entry; the first run begins at entry 0
/// @param entries the number of entries
/// @param names the entries' names, one after the other
/// @param nameEnds the end of each name in `names`; the first begins at 0
/// @param tags what each entry is: see [jfind.scan.entry.EntryTag]
/// @param metadata size and time of each entry, or null if [ScanOptions#metadata()] is off
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
public record PathBatch(
        int runs,
        byte[] prefixes,
        int[] prefixEnds,
        int[] runEnds,
        int entries,
        byte[] names,
        int[] nameEnds,
        byte[] tags,
        @Nullable Metadata metadata) {

    /// Sizes and times of entries, one value for each.
    ///
    /// @param sizes in bytes; -1 for an entry that could not be looked at
    /// @param modifiedMillis when the content last changed, in milliseconds since 1970; 0 if
    ///     unknown
    public record Metadata(long[] sizes, long[] modifiedMillis) {}

    /// Calls `action` with each entry's whole path, in a new array. Slower than reading the arrays.
    public void forEach(Consumer<byte[]> action) {
        int entry = 0;
        for (int run = 0; run < runs; run++) {
            int prefix = run == 0 ? 0 : prefixEnds[run - 1];
            int prefixLength = prefixEnds[run] - prefix;
            for (; entry < runEnds[run]; entry++) {
                int name = entry == 0 ? 0 : nameEnds[entry - 1];
                int length = nameEnds[entry] - name;
                byte[] path = new byte[prefixLength + length];
                System.arraycopy(prefixes, prefix, path, 0, prefixLength);
                System.arraycopy(names, name, path, prefixLength, length);
                action.accept(path);
            }
        }
    }
}
