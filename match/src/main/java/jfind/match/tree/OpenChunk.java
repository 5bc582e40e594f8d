package jfind.match.tree;

import java.util.Arrays;

/// A chunk in which lines gather, run by run, until it is sealed; then the next one begins.
///
/// Confined to one thread, or guarded by its owner's lock.
final class OpenChunk {
    /// How many lines fill it. Small enough for a search to notice its cancellation soon, large
    /// enough to outweigh it.
    static final int LINES = 8192;

    private int entries;
    private byte[] names = new byte[16 * LINES];
    private int bytes;
    private final int[] nameEnds = new int[LINES];
    private final long[] letters = new long[LINES];
    private int runs;
    private final int[] runEnds = new int[LINES];
    private final int[] runDirectories = new int[LINES];
    private final long[] runLetters = new long[LINES];
    private long union;

    /// What has gathered, and the directory of each of its runs.
    @SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
    record Sealed(Chunk.Columns columns, int[] runDirectories) {}

    boolean isEmpty() {
        return entries == 0;
    }

    boolean isFull() {
        return entries == LINES;
    }

    /// Says in which directory the lines are that are added from now on.
    void moveTo(int directory) {
        if (runs == 0 || runDirectories[runs - 1] != directory) {
            endRun();
            runDirectories[runs++] = directory;
        }
    }

    private void endRun() {
        if (runs > 0) {
            runEnds[runs - 1] = entries;
            runLetters[runs - 1] = union;
            union = 0;
        }
    }

    /// Adds a line's name. It must not be full.
    ///
    /// @param set the name's letters
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

    /// Returns what has gathered, and is empty then.
    Sealed seal() {
        endRun();
        var columns =
                new Chunk.Columns(
                        entries,
                        Arrays.copyOf(names, bytes),
                        Arrays.copyOf(nameEnds, entries),
                        Arrays.copyOf(letters, entries),
                        Chunk.NO_TAGS,
                        runs,
                        Arrays.copyOf(runEnds, runs),
                        Arrays.copyOf(runLetters, runs));
        var sealed = new Sealed(columns, Arrays.copyOf(runDirectories, runs));
        clear();
        return sealed;
    }

    private void clear() {
        entries = 0;
        bytes = 0;
        runs = 0;
        union = 0;
        if (names.length > 64 * LINES) {
            names = new byte[16 * LINES];
        }
    }
}
