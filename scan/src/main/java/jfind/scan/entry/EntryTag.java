package jfind.scan.entry;

/// One byte that says what an entry is: its kind in the low bits, marks in the high ones.
///
/// ```
///  7   6   5   4   3   2   1   0
///  ·   ·   H   I   ·   ·  kind
/// ```
public final class EntryTag {
    /// Kind: a regular file.
    public static final byte FILE = 0;

    /// Kind: a directory.
    public static final byte DIRECTORY = 1;

    /// Kind: a symbolic link, whatever it points to.
    public static final byte LINK = 2;

    /// Kind: a FIFO, socket or device.
    public static final byte OTHER = 3;

    /// Mark: ignored by a rule. Such entries come only with [jfind.scan.ScanOptions#ignored()].
    public static final byte IGNORED = 0x10;

    /// Mark: its name, or that of a directory above it, begins with a dot.
    public static final byte HIDDEN = 0x20;

    private static final int KIND = 0x03;

    private EntryTag() {}

    /// Returns the kind without marks: one of [#FILE], [#DIRECTORY], [#LINK], [#OTHER].
    public static byte kind(byte tag) {
        return (byte) (tag & KIND);
    }
}
