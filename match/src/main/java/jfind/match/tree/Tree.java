package jfind.match.tree;

import java.util.Arrays;

/// All paths published up to one moment. Immutable.
///
/// Entries are numbered from 0 in the order of their arrival, chunk after chunk.
public final class Tree {
    private final Chunk[] chunks;
    private final int chunkCount;
    private final int entries;
    private final Directories directories;

    /// Takes the first `chunkCount` of an array that is only ever added to.
    Tree(Chunk[] chunks, int chunkCount, int entries, Directories directories) {
        this.chunks = chunks;
        this.chunkCount = chunkCount;
        this.entries = entries;
        this.directories = directories;
    }

    /// How many chunks there are.
    public int chunks() {
        return chunkCount;
    }

    /// One chunk by its number.
    public Chunk chunk(int number) {
        return chunks[number];
    }

    /// How many entries there are.
    public int entries() {
        return entries;
    }

    /// The directories of these entries.
    public Directories directories() {
        return directories;
    }

    /// The chunk that holds an entry.
    public Chunk chunkOf(int entry) {
        int low = 0;
        int high = chunkCount - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (chunks[middle].base() <= entry) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return chunks[low];
    }

    /// The length of an entry's path in bytes.
    public int length(int entry) {
        Chunk chunk = chunkOf(entry);
        int local = entry - chunk.base();
        return directories.length(chunk.directory(local))
                + chunk.nameEnds()[local]
                - chunk.nameStart(local);
    }

    /// Writes an entry's path to `into` from `at` on and returns the index after it.
    public int copyPath(int entry, byte[] into, int at) {
        Chunk chunk = chunkOf(entry);
        int local = entry - chunk.base();
        int start = chunk.nameStart(local);
        int size = chunk.nameEnds()[local] - start;
        int end = directories.copyPrefix(chunk.directory(local), into, at);
        System.arraycopy(chunk.names(), start, into, end, size);
        return end + size;
    }

    /// Orders two entries by the bytes of their paths, without putting the paths together.
    public int compare(int a, int b) {
        Chunk chunkA = chunkOf(a);
        Chunk chunkB = chunkOf(b);
        int localA = a - chunkA.base();
        int localB = b - chunkB.base();
        int directoryA = chunkA.directory(localA);
        int directoryB = chunkB.directory(localB);
        byte[] bytesA = chunkA.names();
        byte[] bytesB = chunkB.names();
        int fromA = chunkA.nameStart(localA);
        int fromB = chunkB.nameStart(localB);
        int toA = chunkA.nameEnds()[localA];
        int toB = chunkB.nameEnds()[localB];
        if (directoryA != directoryB) {
            // Where the two part ways: the segments, or a segment and a name, below what they
            // share.
            int depthA = directories.depth(directoryA);
            int depthB = directories.depth(directoryB);
            int belowA = -1;
            int belowB = -1;
            while (directoryA != directoryB) {
                if (depthA >= depthB) {
                    belowA = directoryA;
                    directoryA = directories.parent(directoryA);
                    depthA--;
                } else {
                    belowB = directoryB;
                    directoryB = directories.parent(directoryB);
                    depthB--;
                }
            }
            if (belowA >= 0) {
                bytesA = directories.segments();
                fromA = directories.segmentStart(belowA);
                toA = directories.segmentEnd(belowA);
            }
            if (belowB >= 0) {
                bytesB = directories.segments();
                fromB = directories.segmentStart(belowB);
                toB = directories.segmentEnd(belowB);
            }
        }
        int order = Arrays.compareUnsigned(bytesA, fromA, toA, bytesB, fromB, toB);
        return order != 0 ? order : Integer.compare(a, b);
    }
}
