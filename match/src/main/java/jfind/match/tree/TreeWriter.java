package jfind.match.tree;

import java.util.Arrays;

/// Adds entries to a tree and publishes it, chunk by chunk.
///
/// Runs may be appended by any thread; what is costly about them is done before the lock is taken.
/// Lines come from one thread at a time and gather in an open chunk until that is full or
/// [#publish] is called. Thread-safe.
public final class TreeWriter {
    /// Small enough for a search to notice its cancellation soon, large enough to outweigh it.
    private static final int LINES_PER_CHUNK = 8192;

    /// A line whose first `/` lies beyond this offset is stored whole. It is not a real path, and
    /// splitting a hostile line could create a directory for every second byte.
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
        while (true) {
            int end = addNeighbour(bytes, start, to, delimiter);
            if (end < 0) {
                end = find(bytes, start, to, delimiter);
                if (end < 0) {
                    return start;
                }
                addLine(bytes, start, end);
            }
            start = end + 1;
        }
    }

    private static int find(byte[] bytes, int from, int to, byte wanted) {
        int at = from;
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at < to ? at : -1;
    }

    /// Leaves the entries before `entry` out of all searches, until the next call.
    public synchronized void skipTo(int entry) {
        skipped = entry;
        seal();
        show();
    }

    /// Makes the lines appended so far part of the tree.
    public synchronized void publish() {
        seal();
    }

    /// Adds the line that begins at `from` if it lies in the directory of the one before, as most
    /// do, and returns its end; else -1. One look at each byte of the name tells where it ends, its
    /// letters, and that it is a name.
    private int addNeighbour(byte[] bytes, int from, int to, byte delimiter) {
        int name = from + open.prefixLength;
        if (isBounded() || name > to || !open.isIn(bytes, from, name)) {
            return -1;
        }
        long letters = 0;
        for (int at = name; at < to; at++) {
            byte here = bytes[at];
            if (here == delimiter) {
                if (at == name && at > from) {
                    return -1; // The directory itself.
                }
                open.add(bytes, name, at, letters);
                sealIfFull();
                return at;
            }
            if (here == '/' && at + 1 < to && bytes[at + 1] != delimiter) {
                return -1;
            }
            letters |= Letters.of(here);
        }
        return -1;
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
        sealIfFull();
    }

    private void sealIfFull() {
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
        // The same number again stays readable for holders of an earlier tree.
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
}
