package jfind.scan;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jfind.scan.read.DirectoryReader.FileStatus;
import org.jspecify.annotations.Nullable;

/// The directories that a walk which follows links has read, by device and inode, so that it reads
/// each only once, whatever the number of ways to it.
///
/// Thread-safe.
final class Visited {
    private record Identity(long device, long inode) {}

    private final ConcurrentMap<Identity, Directory> directories = new ConcurrentHashMap<>();

    /// Notes a directory; returns the one that was there before it and is the same, or null.
    @Nullable Directory put(Directory directory, FileStatus status) {
        return directories.putIfAbsent(new Identity(status.device(), status.inode()), directory);
    }
}
