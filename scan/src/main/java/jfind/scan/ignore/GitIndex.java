package jfind.scan.ignore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The paths that git tracks: the names in the index of a work tree, in git's order.
///
/// ```
///  "DIRC" version count │ entry … entry │ extension … extension │ checksum
///
///  entry:      10 numbers of 4 bytes (the 7th is the mode), object name, flags, name
///              version 2 and 3: name, then 1 to 8 NULs up to a multiple of 8
///              version 4: how many bytes of the previous name to drop, the rest, NUL
///  extension:  4 letters, size, content
/// ```
///
/// The extension `link` of a split index says which shared index it builds on and which entries of
/// that are deleted. In a sparse index an entry may be a directory that stands for its files; it is
/// left out, because its files are not on disk.
///
/// Immutable.
final class GitIndex {
    /// An index without entries.
    static final GitIndex EMPTY = new GitIndex(new byte[0], new int[0], 0);

    /// The largest index in bytes. Ten million names take less.
    private static final long LARGEST = 1L << 30;

    private static final int SIGNATURE = 0x44495243; // "DIRC"
    private static final int LINK = 0x6c696e6b; // "link"
    private static final int MODE = 24;
    private static final int STAT_SIZE = 40;
    private static final int EXTENDED = 0x4000;
    private static final int NAME_LENGTH = 0xfff;
    private static final int SPARSE_DIRECTORY = 0040000;
    private static final int GITLINK = 0160000;
    private static final int TYPE = 0170000;

    private final byte[] names;
    private final int[] ends;
    private final int count;

    private GitIndex(byte[] names, int[] ends, int count) {
        this.names = names;
        this.ends = ends;
        this.count = count;
    }

    /// Reads an index.
    ///
    /// @param hashSize the length of object names in bytes
    /// @throws IOException if it cannot be read or is damaged
    static GitIndex read(Path file, int hashSize) throws IOException {
        IndexEntries entries = readEntries(file, hashSize);
        if (entries.shared != null) {
            IndexEntries base =
                    readEntries(file.resolveSibling("sharedindex." + entries.shared), hashSize);
            entries.addAllExcept(base, entries.deleted);
        }
        return entries.toIndex();
    }

    private static IndexEntries readEntries(Path file, int hashSize) throws IOException {
        long size = Files.size(file);
        if (size > Math.min(LARGEST, Runtime.getRuntime().maxMemory() / 4)) {
            throw new IOException("Index too large: " + size + " bytes");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("Not a regular file"); // To open a FIFO might never end.
        }
        // Read and not mapped: linking what Java needs to map a file takes longer.
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in, size, hashSize);
        }
    }

    /// Reads the content of an index, without the shared index that it may build on.
    ///
    /// @param size how many bytes there are
    static IndexEntries parse(InputStream content, long size, int hashSize) throws IOException {
        try {
            IndexEntries entries = new IndexEntries();
            entries.read(new BinaryInput(content), size, hashSize);
            return entries;
        } catch (BufferUnderflowException e) {
            throw new IOException("Damaged index", e);
        }
    }

    /// Whether a path is tracked, or something below it. A directory itself is tracked only if it
    /// is a submodule.
    boolean tracks(byte[] bytes, int from, int to, boolean directory) {
        byte[] path = Arrays.copyOfRange(bytes, from, to + 1);
        path[path.length - 1] = directory ? (byte) '/' : 0;
        int length = directory ? path.length : path.length - 1;
        int at = firstFrom(path, length);
        if (at == count) {
            return false;
        }
        int start = start(at);
        if (!directory) {
            return ends[at] - start == length;
        }
        return ends[at] - start >= length
                && Arrays.equals(names, start, start + length, path, 0, length);
    }

    /// The index of the first name that is not before a path. If the path does not end in a slash:
    /// the index of the equal name, or `count`.
    private int firstFrom(byte[] path, int length) {
        boolean exact = length == 0 || path[length - 1] != '/';
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(names, start(middle), ends[middle], path, 0, length);
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (exact && low < count) {
            boolean equal = Arrays.equals(names, start(low), ends[low], path, 0, length);
            return equal ? low : count;
        }
        return low;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /// The names while they are read. A submodule's name gets a slash at its end, like a
    /// directory's.
    ///
    /// Confined to one thread.
    static final class IndexEntries {
        private byte[] names = {};
        private int[] ends = {};
        private int count;
        private boolean sorted = true;

        /// The name before, where names are shortened.
        private byte[] previous = {};

        private int previousLength;

        /// The hash in the name of the shared index that this one builds on, or null.
        private @Nullable String shared;

        private long[] deleted = {};

        private void read(BinaryInput in, long size, int hashSize) throws IOException {
            if (in.takeInt() != SIGNATURE) {
                throw new IOException("Damaged index");
            }
            int version = in.takeInt();
            if (version < 2 || version > 4) {
                throw new IOException("Index of unknown version " + version);
            }
            int announced = in.takeInt();
            int head = STAT_SIZE + hashSize + 2;
            reserve(size, announced, head);
            for (int i = 0; i < announced; i++) {
                readEntry(in, head, version == 4);
            }
            extensions(in, hashSize);
        }

        /// Makes room for what an undamaged index of that size holds.
        private void reserve(long size, int announced, int head) {
            int most = (int) Math.clamp(announced, 0, size / head);
            ends = new int[most];
            names = new byte[(int) Math.min(size - (long) most * head, LARGEST)];
        }

        /// Reads an entry.
        ///
        /// @param head the length of what is the same in all entries: numbers, object name, flags
        /// @param shortened whether it leaves out what its name has in common with the one before
        private void readEntry(BinaryInput in, int head, boolean shortened) throws IOException {
            in.need(head);
            int mode = in.unsignedShort(MODE + 2);
            int flags = in.unsignedShort(head - 2);
            int from = (flags & EXTENDED) == 0 ? head : head + 2;
            if (shortened) {
                in.skip(from);
                readShortened(in, mode);
                return;
            }
            // The flags tell how long a name is, so most names need no look at their bytes.
            int to = from + (flags & NAME_LENGTH);
            if (!in.holds(to + 1) || in.bytes()[in.at() + to] != 0) {
                to = in.lengthTo0(from);
            }
            add(in.bytes(), in.at() + from, in.at() + to, mode);
            in.skip((to + 8) / 8 * 8);
        }

        private void readShortened(BinaryInput in, int mode) throws IOException {
            int kept = previousLength - dropped(in);
            if (kept < 0 || kept > previousLength) {
                throw new IOException("Damaged index");
            }
            int more = in.lengthTo0(0);
            if (kept + more > previous.length) {
                previous = Arrays.copyOf(previous, Math.max(kept + more, 2 * previous.length));
            }
            System.arraycopy(in.bytes(), in.at(), previous, kept, more);
            previousLength = kept + more;
            add(previous, 0, previousLength, mode);
            in.skip(more + 1);
        }

        /// Reads a number in git's form: seven bits in each byte, one added for each byte that
        /// follows.
        private static int dropped(BinaryInput in) throws IOException {
            int each = in.take();
            int value = each & 0x7f;
            while ((each & 0x80) != 0) {
                each = in.take();
                value = ((value + 1) << 7) | (each & 0x7f);
            }
            return value;
        }

        private void add(byte[] name, int from, int to, int mode) {
            int type = mode & TYPE;
            boolean leftOut = type == SPARSE_DIRECTORY;
            add(name, from, leftOut ? from : to, type == GITLINK);
        }

        /// Adds a name; an empty one keeps the position of an entry that is left out.
        private void add(byte[] source, int from, int to, boolean submodule) {
            int start = count == 0 ? 0 : ends[count - 1];
            int end = start + to - from + (submodule ? 1 : 0);
            if (names.length < end) {
                names = Arrays.copyOf(names, Math.max(end, 2 * names.length));
            }
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, Math.max(64, 2 * count));
            }
            System.arraycopy(source, from, names, start, to - from);
            if (submodule) {
                names[end - 1] = '/';
            }
            ends[count++] = end;
        }

        private void extensions(BinaryInput in, int hashSize) throws IOException {
            while (in.holds(8 + hashSize)) {
                int signature = in.takeInt();
                int size = in.takeInt();
                if (size < 0) {
                    throw new IOException("Damaged index");
                }
                if (signature == LINK) {
                    link(in.take(size), hashSize);
                } else {
                    in.skip(size);
                }
            }
        }

        private void link(ByteBuffer in, int hashSize) throws IOException {
            byte[] hash = new byte[hashSize];
            in.get(hash);
            boolean isZero = true;
            for (byte each : hash) {
                isZero &= each == 0;
            }
            if (!isZero) {
                shared = HexFormat.of().formatHex(hash);
                deleted = in.hasRemaining() ? EwahBitmap.read(in) : deleted;
            }
        }

        /// Adds the names of a shared index, except those whose bit is set.
        private void addAllExcept(IndexEntries base, long[] removed) {
            sorted = false;
            for (int i = 0; i < base.count; i++) {
                boolean kept = i >> 6 >= removed.length || (removed[i >> 6] & 1L << i) == 0;
                if (kept) {
                    int start = i == 0 ? 0 : base.ends[i - 1];
                    add(base.names, start, base.ends[i], false);
                }
            }
        }

        private GitIndex toIndex() {
            for (int i = 1; i < count && sorted; i++) {
                sorted = compare(i - 1, i) <= 0;
            }
            return sorted ? new GitIndex(names, ends, count) : sortedIndex();
        }

        private int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        private int compare(int a, int b) {
            return Arrays.compareUnsigned(names, start(a), ends[a], names, start(b), ends[b]);
        }

        private GitIndex sortedIndex() {
            Integer[] order = new Integer[count];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, this::compare);
            IndexEntries result = new IndexEntries();
            for (int each : order) {
                result.add(names, start(each), ends[each], false);
            }
            return new GitIndex(result.names, result.ends, count);
        }
    }
}
