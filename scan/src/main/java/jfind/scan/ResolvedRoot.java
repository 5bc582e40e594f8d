package jfind.scan;

import jfind.scan.ignore.Rule;
import org.jspecify.annotations.Nullable;

/// A root and where it leads in the file system.
///
/// @param root the root as requested
/// @param absolute its absolute path without links; the requested path if that could not be found
/// @param device the number of its file system; 0 unless [ScanOptions#oneFileSystem()]
/// @param ignoredBy the rule that ignores the root or a directory above it, or null. The root is
///     walked all the same, because it was requested
@SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
record ResolvedRoot(ScanRoot root, byte[] absolute, long device, @Nullable Rule ignoredBy) {}
