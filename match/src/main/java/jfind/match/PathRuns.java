package jfind.match;

/// Paths for a [PathStore], as plain arrays that belong to the store from then on.
///
/// Entries come in *runs*: entries of one directory that follow each other. A run's prefix is empty
/// or ends in `/`; an entry's path is its run's prefix followed by its name (the name of a
/// directory may end in `/`). Arrays may be longer than what is used of them.
///
/// @param runs the number of runs
/// @param prefixes the runs' directory prefixes, one after the other
/// @param prefixEnds the end of each run's prefix in `prefixes`; the first begins at 0
/// @param runEnds the index after each run's last entry; the first run begins at entry 0
/// @param entries the number of entries
/// @param names the entries' names, one after the other
/// @param nameEnds the end of each name in `names`; the first begins at 0
/// @param tags one byte an entry that the store keeps and never interprets
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
public record PathRuns(
        int runs,
        byte[] prefixes,
        int[] prefixEnds,
        int[] runEnds,
        int entries,
        byte[] names,
        int[] nameEnds,
        byte[] tags) {}
