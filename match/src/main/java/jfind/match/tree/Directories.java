package jfind.match.tree;

/// The directories known at one moment: a view of a [DirectoryTable] that never changes.
///
/// A directory is an id from 0, which is the empty prefix. Each has a parent with a smaller id and
/// a segment, its own part of the path, that ends in `/`. Immutable.
public final class Directories {
    /// The directory of paths without `/`.
    public static final int ROOT = 0;

    private final Object table;
    private final int count;
    private final int[] parents;
    private final int[] depths;
    private final int[] lengths;
    private final int[] segmentEnds;
    private final long[] letters;
    private final long[] segmentLetters;
    private final byte[] segments;

    Directories(
            Object table,
            int count,
            int[] parents,
            int[] depths,
            int[] lengths,
            int[] segmentEnds,
            long[] letters,
            long[] segmentLetters,
            byte[] segments) {
        this.table = table;
        this.count = count;
        this.parents = parents;
        this.depths = depths;
        this.lengths = lengths;
        this.segmentEnds = segmentEnds;
        this.letters = letters;
        this.segmentLetters = segmentLetters;
        this.segments = segments;
    }

    /// The same object in all views of a table, whose ids stay valid in later views.
    public Object table() {
        return table;
    }

    /// How many there are, the root included.
    public int count() {
        return count;
    }

    /// The directory above; the root's is the root.
    public int parent(int directory) {
        return parents[directory];
    }

    /// The number of segments; the root has none.
    public int depth(int directory) {
        return depths[directory];
    }

    /// The length in bytes of the whole prefix.
    public int length(int directory) {
        return lengths[directory];
    }

    /// The letters of the whole prefix.
    public long letters(int directory) {
        return letters[directory];
    }

    /// The letters of the directory's own segment.
    public long segmentLetters(int directory) {
        return segmentLetters[directory];
    }

    /// The bytes that [#segmentStart] and [#segmentEnd] point into. Not to be changed.
    public byte[] segments() {
        return segments;
    }

    /// Where the directory's own segment begins.
    public int segmentStart(int directory) {
        return directory == ROOT ? 0 : segmentEnds[directory - 1];
    }

    /// Where the directory's own segment ends, after its `/`.
    public int segmentEnd(int directory) {
        return segmentEnds[directory];
    }

    /// Writes the whole prefix to `into` from `at` on and returns the index after it.
    public int copyPrefix(int directory, byte[] into, int at) {
        int end = at + lengths[directory];
        int to = end;
        for (int d = directory; d != ROOT; d = parents[d]) {
            int start = segmentStart(d);
            int size = segmentEnds[d] - start;
            to -= size;
            System.arraycopy(segments, start, into, to, size);
        }
        return end;
    }
}
