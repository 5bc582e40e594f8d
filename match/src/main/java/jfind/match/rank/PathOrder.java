package jfind.match.rank;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;
import org.jspecify.annotations.Nullable;

/// Sorts many entries by the bytes of their paths: each directory's entries and subdirectories
/// among themselves, so that what paths share is never compared. The first eight bytes of a name,
/// as a number, decide most comparisons.
///
/// Confined to one thread, which is helped by others: they write to parts of the result of their
/// own.
public final class PathOrder {
    private static final int NONE = Integer.MIN_VALUE;

    /// Fewer entries are sorted before another thread has begun.
    private static final int WORTH_SHARING = 4_000;

    /// Into how many shares the work is cut for each thread.
    private static final int SHARES = 8;

    private final Directories directories;
    private final Tree tree;

    // Lists in arrays: the first child of a directory, and the next one of a child. Children are
    // entries, by their place in `entries`, and directories, by the complement of their id.
    private final int[] firstChild;
    private final int[] nextDirectory;
    private final int[] nextEntry;

    private final int[] entries;
    private final Chunk[] chunks;

    /// The first bytes of each entry's name; see [#head].
    private final long[] heads;

    /// How many entries there are in each directory and below.
    private final int[] counts;

    private final int[] result;

    private PathOrder(Tree tree, int[] entries, int from, int to) {
        this.tree = tree;
        this.directories = tree.directories();
        this.entries = Arrays.copyOfRange(entries, from, to);
        this.chunks = new Chunk[to - from];
        this.heads = new long[to - from];
        this.firstChild = new int[directories.count()];
        this.nextDirectory = new int[directories.count()];
        this.nextEntry = new int[to - from];
        this.counts = new int[directories.count()];
        this.result = new int[to - from];
        Arrays.fill(firstChild, NONE);
        Arrays.fill(nextDirectory, NONE);
    }

    /// Sorts `entries[from, to)`, on at most `threads` threads.
    ///
    /// @throws InterruptedException if it was interrupted; the entries are as before then
    public static void sort(Tree tree, int[] entries, int from, int to, int threads)
            throws InterruptedException {
        PathOrder order = new PathOrder(tree, entries, from, to);
        order.link();
        order.sort(threads);
        System.arraycopy(order.result, 0, entries, from, to - from);
    }

    private void link() {
        boolean[] linked = new boolean[directories.count()];
        linked[Directories.ROOT] = true;
        Chunk chunk = tree.chunk(tree.firstChunk());
        int run = 0;
        for (int i = 0; i < entries.length; i++) {
            int entry = entries[i];
            if (entry < chunk.base() || entry - chunk.base() >= chunk.entries()) {
                chunk = tree.chunkOf(entry);
                run = 0;
            }
            int local = entry - chunk.base();
            if (!chunk.isInRun(local, run)) {
                run = chunk.run(local);
            }
            int directory = chunk.runDirectories()[run];
            chunks[i] = chunk;
            heads[i] = head(chunk.names(), chunk.nameStart(local), chunk.nameEnds()[local]);
            nextEntry[i] = firstChild[directory];
            firstChild[directory] = i;
            counts[directory]++;
            for (int d = directory; !linked[d]; d = directories.parent(d)) {
                linked[d] = true;
                int parent = directories.parent(d);
                nextDirectory[d] = firstChild[parent];
                firstChild[parent] = ~d;
            }
        }
    }

    /// The first eight bytes as a number that is ordered as they are. Of shorter texts zeros stand
    /// for what is missing, so equal numbers do not mean equal texts.
    private static long head(byte[] bytes, int from, int to) {
        long head = 0;
        int end = Math.min(to, from + Long.BYTES);
        for (int i = from; i < end; i++) {
            head = (head << 8) | (bytes[i] & 0xff);
        }
        int missing = from + Long.BYTES - end;
        return (head << (8 * missing)) ^ Long.MIN_VALUE;
    }

    private void sort(int threads) throws InterruptedException {
        var first = new Worker();
        if (threads == 1 || entries.length < WORTH_SHARING) {
            first.sort(Directories.ROOT, 0, 0, null);
            return;
        }
        for (int d = directories.count() - 1; d > Directories.ROOT; d--) {
            counts[directories.parent(d)] += counts[d]; // A parent has the lower number.
        }
        var shares = new Shares(entries.length / (SHARES * threads));
        first.sort(Directories.ROOT, 0, shares.most, shares);
        Thread[] helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = Thread.ofPlatform().daemon().name("match-sort").start(() -> take(shares));
        }
        first.take(shares);
        for (Thread helper : helpers) {
            helper.join();
        }
    }

    private void take(Shares shares) {
        new Worker().take(shares);
    }

    /// Directories small enough to be sorted as a whole by one worker, each with the place of its
    /// first entry in the result. Workers take from it once all are in.
    private static final class Shares {
        final int most;
        private final AtomicInteger taken = new AtomicInteger();
        private int[] directories = new int[256];
        private int[] places = new int[256];
        private int size;

        /// @param most how many entries a share has at most
        Shares(int most) {
            this.most = most;
        }

        void add(int directory, int place) {
            if (size == directories.length) {
                directories = Arrays.copyOf(directories, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            directories[size] = directory;
            places[size++] = place;
        }
    }

    private int next(int child) {
        return child >= 0 ? nextEntry[child] : nextDirectory[~child];
    }

    private long headOf(int directory) {
        return head(
                directories.segments(),
                directories.segmentStart(directory),
                directories.segmentEnd(directory));
    }

    private boolean isBefore(long headA, int a, long headB, int b) {
        return headA != headB ? headA < headB : compare(a, b) < 0;
    }

    private int compare(int a, int b) {
        if (a >= 0 && b >= 0) {
            return compareNames(a, b);
        }
        if (a < 0 && b < 0) {
            return compare(
                    directories.segments(),
                    directories.segmentStart(~a),
                    directories.segmentEnd(~a),
                    ~b);
        }
        return a >= 0 ? compareName(a, ~b) : -compareName(b, ~a);
    }

    private int compareNames(int a, int b) {
        Chunk chunkA = chunks[a];
        Chunk chunkB = chunks[b];
        int localA = entries[a] - chunkA.base();
        int localB = entries[b] - chunkB.base();
        int order =
                Arrays.compareUnsigned(
                        chunkA.names(),
                        chunkA.nameStart(localA),
                        chunkA.nameEnds()[localA],
                        chunkB.names(),
                        chunkB.nameStart(localB),
                        chunkB.nameEnds()[localB]);
        return order != 0 ? order : Integer.compare(entries[a], entries[b]);
    }

    /// Compares an entry's name with a directory's. It comes before the directory that it names.
    private int compareName(int child, int directory) {
        Chunk chunk = chunks[child];
        int local = entries[child] - chunk.base();
        int order =
                compare(chunk.names(), chunk.nameStart(local), chunk.nameEnds()[local], directory);
        return order != 0 ? order : -1;
    }

    private int compare(byte[] bytes, int from, int to, int directory) {
        return Arrays.compareUnsigned(
                bytes,
                from,
                to,
                directories.segments(),
                directories.segmentStart(directory),
                directories.segmentEnd(directory));
    }

    /// One thread's part of the sort. Confined to that thread.
    private final class Worker {
        // The children of the directory that is being sorted, the heads of their names, and room
        // for half of them.
        private int[] children = new int[64];
        private long[] childHeads = new long[64];
        private int[] childBuffer = new int[64];
        private long[] headBuffer = new long[64];

        void take(Shares shares) {
            for (int share = shares.taken.getAndIncrement();
                    share < shares.size;
                    share = shares.taken.getAndIncrement()) {
                sort(shares.directories[share], shares.places[share], 0, null);
            }
        }

        /// Sorts what is below a directory, and leaves directories with up to `most` entries to
        /// `shares`.
        ///
        /// Depth first without recursion: a tree may be ten thousand levels deep. A directory's
        /// sorted children take the place of the directory in the list of what is to come.
        void sort(int directory, int from, int most, @Nullable Shares shares) {
            int at = from;
            int[] pending = new int[1024];
            int size = 1;
            pending[0] = ~directory;
            while (size > 0) {
                int child = pending[--size];
                if (child >= 0) {
                    result[at++] = entries[child];
                    continue;
                }
                if (shares != null && counts[~child] <= most) {
                    shares.add(~child, at);
                    at += counts[~child];
                    continue;
                }
                int count = sortChildren(~child);
                if (size + count > pending.length) {
                    pending = Arrays.copyOf(pending, Math.max(size + count, 2 * pending.length));
                }
                for (int i = count - 1; i >= 0; i--) {
                    pending[size++] = children[i];
                }
            }
        }

        private int sortChildren(int directory) {
            int count = 0;
            for (int child = firstChild[directory]; child != NONE; child = next(child)) {
                count++;
            }
            if (count > children.length) {
                children = new int[2 * count];
                childHeads = new long[2 * count];
                childBuffer = new int[count];
                headBuffer = new long[count];
            }
            // They were linked last first.
            int at = count;
            for (int child = firstChild[directory]; child != NONE; child = next(child)) {
                children[--at] = child;
                childHeads[at] = child >= 0 ? heads[child] : headOf(~child);
            }
            mergeSort(0, count);
            return count;
        }

        private void mergeSort(int from, int to) {
            if (to - from < 8) {
                insertionSort(from, to);
                return;
            }
            int middle = (from + to) >>> 1;
            mergeSort(from, middle);
            mergeSort(middle, to);
            if (!isBefore(
                    childHeads[middle],
                    children[middle],
                    childHeads[middle - 1],
                    children[middle - 1])) {
                return;
            }
            int size = middle - from;
            System.arraycopy(children, from, childBuffer, 0, size);
            System.arraycopy(childHeads, from, headBuffer, 0, size);
            int left = 0;
            int right = middle;
            for (int at = from; left < size; at++) {
                if (right < to
                        && isBefore(
                                childHeads[right],
                                children[right],
                                headBuffer[left],
                                childBuffer[left])) {
                    childHeads[at] = childHeads[right];
                    children[at] = children[right++];
                } else {
                    childHeads[at] = headBuffer[left];
                    children[at] = childBuffer[left++];
                }
            }
        }

        private void insertionSort(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                int child = children[i];
                long head = childHeads[i];
                int at = i;
                while (at > from && isBefore(head, child, childHeads[at - 1], children[at - 1])) {
                    children[at] = children[at - 1];
                    childHeads[at] = childHeads[at - 1];
                    at--;
                }
                children[at] = child;
                childHeads[at] = head;
            }
        }
    }
}
