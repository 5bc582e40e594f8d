package jfind.scan.entry;

/// The types of entries that a walk can be limited to.
public enum EntryType {
    /// A regular file.
    FILE,

    /// A directory.
    DIRECTORY,

    /// A symbolic link that is not followed.
    LINK,

    /// A regular file that its owner, its group or others may execute. Costs a system call for each
    /// file.
    EXECUTABLE,

    /// A FIFO, socket or device.
    OTHER
}
