package jfind.match.sweep;

import java.util.Arrays;
import jfind.match.rank.RankWord;
import jfind.match.rank.TopK;

/// Where a [Sweep] puts the matches that it finds.
public sealed interface MatchSink {
    /// The worst rank that is still of interest. It changes only by adding.
    long worst();

    /// An entry of the worst rank, of which all others of that rank are of interest only if they
    /// come before it; -1 if all are.
    int worstEntry();

    /// Takes a match.
    void add(long rank, int entry);

    /// The best few. Confined to one thread.
    record Best(TopK top) implements MatchSink {
        @Override
        public long worst() {
            return top.worst();
        }

        @Override
        public int worstEntry() {
            return top.worstEntry();
        }

        @Override
        public void add(long rank, int entry) {
            top.offer(rank, entry);
        }
    }

    /// All of them, chunk after chunk. Confined to one thread.
    final class All implements MatchSink {
        private long[] ranks = new long[1024];
        private int size;

        @Override
        public long worst() {
            return RankWord.WORST;
        }

        @Override
        public int worstEntry() {
            return -1;
        }

        @Override
        public void add(long rank, int entry) {
            if (size == ranks.length) {
                ranks = Arrays.copyOf(ranks, 2 * size);
            }
            ranks[size++] = rank;
        }

        /// The ranks added since the last call, in the order of their entries.
        public long[] take() {
            long[] taken = Arrays.copyOf(ranks, size);
            size = 0;
            return taken;
        }
    }
}
