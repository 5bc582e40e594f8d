package jfind.scan;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The directories that a walk which follows links has read, by their paths without links.
///
/// A directory behind a link is read only if it is not here. Device and inode do not tell this:
/// some file systems give all files one number, and a directory that is mounted at several places
/// has one number, but is listed at each of them, as without links.
///
/// Thread-safe.
final class Visited {
    private final ConcurrentMap<Long, Directory> directories = new ConcurrentHashMap<>();

    /// Notes a directory, unless one with the same path is here; returns that one or null.
    ///
    /// @param realPath its absolute path without links
    @Nullable Directory put(Directory directory, byte[] realPath) {
        return directories.putIfAbsent(hash(realPath), directory);
    }

    /// A hash of 64 bits (FNV-1a with a final mix): two of a million paths are equal once in 30
    /// million walks.
    private static Long hash(byte[] path) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : path) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        hash *= 0xd6e8feb86659fd93L;
        return hash ^ hash >>> 32;
    }
}
