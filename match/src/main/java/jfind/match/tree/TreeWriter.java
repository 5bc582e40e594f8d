package jfind.match.tree;

import java.util.Arrays;

/// Adds entries to a tree and publishes it, chunk by chunk.
///
/// Runs may be appended by any thread; what is costly about them is done before the lock is taken.
/// Lines come from one thread at a time and gather in an open chunk until that is full or
/// [#publish] is called. Thread-safe.
public final class TreeWriter {
    /// Keep all that comes.
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private final int newest;
    private final DirectoryTable directories = new DirectoryTable();
    private final Trail trail = new Trail(directories);
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

    /// Adds lines that have been split, and publishes them and all that came before.
    ///
    /// @throws IllegalStateException if old entries are forgotten
    public synchronized void append(LineBatch batch) {
        if (isBounded()) {
            throw new IllegalStateException("lines of a bounded tree are not split");
        }
        seal();
        int[] ids = batch.intern(directories);
        for (OpenChunk.Sealed part : batch.parts()) {
            int[] runDirectories = new int[part.runDirectories().length];
            for (int run = 0; run < runDirectories.length; run++) {
                runDirectories[run] = ids[part.runDirectories()[run]];
            }
            add(part.columns(), runDirectories);
        }
        show();
    }

    /// Appends one line, without its delimiter.
    public synchronized void appendLine(byte[] bytes, int from, int to) {
        addLine(bytes, from, to, Trail.NO_DELIMITER);
    }

    /// Appends the lines of a buffer that end in `delimiter` and returns where the first unfinished
    /// one begins.
    public synchronized int appendLines(byte[] bytes, int from, int to, byte delimiter) {
        int start = from;
        while (true) {
            int end = addLine(bytes, start, to, delimiter & 0xff);
            if (end < 0) {
                return start;
            }
            start = end + 1;
        }
    }

    /// Adds the line that begins at `from` and returns where it ends; -1 if it does not end.
    private int addLine(byte[] bytes, int from, int to, int delimiter) {
        return isBounded()
                ? addWhole(bytes, from, to, delimiter)
                : addSplit(bytes, from, to, delimiter);
    }

    private int addSplit(byte[] bytes, int from, int to, int delimiter) {
        int end = trail.read(bytes, from, to, delimiter);
        if (end >= 0) {
            open.moveTo(trail.directory());
            open.add(bytes, trail.name(), end, trail.letters());
            sealIfFull();
        }
        return end;
    }

    /// Where old lines are forgotten a line is not split, since directories never are.
    private int addWhole(byte[] bytes, int from, int to, int delimiter) {
        int end = from;
        while (end < to && (bytes[end] & 0xff) != delimiter) {
            end++;
        }
        if (end == to && delimiter != Trail.NO_DELIMITER) {
            return -1;
        }
        open.moveTo(Directories.ROOT);
        open.add(bytes, from, end, Letters.of(bytes, from, end));
        sealIfFull();
        return end;
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

    private void sealIfFull() {
        if (open.isFull()) {
            seal();
        }
    }

    private void seal() {
        if (!open.isEmpty()) {
            OpenChunk.Sealed sealed = open.seal();
            add(sealed.columns(), sealed.runDirectories());
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
        if (first - oldest > (long) newest + OpenChunk.LINES) {
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
}
