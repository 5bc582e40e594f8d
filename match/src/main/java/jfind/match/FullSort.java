package jfind.match;

import java.util.Arrays;
import jfind.match.option.TieOrder;
import jfind.match.rank.PathOrder;
import jfind.match.sweep.PreparedQuery;
import jfind.match.tree.Tree;

/// Sorts every match, for callers that print them all.
///
/// Immutable.
final class FullSort {
    private static final int DIGIT_BITS = 8;
    private static final int DIGITS = 1 << DIGIT_BITS;

    /// From this many ties on, ties are first grouped by directory: there are far fewer directories
    /// than entries.
    private static final int MANY_TIES = 1024;

    private FullSort() {}

    /// The ranking of all matches.
    ///
    /// @param found per chunk from the tree's first one, a bit for each match, or nothing
    /// @param ranks per chunk, the ranks of its matches in their order
    /// @throws InterruptedException if it was interrupted
    static Ranking of(PreparedQuery pattern, Tree tree, long[][] found, long[][] ranks)
            throws InterruptedException {
        int count = 0;
        for (long[] chunk : ranks) {
            count += chunk.length;
        }
        long[] keys = new long[count];
        int[] entries = new int[count];
        int at = 0;
        for (int chunk = 0; chunk < ranks.length; chunk++) {
            System.arraycopy(ranks[chunk], 0, keys, at, ranks[chunk].length);
            int base = tree.chunk(tree.firstChunk() + chunk).base();
            at = collect(found[chunk], base, entries, at);
        }
        TieOrder order = pattern.options().tieOrder();
        if (order == TieOrder.REVERSED) {
            reverse(keys, entries, 0, count);
        }
        Sorted sorted = radixSort(keys, entries);
        if (order == TieOrder.PATH) {
            sortTies(sorted.keys, sorted.entries, tree, pattern.options().threads());
        }
        return Ranking.of(pattern, tree, count, sorted.keys, sorted.entries);
    }

    private static int collect(long[] bits, int base, int[] entries, int from) {
        int at = from;
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                entries[at++] = base + (word << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return at;
    }

    private static void reverse(long[] keys, int[] entries, int from, int to) {
        for (int i = from, j = to - 1; i < j; i++, j--) {
            long key = keys[i];
            keys[i] = keys[j];
            keys[j] = key;
            int entry = entries[i];
            entries[i] = entries[j];
            entries[j] = entry;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // A pair of columns, never compared.
    private record Sorted(long[] keys, int[] entries) {}

    /// Sorts by the keys without sign, digit after digit from the last, equals staying in order.
    /// Digits that are the same in all keys, as most are, are skipped.
    private static Sorted radixSort(long[] keys, int[] entries) {
        long all = -1L;
        long any = 0;
        for (long key : keys) {
            all &= key;
            any |= key;
        }
        long differing = any & ~all;
        Sorted from = new Sorted(keys, entries);
        Sorted to = new Sorted(new long[0], new int[0]);
        int[] starts = new int[DIGITS + 1];
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
            if ((differing >>> shift & (DIGITS - 1)) != 0) {
                if (to.keys.length < keys.length) {
                    to = new Sorted(new long[keys.length], new int[keys.length]);
                }
                scatter(from, to, shift, starts);
                Sorted swap = from;
                from = to;
                to = swap;
            }
        }
        return from;
    }

    private static void scatter(Sorted from, Sorted to, int shift, int[] starts) {
        Arrays.fill(starts, 0);
        for (long key : from.keys) {
            starts[((int) (key >>> shift) & (DIGITS - 1)) + 1]++;
        }
        for (int digit = 1; digit < DIGITS; digit++) {
            starts[digit] += starts[digit - 1];
        }
        for (int i = 0; i < from.keys.length; i++) {
            long key = from.keys[i];
            int at = starts[(int) (key >>> shift) & (DIGITS - 1)]++;
            to.keys[at] = key;
            to.entries[at] = from.entries[i];
        }
    }

    private static void sortTies(long[] keys, int[] entries, Tree tree, int threads)
            throws InterruptedException {
        int many = Math.max(MANY_TIES, tree.directories().count() / 4);
        int[] buffer = new int[Math.min(entries.length, many)];
        int from = 0;
        for (int to = 1; to <= keys.length; to++) {
            if (to == keys.length || keys[to] != keys[from]) {
                if (to - from > many) {
                    PathOrder.sort(tree, entries, from, to, threads);
                } else {
                    mergeSort(entries, from, to, buffer, tree);
                }
                from = to;
            }
        }
    }

    private static void mergeSort(int[] entries, int from, int to, int[] buffer, Tree tree) {
        if (to - from < 8) {
            insertionSort(entries, from, to, tree);
            return;
        }
        int middle = (from + to) >>> 1;
        mergeSort(entries, from, middle, buffer, tree);
        mergeSort(entries, middle, to, buffer, tree);
        if (tree.compare(entries[middle - 1], entries[middle]) <= 0) {
            return;
        }
        int size = middle - from;
        System.arraycopy(entries, from, buffer, 0, size);
        int left = 0;
        int right = middle;
        for (int at = from; left < size; at++) {
            entries[at] =
                    right < to && tree.compare(entries[right], buffer[left]) < 0
                            ? entries[right++]
                            : buffer[left++];
        }
    }

    private static void insertionSort(int[] entries, int from, int to, Tree tree) {
        for (int i = from + 1; i < to; i++) {
            int entry = entries[i];
            int at = i;
            while (at > from && tree.compare(entry, entries[at - 1]) < 0) {
                entries[at] = entries[at - 1];
                at--;
            }
            entries[at] = entry;
        }
    }
}
