package jfind.scan.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import jfind.scan.kernel.Libc;
import org.jspecify.annotations.Nullable;

/// Reads directories through the kernel's own records.
///
/// A whole buffer of records is copied to the heap in one call and parsed there: reading field by
/// field takes twice as long in a cold process. A path that is too long for the kernel is opened in
/// steps, each relative to the one before.
///
/// Confined to one thread.
final class LinuxDirectoryReader implements DirectoryReader {
    private static final int BUFFER_SIZE = 1 << 15;

    /// The kernel's PATH_MAX, which includes the final NUL.
    private static final int PATH_SIZE = 4096;

    /// No file. As the directory to open from, it means the working directory.
    private static final int CLOSED = Libc.AT_FDCWD;

    private static final byte[] ITSELF = {};

    private final Libc libc = new Libc();
    private final ByteBuffer buffer = Libc.allocate(BUFFER_SIZE);
    private final long bufferAddress = Libc.address(buffer);
    private final ByteBuffer path = Libc.allocate(PATH_SIZE);
    private final long pathAddress = Libc.address(path);
    private final ByteBuffer status = Libc.allocate(Statx.SIZE);
    private final long statusAddress = Libc.address(status);
    private int directory = CLOSED;

    /// An open directory above those whose paths are too long for the kernel, or [#CLOSED].
    private int anchor = CLOSED;

    private byte[] anchorPath = {};

    @Override
    public boolean isFast() {
        return true;
    }

    @Override
    public void open(NativePath full, boolean follow) throws IOException {
        closeDirectory();
        byte[] bytes = full.bytes();
        int to = full.length();
        if (to < PATH_SIZE) {
            directory = openat(Libc.AT_FDCWD, bytes, 0, to, true, follow);
            return;
        }
        int from = moveAnchor(bytes, to);
        directory = openat(anchor, bytes, from, to, true, follow);
    }

    /// Moves the anchor down the path until the rest is short enough for the kernel; returns where
    /// the rest begins. An anchor that is already on the path stays. So a walk down ten thousand
    /// levels does not start from the top each time.
    private int moveAnchor(byte[] bytes, int to) throws IOException {
        int length = anchorPath.length;
        boolean onPath =
                anchor != CLOSED
                        && to > length
                        && bytes[length] == '/'
                        && Arrays.equals(bytes, 0, length, anchorPath, 0, length);
        if (!onPath) {
            dropAnchor();
        }
        int from = onPath ? length + 1 : 0;
        while (to - from >= PATH_SIZE) {
            int slash = lastSlash(bytes, from, from + PATH_SIZE - 1);
            int next = openat(anchor, bytes, from, slash, true, true);
            dropAnchor();
            anchor = next;
            from = slash + 1;
            anchorPath = Arrays.copyOf(bytes, slash);
        }
        return from;
    }

    private void dropAnchor() {
        if (anchor != CLOSED) {
            libc.close(anchor);
            anchor = CLOSED;
        }
    }

    private static int lastSlash(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && bytes[at] != '/') {
            at--;
        }
        return at == from ? to : at; // A name that is too long fails in openat.
    }

    @Override
    public boolean read(Listing into) throws IOException {
        int size = libc.getdents64(directory, bufferAddress, BUFFER_SIZE);
        if (size == 0) {
            return false;
        }
        int start = into.reserve(size);
        byte[] bytes = into.bytes();
        buffer.get(0, bytes, start, size);
        for (int record = start; record < start + size; ) {
            int recordSize = Dirent.size(bytes, record);
            int from = Dirent.nameStart(record);
            int to = Dirent.nameEnd(bytes, record, recordSize);
            if (!isDots(bytes, from, to)) {
                into.add(from, to, Dirent.kind(bytes, record));
            }
            record += recordSize;
        }
        return true;
    }

    private static boolean isDots(byte[] bytes, int from, int to) {
        return bytes[from] == '.' && (to - from == 1 || (to - from == 2 && bytes[from + 1] == '.'));
    }

    @Override
    public FileStatus status(byte @Nullable [] name, boolean follow) throws IOException {
        byte[] entry = name == null ? ITSELF : name;
        libc.statx(directory, terminated(entry, 0, entry.length), follow, statusAddress);
        return Statx.decode(status);
    }

    @Override
    public byte[] readFile(byte[] name, boolean follow, int limit) throws IOException {
        int file = openat(directory, name, 0, name.length, false, follow);
        try {
            byte[] content = {};
            int length;
            while ((length = libc.read(file, bufferAddress, BUFFER_SIZE)) > 0) {
                if (content.length + length > limit) {
                    throw new IOException("File too large");
                }
                content = Arrays.copyOf(content, content.length + length);
                buffer.get(0, content, content.length - length, length);
            }
            return content;
        } finally {
            libc.close(file);
        }
    }

    @Override
    public void closeDirectory() {
        if (directory != CLOSED) {
            libc.close(directory);
            directory = CLOSED;
        }
    }

    @Override
    public void close() {
        closeDirectory();
        dropAnchor();
    }

    private int openat(
            int at, byte[] bytes, int from, int to, boolean onlyDirectory, boolean follow)
            throws IOException {
        return libc.openat(at, terminated(bytes, from, to), onlyDirectory, follow);
    }

    /// Copies these bytes and a NUL to native memory; returns its address.
    private long terminated(byte[] bytes, int from, int to) throws IOException {
        if (to - from >= PATH_SIZE) {
            throw new IOException("File name too long");
        }
        path.put(0, bytes, from, to - from);
        path.put(to - from, (byte) 0);
        return pathAddress;
    }
}
