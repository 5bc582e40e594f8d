package jfind.app.source;

import java.util.Arrays;
import jfind.match.PathRuns;

/// Builds runs of entries.
///
/// Confined to one thread.
final class RunsBuilder {
    private int runs;
    private int entries;
    private byte[] prefixes = new byte[256];
    private int[] prefixEnds = new int[16];
    private int[] runEnds = new int[16];
    private byte[] names = new byte[256];
    private final int[] nameEnds;
    private final byte[] tags;

    /// @param maxEntries how many entries may be added
    RunsBuilder(int maxEntries) {
        nameEnds = new int[maxEntries];
        tags = new byte[maxEntries];
    }

    /// How many entries there are.
    int entries() {
        return entries;
    }

    /// Begins a run in the directory `bytes[from, to)`.
    void addRun(byte[] bytes, int from, int to) {
        if (runs == runEnds.length) {
            prefixEnds = Arrays.copyOf(prefixEnds, 2 * runs);
            runEnds = Arrays.copyOf(runEnds, 2 * runs);
        }
        int at = runs == 0 ? 0 : prefixEnds[runs - 1];
        prefixes = withRoom(prefixes, at + to - from);
        System.arraycopy(bytes, from, prefixes, at, to - from);
        prefixEnds[runs] = at + to - from;
        runEnds[runs++] = entries;
    }

    /// Adds an entry with the name `bytes[from, to)` to the last run.
    void addName(byte[] bytes, int from, int to, byte tag) {
        int at = entries == 0 ? 0 : nameEnds[entries - 1];
        names = withRoom(names, at + to - from);
        System.arraycopy(bytes, from, names, at, to - from);
        nameEnds[entries] = at + to - from;
        tags[entries++] = tag;
        runEnds[runs - 1] = entries;
    }

    private static byte[] withRoom(byte[] array, int size) {
        return size <= array.length
                ? array
                : Arrays.copyOf(array, Math.max(size, 2 * array.length));
    }

    /// What was added.
    PathRuns runs() {
        return new PathRuns(runs, prefixes, prefixEnds, runEnds, entries, names, nameEnds, tags);
    }
}
