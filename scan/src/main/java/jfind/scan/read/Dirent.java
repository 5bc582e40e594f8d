package jfind.scan.read;

import jfind.scan.entry.EntryTag;

/// The kernel's directory record, which `getdents64` returns one after the other.
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

    /// The record's length, which leads to the next one.
    static int size(byte[] bytes, int record) {
        return (bytes[record + SIZE] & 0xff) | ((bytes[record + SIZE + 1] & 0xff) << 8);
    }

    /// A kind of [EntryTag], or [Listing#UNKNOWN].
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

    /// Where the name ends: its NUL is among the last eight bytes of the record.
    static int nameEnd(byte[] bytes, int record, int size) {
        int at = record + Math.max(NAME, size - ALIGNMENT);
        while (bytes[at] != 0) {
            at++;
        }
        return at;
    }
}
