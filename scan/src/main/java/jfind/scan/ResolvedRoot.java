package jfind.scan;

/// A root and where it leads in the file system.
///
/// @param root the root as requested
/// @param absolute its absolute path without links; the requested path if that could not be found
/// @param device the number of its file system; 0 unless [ScanOptions#oneFileSystem()]
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
record ResolvedRoot(ScanRoot root, byte[] absolute, long device) {}
