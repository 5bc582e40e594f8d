package jfind.match.rank;

import java.util.Arrays;
import jfind.match.tree.Chunk;
import jfind.match.tree.Directories;
import jfind.match.tree.Tree;

/// Sorts many entries by the bytes of their paths: each directory's entries and subdirectories
/// among themselves, so that what paths share is never compared.
///
/// Confined to one thread.
public final class PathOrder {
    private static final int NONE = Integer.MIN_VALUE;

    private final Directories directories;
    private final Tree tree;

    // Lists in arrays: the first child of a directory, and the next one of a child. Children are
    // entries, by their place in `entries`, and directories, by the complement of their id.
    private final int[] firstChild;
    private final int[] nextDirectory;
    private final int[] nextEntry;
    private final int[] entries;

    private int[] children = new int[64];
    private int[] childBuffer = new int[64];
    private int sorted;
    private final int[] result;

    private PathOrder(Tree tree, int[] entries, int from, int to) {
        this.tree = tree;
        this.directories = tree.directories();
        this.entries = Arrays.copyOfRange(entries, from, to);
        this.firstChild = new int[directories.count()];
        this.nextDirectory = new int[directories.count()];
        this.nextEntry = new int[to - from];
        this.result = new int[to - from];
        Arrays.fill(firstChild, NONE);
        Arrays.fill(nextDirectory, NONE);
    }

    /// Sorts `entries[from, to)`.
    public static void sort(Tree tree, int[] entries, int from, int to) {
        PathOrder order = new PathOrder(tree, entries, from, to);
        order.link();
        order.walk();
        System.arraycopy(order.result, 0, entries, from, to - from);
    }

    private void link() {
        boolean[] linked = new boolean[directories.count()];
        linked[Directories.ROOT] = true;
        for (int i = 0; i < entries.length; i++) {
            Chunk chunk = tree.chunkOf(entries[i]);
            int directory = chunk.directory(entries[i] - chunk.base());
            nextEntry[i] = firstChild[directory];
            firstChild[directory] = i;
            for (int d = directory; !linked[d]; d = directories.parent(d)) {
                linked[d] = true;
                int parent = directories.parent(d);
                nextDirectory[d] = firstChild[parent];
                firstChild[parent] = ~d;
            }
        }
    }

    /// Depth first without recursion: a tree may be ten thousand levels deep. A directory's sorted
    /// children take the place of the directory in the list of what is to come.
    private void walk() {
        int[] pending = new int[1024];
        int size = 1;
        pending[0] = ~Directories.ROOT;
        while (size > 0) {
            int child = pending[--size];
            if (child >= 0) {
                result[sorted++] = entries[child];
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
            if (count == children.length) {
                children = Arrays.copyOf(children, 2 * count);
                childBuffer = new int[children.length];
            }
            children[count++] = child;
        }
        // Entries were linked last first.
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            int swap = children[i];
            children[i] = children[j];
            children[j] = swap;
        }
        mergeSort(0, count);
        return count;
    }

    private int next(int child) {
        return child >= 0 ? nextEntry[child] : nextDirectory[~child];
    }

    private void mergeSort(int from, int to) {
        if (to - from < 8) {
            insertionSort(from, to);
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(from, middle);
        mergeSort(middle, to);
        if (compare(children[middle - 1], children[middle]) <= 0) {
            return;
        }
        System.arraycopy(children, from, childBuffer, from, middle - from);
        int left = from;
        int right = middle;
        for (int at = from; left < middle; at++) {
            children[at] =
                    right < to && compare(children[right], childBuffer[left]) < 0
                            ? children[right++]
                            : childBuffer[left++];
        }
    }

    private void insertionSort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int child = children[i];
            int at = i;
            while (at > from && compare(child, children[at - 1]) < 0) {
                children[at] = children[at - 1];
                at--;
            }
            children[at] = child;
        }
    }

    private int compare(int a, int b) {
        if (a >= 0 && b >= 0) {
            return compareNames(entries[a], entries[b]);
        }
        if (a < 0 && b < 0) {
            return compare(
                    directories.segments(),
                    directories.segmentStart(~a),
                    directories.segmentEnd(~a),
                    ~b);
        }
        return a >= 0 ? compareName(entries[a], ~b) : -compareName(entries[b], ~a);
    }

    private int compareNames(int a, int b) {
        Chunk chunkA = tree.chunkOf(a);
        Chunk chunkB = tree.chunkOf(b);
        int localA = a - chunkA.base();
        int localB = b - chunkB.base();
        int order =
                Arrays.compareUnsigned(
                        chunkA.names(),
                        chunkA.nameStart(localA),
                        chunkA.nameEnds()[localA],
                        chunkB.names(),
                        chunkB.nameStart(localB),
                        chunkB.nameEnds()[localB]);
        return order != 0 ? order : Integer.compare(a, b);
    }

    private int compareName(int entry, int directory) {
        Chunk chunk = tree.chunkOf(entry);
        int local = entry - chunk.base();
        return compare(chunk.names(), chunk.nameStart(local), chunk.nameEnds()[local], directory);
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
}
