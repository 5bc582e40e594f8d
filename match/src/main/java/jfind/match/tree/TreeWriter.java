package jfind.match.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Adds entries to a tree and publishes it, chunk by chunk.
///
/// Runs may be appended by any thread; what is costly about them is done before the lock is taken.
/// Lines come from one thread at a time and gather in an open chunk until that is full or
/// [#publish] is called. Thread-safe.
public final class TreeWriter {
    /// Small enough for a search to notice its cancellation soon, large enough to outweigh it.
    private static final int LINES_PER_CHUNK = 8192;

    /// Where a line has no `/` before this, it is kept whole: nobody's path, and splitting a hostile
    /// one would cost a directory for every other byte.
    private static final int LONGEST_PREFIX = 4096;

    /// Keep all that comes.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private final int newest;
    private final DirectoryTable directories = new DirectoryTable();
    private final OpenChunk open = new OpenChunk();
    private Chunk[] chunks = new Chunk[16];
    private int forgotten;
    private int chunkCount;
    private int entries;
    private int skipped;
    private volatile Tree tree;

    /// Creates an empty tree's writer.
    ///
    /// @param newest how many of the newest entries are kept
    /// @param first the number of the first entry
    public TreeWriter(int newest, int first) {
        this.newest = newest;
        this.entries = first;
        this.tree = new Tree(chunks, 0, 0, first, first, directories.view());
    }

    /// Whether old entries are forgotten.
    public boolean isBounded() {
        return newest != UNBOUNDED;
    }

    /// The newest published tree.
    public Tree tree() {
        return tree;
    }

    /// Adopts runs of entries (see `PathRuns`, whose parts these are) and publishes them.
    public void append(
            int runs,
            byte[] prefixes,
            int[] prefixEnds,
            int[] runEnds,
            int count,
            byte[] names,
            int[] nameEnds,
            byte[] tags) {
        if (count == 0) {
            return;
        }
        Chunk.Columns columns = Chunk.Columns.adopt(count, names, nameEnds, tags, runs, runEnds);
        synchronized (this) {
            int[] runDirectories = new int[runs];
            int from = 0;
            for (int run = 0; run < runs; run++) {
                runDirectories[run] = directories.intern(prefixes, from, prefixEnds[run]);
                from = prefixEnds[run];
            }
            add(columns, runDirectories);
            show();
        }
    }

    /// Appends one line, without its delimiter.
    public synchronized void appendLine(byte[] bytes, int from, int to) {
        addLine(bytes, from, to);
    }

    /// Appends the lines of a buffer that end in `delimiter` and returns where the first unfinished
    /// one begins.
    public synchronized int appendLines(byte[] bytes, int from, int to, byte delimiter) {
        int start = from;
        for (int end = Bytes.find(bytes, start, to, delimiter);
                end >= 0;
                end = Bytes.find(bytes, start, to, delimiter)) {
            addLine(bytes, start, end);
            start = end + 1;
        }
        return start;
    }

    /// Leaves what comes before `entry` out of all searches, until told otherwise.
    public synchronized void skipTo(int entry) {
        skipped = entry;
        seal();
        show();
    }

    /// Makes the lines appended so far part of the tree.
    public synchronized void publish() {
        seal();
    }

    /// A line is split at its last `/`; but where old lines are forgotten it is kept whole, since
    /// directories never are.
    private void addLine(byte[] bytes, int from, int to) {
        int slash = isBounded() ? from - 1 : Math.min(to - 2, from + LONGEST_PREFIX);
        long letters = to > from ? Letters.of(bytes, Math.max(from, slash + 1), to) : 0;
        while (slash >= from && bytes[slash] != '/') {
            letters |= Letters.of(bytes[slash]);
            slash--;
        }
        int name = Math.max(from, slash + 1);
        if (!open.isIn(bytes, from, name)) {
            open.startRun(directories.intern(bytes, from, name), bytes, from, name);
        }
        open.add(bytes, name, to, letters);
        if (open.entries == LINES_PER_CHUNK) {
            seal();
        }
    }

    private void seal() {
        if (open.entries > 0) {
            open.endRun();
            add(open.columns(), Arrays.copyOf(open.runDirectories, open.runs));
            open.clear();
            show();
        }
    }

    private void add(Chunk.Columns columns, int[] runDirectories) {
        int count = chunkCount - forgotten;
        if (count == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * count);
        }
        chunks[count] = new Chunk(entries, columns, runDirectories);
        chunkCount++;
        entries += columns.entries();
    }

    private void show() {
        int oldest = chunkCount == forgotten ? entries : chunks[0].base();
        int first = Math.max(oldest, entries - newest);
        // As many again stay for those who have an earlier tree's numbers.
        if (first - oldest > (long) newest + LINES_PER_CHUNK) {
            forget(first - newest);
        }
        first = Math.max(first, Math.min(skipped, entries));
        tree = new Tree(chunks, forgotten, chunkCount, first, entries, directories.view());
    }

    /// Forgets the chunks that end before an entry. Earlier trees keep their array.
    private void forget(int before) {
        int count = chunkCount - forgotten;
        int old = 0;
        while (chunks[old].base() + chunks[old].entries() <= before) {
            old++;
        }
        chunks = Arrays.copyOfRange(chunks, old, Math.max(count, old + 16));
        forgotten += old;
    }

    /// The chunk that lines are gathered in. Guarded by its writer's lock.
    private static final class OpenChunk {
        private int entries;
        private byte[] names = new byte[16 * LINES_PER_CHUNK];
        private int bytes;
        private final int[] nameEnds = new int[LINES_PER_CHUNK];
        private final long[] letters = new long[LINES_PER_CHUNK];
        private int runs;
        private final int[] runEnds = new int[LINES_PER_CHUNK];
        private final int[] runDirectories = new int[LINES_PER_CHUNK];
        private final long[] runLetters = new long[LINES_PER_CHUNK];
        private long union;

        private byte[] prefix = new byte[LONGEST_PREFIX];
        private int prefixLength;

        boolean isIn(byte[] line, int from, int to) {
            return runs > 0
                    && to - from == prefixLength
                    && Arrays.equals(line, from, to, prefix, 0, prefixLength);
        }

        void startRun(int directory, byte[] line, int from, int to) {
            endRun();
            runDirectories[runs++] = directory;
            prefixLength = to - from;
            if (prefixLength > prefix.length) {
                prefix = new byte[prefixLength];
            }
            System.arraycopy(line, from, prefix, 0, prefixLength);
        }

        void endRun() {
            if (runs > 0) {
                runEnds[runs - 1] = entries;
                runLetters[runs - 1] = union;
                union = 0;
            }
        }

        void add(byte[] line, int from, int to, long set) {
            int size = to - from;
            if (bytes + size > names.length) {
                names = Arrays.copyOf(names, Math.max(bytes + size, 2 * names.length));
            }
            System.arraycopy(line, from, names, bytes, size);
            bytes += size;
            nameEnds[entries] = bytes;
            letters[entries++] = set;
            union |= set;
        }

        Chunk.Columns columns() {
            return new Chunk.Columns(
                    entries,
                    Arrays.copyOf(names, bytes),
                    Arrays.copyOf(nameEnds, entries),
                    Arrays.copyOf(letters, entries),
                    Chunk.NO_TAGS,
                    runs,
                    Arrays.copyOf(runEnds, runs),
                    Arrays.copyOf(runLetters, runs));
        }

        void clear() {
            entries = 0;
            bytes = 0;
            runs = 0;
            union = 0;
            if (names.length > 64 * LINES_PER_CHUNK) {
                names = new byte[16 * LINES_PER_CHUNK];
            }
        }
    }

    /// Finds a byte eight at a time, which is quick even before the JIT has seen it.
    private static final class Bytes {
        private static final VarHandle LONGS =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
        private static final long LOW = 0x0101010101010101L;
        private static final long HIGH = 0x8080808080808080L;

        static int find(byte[] bytes, int from, int to, byte wanted) {
            long pattern = (wanted & 0xffL) * LOW;
            int i = from;
            for (; i + 8 <= to; i += 8) {
                long x = (long) LONGS.get(bytes, i) ^ pattern;
                long zeros = (x - LOW) & ~x & HIGH;
                if (zeros != 0) {
                    return i + (Long.numberOfTrailingZeros(zeros) >> 3);
                }
            }
            for (; i < to; i++) {
                if (bytes[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }
    }
}
