package jfind.scan.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads directories, one at a time: open, read until nothing is left, close.
///
/// The two implementations give the same entries for the same directory. A failure is an
/// [IOException] whose message is a reason in plain words (`Permission denied`), without the path.
///
/// Confined to one thread.
public sealed interface DirectoryReader extends AutoCloseable
        permits LinuxDirectoryReader, PortableDirectoryReader {

    /// What a file is, as far as walking cares.
    ///
    /// @param kind a kind of [jfind.scan.entry.EntryTag]
    /// @param device the file system that it is on
    /// @param inode its number there
    /// @param size in bytes
    /// @param modifiedMillis when its content last changed, since 1970
    /// @param executable whether anybody may execute it
    record FileStatus(
            byte kind,
            long device,
            long inode,
            long size,
            long modifiedMillis,
            boolean executable) {}

    /// The reader that works everywhere.
    static DirectoryReader portable() {
        return new PortableDirectoryReader();
    }

    /// The fastest reader that can be had at once.
    static DirectoryReader best() {
        return Libc.isReady() ? new LinuxDirectoryReader() : new PortableDirectoryReader();
    }

    /// Makes the fast reader ready, where there is one: some 30 ms, once in a process.
    static void prepareFast() {
        Libc.prepare();
    }

    /// Whether there may be a fast reader here, once it is made ready.
    static boolean canBeFast() {
        return Libc.canBeLinked();
    }

    /// Whether [#best()] is the fast reader.
    static boolean isFastReady() {
        return Libc.isReady();
    }

    /// Whether it is the fast reader.
    boolean isFast();

    /// Opens a directory, following links in all but perhaps the last place.
    ///
    /// @param path absolute, or relative to the working directory; not kept
    /// @param follow whether a link in the last place is followed too
    void open(NativePath path, boolean follow) throws IOException;

    /// Adds some more of the open directory's entries, `.` and `..` excepted.
    ///
    /// @return false once nothing was left to add
    boolean read(Listing into) throws IOException;

    /// The status of an entry of the open directory, or of the directory itself.
    ///
    /// @param name the entry's name, or null for the open directory
    /// @param follow whether a link is followed
    FileStatus status(byte @Nullable [] name, boolean follow) throws IOException;

    /// The content of a regular file in the open directory; a link is not followed.
    ///
    /// @param limit the length in bytes from which on reading is refused
    byte[] readFile(byte[] name, int limit) throws IOException;

    /// Closes the open directory, if any; the reader can open another.
    void closeDirectory();

    /// Frees what the reader holds; it must not be used again.
    @Override
    void close();
}
