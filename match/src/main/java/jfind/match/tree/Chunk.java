package jfind.match.tree;

import java.util.Arrays;

/// Some thousands of entries in columns, in runs of one directory each.
///
/// Entries are numbered from 0 within the chunk and from [#base] in the whole store. The arrays are
/// handed out as they are, for loops that visit every entry: they are not to be changed. Immutable.
public final class Chunk {
    static final byte[] NO_TAGS = {};

    private final int base;
    private final int entries;
    private final byte[] names;
    private final int[] nameEnds;
    private final long[] letters;
    private final byte[] tags;
    private final int runs;
    private final int[] runEnds;
    private final int[] runDirectories;
    private final long[] runLetters;

    Chunk(int base, Columns columns, int[] runDirectories) {
        this.base = base;
        this.entries = columns.entries();
        this.names = columns.names();
        this.nameEnds = columns.nameEnds();
        this.letters = columns.letters();
        this.tags = columns.tags();
        this.runs = columns.runs();
        this.runEnds = columns.runEnds();
        this.runLetters = columns.runLetters();
        this.runDirectories = runDirectories;
    }

    /// The parts of a chunk that need no directory ids, so that they can be made without a lock.
    @SuppressWarnings("ArrayRecordComponent") // A carrier, never compared.
    record Columns(
            int entries,
            byte[] names,
            int[] nameEnds,
            long[] letters,
            byte[] tags,
            int runs,
            int[] runEnds,
            long[] runLetters) {

        /// Takes over the arrays of a batch, trimmed where they are mostly air.
        static Columns adopt(
                int entries, byte[] names, int[] nameEnds, byte[] tags, int runs, int[] runEnds) {
            int bytes = entries == 0 ? 0 : nameEnds[entries - 1];
            long[] letters = new long[entries];
            long[] runLetters = new long[runs];
            int entry = 0;
            int start = 0;
            for (int run = 0; run < runs; run++) {
                long union = 0;
                for (int end = runEnds[run]; entry < end; entry++) {
                    long set = Letters.of(names, start, nameEnds[entry]);
                    letters[entry] = set;
                    union |= set;
                    start = nameEnds[entry];
                }
                runLetters[run] = union;
            }
            return new Columns(
                    entries,
                    trim(names, bytes),
                    trim(nameEnds, entries),
                    letters,
                    hasTags(tags, entries) ? trim(tags, entries) : NO_TAGS,
                    runs,
                    trim(runEnds, runs),
                    runLetters);
        }

        private static boolean hasTags(byte[] tags, int entries) {
            for (int i = 0; i < entries; i++) {
                if (tags[i] != 0) {
                    return true;
                }
            }
            return false;
        }

        private static byte[] trim(byte[] array, int used) {
            return isAiry(array.length, used) ? Arrays.copyOf(array, used) : array;
        }

        private static int[] trim(int[] array, int used) {
            return isAiry(array.length, used) ? Arrays.copyOf(array, used) : array;
        }

        private static boolean isAiry(int length, int used) {
            return length - used > used / 16;
        }
    }

    /// The number of this chunk's first entry in the whole store.
    public int base() {
        return base;
    }

    /// How many entries there are.
    public int entries() {
        return entries;
    }

    /// All names, one after the other.
    public byte[] names() {
        return names;
    }

    /// The end of each entry's name in [#names].
    public int[] nameEnds() {
        return nameEnds;
    }

    /// Where an entry's name begins in [#names].
    public int nameStart(int entry) {
        return entry == 0 ? 0 : nameEnds[entry - 1];
    }

    /// The letters of each entry's name.
    public long[] letters() {
        return letters;
    }

    /// The entry's tag, as it was given.
    public byte tag(int entry) {
        return tags.length == 0 ? 0 : tags[entry];
    }

    /// How many runs there are.
    public int runs() {
        return runs;
    }

    /// The entry after each run's last one.
    public int[] runEnds() {
        return runEnds;
    }

    /// Each run's directory.
    public int[] runDirectories() {
        return runDirectories;
    }

    /// The union of the letters of each run's names.
    public long[] runLetters() {
        return runLetters;
    }

    /// The directory of an entry.
    public int directory(int entry) {
        return runDirectories[run(entry)];
    }

    /// The run of an entry.
    public int run(int entry) {
        int found = Arrays.binarySearch(runEnds, 0, runs, entry + 1);
        int run = found >= 0 ? found : -found - 1;
        while (run > 0 && runEnds[run - 1] > entry) {
            run--; // Past empty runs, which end where the one before them ends.
        }
        return run;
    }

    /// Whether an entry belongs to a run.
    public boolean isInRun(int entry, int run) {
        return entry < runEnds[run] && (run == 0 || entry >= runEnds[run - 1]);
    }
}
