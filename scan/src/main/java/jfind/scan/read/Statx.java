package jfind.scan.read;

import java.nio.ByteBuffer;
import jfind.scan.entry.EntryTag;
import jfind.scan.read.DirectoryReader.FileStatus;

/// The kernel's `struct statx`: only the fields that a walk needs are read.
///
/// ```
///  offset  28    mode      (u16)      112   modified, seconds      (i64)
///          32    inode     (u64)      120   modified, nanoseconds  (u32)
///          40    size      (u64)      136   device, major          (u32)
///                                     140   device, minor          (u32)
/// ```
final class Statx {
    static final int SIZE = 256;

    private static final int TYPE = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int REGULAR = 0100000;
    private static final int LINK = 0120000;
    private static final int EXECUTABLE = 0111;

    private Statx() {}

    static FileStatus decode(ByteBuffer buffer) {
        int mode = buffer.getShort(28);
        long device = device(buffer.getInt(136), buffer.getInt(140));
        long seconds = buffer.getLong(112);
        int nanos = buffer.getInt(120);
        return new FileStatus(
                kind(mode),
                device,
                buffer.getLong(32),
                buffer.getLong(40),
                seconds * 1000 + nanos / 1_000_000,
                (mode & EXECUTABLE) != 0);
    }

    /// The device's number as `stat` returns it, so that both readers agree.
    private static long device(long major, long minor) {
        return ((major & 0xffff_f000L) << 32)
                | ((major & 0xfff) << 8)
                | ((minor & 0xffff_ff00L) << 12)
                | (minor & 0xff);
    }

    private static byte kind(int mode) {
        return switch (mode & TYPE) {
            case DIRECTORY -> EntryTag.DIRECTORY;
            case REGULAR -> EntryTag.FILE;
            case LINK -> EntryTag.LINK;
            default -> EntryTag.OTHER;
        };
    }
}
