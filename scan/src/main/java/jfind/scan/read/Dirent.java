package jfind.scan.read;

import jfind.scan.entry.EntryTag;

/// The kernel's directory record. `getdents64` returns a sequence of them.
///
/// ```
///  0        8        16     18     19
///  ┌────────┬────────┬──────┬──────┬───────── … ─┬─────────┐
///  │ inode  │ offset │ size │ type │ name        │ NUL …   │  size is a multiple of 8
///  └────────┴────────┴──────┴──────┴───────── … ─┴─────────┘
/// ```
final class Dirent {
    private static final int SIZE = 16;
    private static final int TYPE = 18;
    private static final int NAME = 19;
    private static final int ALIGNMENT = 8;

    private Dirent() {}

    /// The length of a record; the next one begins after it.
    static int size(byte[] bytes, int record) {
        return (bytes[record + SIZE] & 0xff) | ((bytes[record + SIZE + 1] & 0xff) << 8);
    }

    /// The kind of a record: one of [EntryTag], or [Listing#UNKNOWN].
    static byte kind(byte[] bytes, int record) {
        return switch (bytes[record + TYPE]) {
            case 0 -> Listing.UNKNOWN;
            case 4 -> EntryTag.DIRECTORY;
            case 8 -> EntryTag.FILE;
            case 10 -> EntryTag.LINK;
            default -> EntryTag.OTHER;
        };
    }

    /// Where the name begins.
    static int nameStart(int record) {
        return record + NAME;
    }

    /// Where the name ends. Its NUL is one of the last eight bytes of the record.
    static int nameEnd(byte[] bytes, int record, int size) {
        int at = record + Math.max(NAME, size - ALIGNMENT);
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
