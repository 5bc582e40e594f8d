package jfind.scan.entry;

/// What an entry may be asked to be.
public enum EntryType {
    /// A regular file.
    FILE,

    /// A directory.
    DIRECTORY,

    /// A symbolic link that is not followed.
    LINK,

    /// A regular file that somebody may execute; finding out takes a look at every file.
    EXECUTABLE,

    /// A FIFO, socket or device.
    OTHER
}
