package jfind.scan.read;

import java.io.IOException;
import jfind.scan.kernel.Libc;
import org.jspecify.annotations.Nullable;

/// Reads directories, one at a time: open, read until nothing is left, close.
///
/// The two implementations return the same entries for the same directory. A failure is an
/// [IOException] whose message is the reason (`Permission denied`), without the path.
///
/// Confined to one thread.
public sealed interface DirectoryReader extends AutoCloseable
        permits LinuxDirectoryReader, PortableDirectoryReader {

    /// The attributes of a file that a walk uses.
    ///
    /// @param kind a kind of [jfind.scan.entry.EntryTag]
    /// @param device the number of its file system
    /// @param inode its number in the file system
    /// @param size in bytes
    /// @param modifiedMillis when its content last changed, in milliseconds since 1970
    /// @param executable whether its owner, its group or others may execute it
    record FileStatus(
            byte kind,
            long device,
            long inode,
            long size,
            long modifiedMillis,
            boolean executable) {}

    /// Returns a reader that works everywhere.
    static DirectoryReader portable() {
        return new PortableDirectoryReader();
    }

    /// Returns the fast reader if it is linked, otherwise the portable one.
    static DirectoryReader best() {
        return Libc.isReady() ? new LinuxDirectoryReader() : new PortableDirectoryReader();
    }

    /// Links the fast reader if the platform has one. Takes 7 to 30 ms, once in a process.
    static void prepareFast() {
        Libc.prepare();
    }

    /// Whether the fast reader can be linked here, or is linked.
    static boolean canBeFast() {
        return Libc.canBeLinked();
    }

    /// Whether [#best()] is the fast reader.
    static boolean isFastReady() {
        return Libc.isReady();
    }

    /// Whether this is the fast reader.
    boolean isFast();

    /// Opens a directory. Links above it are followed.
    ///
    /// @param path absolute, or relative to the working directory; not kept
    /// @param follow whether the directory itself may be a link
    void open(NativePath path, boolean follow) throws IOException;

    /// Adds more entries of the open directory to a listing, without `.` and `..`.
    ///
    /// @return false if there was nothing left to add
    boolean read(Listing into) throws IOException;

    /// Returns the status of an entry of the open directory, or of the directory itself. Mounts
    /// nothing.
    ///
    /// @param name the entry's name, or null for the open directory
    /// @param follow whether a link is followed
    FileStatus status(byte @Nullable [] name, boolean follow) throws IOException;

    /// Returns the content of a regular file in the open directory.
    ///
    /// @param follow whether it may be a link
    /// @param limit the largest length in bytes that is read
    byte[] readFile(byte[] name, boolean follow, int limit) throws IOException;

    /// Closes the open directory, if there is one; the reader can open another.
    void closeDirectory();

    /// Frees everything; the reader must not be used again.
    @Override
    void close();
}
