package jfind.scan;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import jfind.scan.entry.EntryTag;
import jfind.scan.read.DirectoryReader.FileStatus;
import org.jspecify.annotations.Nullable;

/// The batch that one worker is filling. It is handed over when it is full, when it is old, and
/// when its worker has nothing to do.
///
/// Guarded by its lock. The worker holds it while it fills the batch, also while it asks the file
/// system about entries; the [FlushTimer] hands a batch over only if it gets the lock at once.
final class BatchBuilder {
    private static final int MAX_ENTRIES = 4096;
    private static final int FIRST_ENTRIES = 512;

    /// Bytes reserved for each name. Names in real trees have 13 bytes on average.
    private static final int NAME_SIZE = 16;

    private final ReentrantLock lock = new ReentrantLock();
    private final Delivery delivery;
    private final boolean withMetadata;
    private int capacity = FIRST_ENTRIES;
    private byte[] prefixes = {};
    private int[] prefixEnds = {};
    private int[] runEnds = {};
    private byte[] names = {};
    private int[] nameEnds = {};
    private byte[] tags = {};
    private long[] sizes = {};
    private long[] modifiedMillis = {};
    private int prefixesUsed;
    private int runs;
    private int namesUsed;
    private int entries;
    private int files;
    private @Nullable Directory directory;
    private long startedNanos;

    BatchBuilder(Delivery delivery, boolean withMetadata) {
        this.delivery = delivery;
        this.withMetadata = withMetadata;
    }

    /// Adds an entry of `parent`.
    void add(Directory parent, byte[] source, int from, int to, byte tag) {
        boolean isDirectory = EntryTag.kind(tag) == EntryTag.DIRECTORY;
        if (entries == capacity) {
            handOver();
        }
        if (entries == 0) {
            start();
        }
        if (parent != directory) {
            startRun(parent);
        }
        int length = to - from + (isDirectory ? 1 : 0);
        if (names.length - namesUsed < length) {
            names = Arrays.copyOf(names, Math.max(2 * names.length, namesUsed + length));
        }
        System.arraycopy(source, from, names, namesUsed, to - from);
        namesUsed += length;
        if (isDirectory) {
            names[namesUsed - 1] = '/';
        } else {
            files++;
        }
        nameEnds[entries] = namesUsed;
        tags[entries++] = tag;
        runEnds[runs - 1] = entries;
    }

    /// Sets the metadata of the entry that was added last. Only with metadata, and for each entry.
    ///
    /// @param status its status; null if it could not be read
    void setMetadata(@Nullable FileStatus status) {
        sizes[entries - 1] = status == null ? -1 : status.size();
        modifiedMillis[entries - 1] = status == null ? 0 : status.modifiedMillis();
    }

    private void start() {
        names = new byte[capacity * NAME_SIZE];
        nameEnds = new int[capacity];
        tags = new byte[capacity];
        if (withMetadata) {
            sizes = new long[capacity];
            modifiedMillis = new long[capacity];
        }
        prefixes = new byte[capacity];
        prefixEnds = new int[capacity / 8];
        runEnds = new int[capacity / 8];
        startedNanos = System.nanoTime();
    }

    private void startRun(Directory parent) {
        directory = parent;
        byte[] head = parent.origin().root().prefix();
        int length = head.length + parent.relativeLength();
        if (prefixes.length - prefixesUsed < length) {
            prefixes =
                    Arrays.copyOf(prefixes, Math.max(2 * prefixes.length, prefixesUsed + length));
        }
        if (runs == runEnds.length) {
            prefixEnds = Arrays.copyOf(prefixEnds, 2 * runs);
            runEnds = Arrays.copyOf(runEnds, 2 * runs);
        }
        System.arraycopy(head, 0, prefixes, prefixesUsed, head.length);
        parent.writeRelative(prefixes, prefixesUsed + head.length);
        prefixesUsed += length;
        prefixEnds[runs++] = prefixesUsed;
    }

    /// The lock to hold while the batch is filled or handed over.
    ReentrantLock lock() {
        return lock;
    }

    /// Hands the batch over if it was begun before that time and its worker is not filling it.
    void handOverIfOlder(long thanNanos) {
        if (lock.tryLock()) {
            try {
                if (entries > 0 && startedNanos - thanNanos < 0) {
                    handOver();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /// Hands the batch over, unless it is empty.
    void handOver() {
        if (entries == 0) {
            return;
        }
        PathBatch batch =
                new PathBatch(
                        runs,
                        prefixes,
                        prefixEnds,
                        runEnds,
                        entries,
                        names,
                        nameEnds,
                        tags,
                        withMetadata ? new PathBatch.Metadata(sizes, modifiedMillis) : null);
        capacity = entries == capacity ? Math.min(2 * capacity, MAX_ENTRIES) : capacity;
        int count = files;
        directory = null;
        prefixesUsed = 0;
        runs = 0;
        namesUsed = 0;
        entries = 0;
        files = 0;
        delivery.batch(batch, count);
    }
}
