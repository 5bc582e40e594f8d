package jfind.match.tree;

import java.util.Arrays;

/// All paths published up to one moment. Immutable.
///
/// Entries and chunks are numbered from 0 in the order of their arrival. A tree may have forgotten
/// the oldest; it is searched from [#first] on, and holds a little more than that, for holders of
/// an earlier tree.
public final class Tree {
    private final Chunk[] chunks;
    private final int forgotten;
    private final int end;
    private final int first;
    private final int entries;
    private final Directories directories;

    /// @param chunks those from `forgotten` on, in an array that is only ever added to
    /// @param forgotten how many chunks are gone
    /// @param end the number of the next chunk
    /// @param first the oldest entry that is searched
    /// @param entries the number of the next entry
    Tree(Chunk[] chunks, int forgotten, int end, int first, int entries, Directories directories) {
        this.chunks = chunks;
        this.forgotten = forgotten;
        this.end = end;
        this.first = first;
        this.entries = entries;
        this.directories = directories;
    }

    /// The number of the oldest chunk.
    public int firstChunk() {
        return forgotten;
    }

    /// The number of the next chunk: how many there have been.
    public int chunks() {
        return end;
    }

    /// One chunk by its number.
    public Chunk chunk(int number) {
        return chunks[number - forgotten];
    }

    /// The oldest entry that is searched.
    public int first() {
        return first;
    }

    /// The number of the next entry: how many there have been.
    public int entries() {
        return entries;
    }

    /// How many entries are searched.
    public int size() {
        return entries - first;
    }

    /// The same without the chunks that begin at an entry or later.
    public Tree upTo(int entry) {
        int count = end - forgotten;
        while (count > 0 && chunks[count - 1].base() >= entry) {
            count--;
        }
        int last = count == 0 ? first : chunks[count - 1].base() + chunks[count - 1].entries();
        return new Tree(chunks, forgotten, forgotten + count, first, last, directories);
    }

    /// Whether an entry is there to be read.
    public boolean holds(int entry) {
        return entry < entries && end > forgotten && entry >= chunks[0].base();
    }

    /// The directories of these entries.
    public Directories directories() {
        return directories;
    }

    /// The chunk that holds an entry.
    public Chunk chunkOf(int entry) {
        int low = 0;
        int high = end - forgotten - 1;
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

    /// Writes an entry's path to `into` from `at` on and returns the index after it; if it does not
    /// fit, writes nothing and returns -1.
    public int copyPath(int entry, byte[] into, int at) {
        Chunk chunk = chunkOf(entry);
        int local = entry - chunk.base();
        int start = chunk.nameStart(local);
        int size = chunk.nameEnds()[local] - start;
        int directory = chunk.directory(local);
        if (directories.length(directory) + size > into.length - at) {
            return -1;
        }
        int end = directories.copyPrefix(directory, into, at);
        System.arraycopy(chunk.names(), start, into, end, size);
        return end + size;
    }

    /// Whether all entries of a directory come after an entry, by the bytes of their paths. False
    /// where one is among the directories above the other.
    public boolean isBehind(int directory, int entry) {
        Chunk chunk = chunkOf(entry);
        int local = entry - chunk.base();
        long parting = parting(directory, chunk.directory(local));
        int below = (int) (parting >>> 32);
        int other = (int) parting;
        if (below == Directories.ROOT) {
            return false;
        }
        boolean named = other == Directories.ROOT;
        return Arrays.compareUnsigned(
                        directories.segments(),
                        directories.segmentStart(below),
                        directories.segmentEnd(below),
                        named ? chunk.names() : directories.segments(),
                        named ? chunk.nameStart(local) : directories.segmentStart(other),
                        named ? chunk.nameEnds()[local] : directories.segmentEnd(other))
                > 0;
    }

    /// Where the paths of two directories part: those right below what they share, `a`'s in the
    /// upper half; the root for one that is above the other, or the same.
    private long parting(int a, int b) {
        int depthA = directories.depth(a);
        int depthB = directories.depth(b);
        int aboveA = a;
        int aboveB = b;
        int belowA = Directories.ROOT;
        int belowB = Directories.ROOT;
        while (aboveA != aboveB) {
            if (depthA >= depthB) {
                belowA = aboveA;
                aboveA = directories.parent(aboveA);
                depthA--;
            } else {
                belowB = aboveB;
                aboveB = directories.parent(aboveB);
                depthB--;
            }
        }
        return (long) belowA << 32 | belowB;
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
        int equals = Integer.compare(a, b);
        if (directoryA != directoryB) {
            // The segments, or a segment and a name, below what the two share.
            long parting = parting(directoryA, directoryB);
            int belowA = (int) (parting >>> 32);
            int belowB = (int) parting;
            if (belowA != Directories.ROOT) {
                bytesA = directories.segments();
                fromA = directories.segmentStart(belowA);
                toA = directories.segmentEnd(belowA);
            }
            if (belowB != Directories.ROOT) {
                bytesB = directories.segments();
                fromB = directories.segmentStart(belowB);
                toB = directories.segmentEnd(belowB);
            }
            // A name that ends in a slash may be that of a directory, whose entries are longer.
            equals = belowA != Directories.ROOT ? 1 : -1;
        }
        int order = Arrays.compareUnsigned(bytesA, fromA, toA, bytesB, fromB, toB);
        return order != 0 ? order : equals;
    }
}
