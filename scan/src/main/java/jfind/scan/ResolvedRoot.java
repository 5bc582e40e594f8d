package jfind.scan;

/// A root as the file system knows it.
///
/// @param root as it was asked for
/// @param absolute its path without links, as far as known
/// @param device the file system that it is on; 0 if nobody asked
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
record ResolvedRoot(ScanRoot root, byte[] absolute, long device) {}
