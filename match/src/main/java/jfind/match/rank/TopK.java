package jfind.match.rank;

import java.util.Arrays;

/// The best few of many matches: a heap with the worst of them on top.
///
/// Confined to one thread.
public final class TopK {
    /// The first capacity: a large limit does not allocate more than is used.
    private static final int ROOM = 1024;

    private final int limit;
    private final Ties ties;
    private long[] ranks;
    private int[] entries;
    private int size;

    public TopK(int limit, Ties ties) {
        this.limit = limit;
        this.ties = ties;
        this.ranks = new long[Math.min(limit, ROOM)];
        this.entries = new int[ranks.length];
    }

    public int size() {
        return size;
    }

    /// The worst rank that could still be one of the best.
    public long worst() {
        return size < limit || limit == 0 ? RankWord.WORST : ranks[0];
    }

    /// The entry of the [#worst] rank, which each better one replaces; -1 while there is room.
    public int worstEntry() {
        return size < limit || limit == 0 ? -1 : entries[0];
    }

    /// Whether a match of this rank could still be one of the best.
    public boolean wants(long rank) {
        return Long.compareUnsigned(rank, worst()) <= 0;
    }

    /// Keeps a match if it is one of the best so far.
    public void offer(long rank, int entry) {
        if (size < limit) {
            siftUp(rank, entry);
        } else if (limit > 0 && isBefore(rank, entry, ranks[0], entries[0])) {
            siftDown(rank, entry);
        }
    }

    /// Empties the heap into arrays, the best first. They must hold [#size] elements.
    public void drainTo(long[] sortedRanks, int[] sortedEntries) {
        while (size > 0) {
            int last = size - 1;
            sortedRanks[last] = ranks[0];
            sortedEntries[last] = entries[0];
            size = last;
            siftDown(ranks[last], entries[last]);
        }
    }

    /// Offers all entries to another heap. This heap must not be used afterwards.
    public void pourInto(TopK other) {
        for (int i = 0; i < size; i++) {
            other.offer(ranks[i], entries[i]);
        }
    }

    private void siftUp(long rank, int entry) {
        if (size == ranks.length) {
            int room = (int) Math.min(limit, 2L * size);
            ranks = Arrays.copyOf(ranks, room);
            entries = Arrays.copyOf(entries, room);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!isBefore(ranks[parent], entries[parent], rank, entry)) {
                break;
            }
            ranks[at] = ranks[parent];
            entries[at] = entries[parent];
            at = parent;
        }
        ranks[at] = rank;
        entries[at] = entry;
    }

    private void siftDown(long rank, int entry) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size
                    && isBefore(
                            ranks[child], entries[child], ranks[child + 1], entries[child + 1])) {
                child++;
            }
            if (!isBefore(rank, entry, ranks[child], entries[child])) {
                break;
            }
            ranks[at] = ranks[child];
            entries[at] = entries[child];
            at = child;
        }
        ranks[at] = rank;
        entries[at] = entry;
    }

    private boolean isBefore(long rankA, int a, long rankB, int b) {
        return rankA != rankB ? Long.compareUnsigned(rankA, rankB) < 0 : ties.compare(a, b) < 0;
    }
}
