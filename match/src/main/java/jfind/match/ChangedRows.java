package jfind.match;

import java.util.Arrays;
import jfind.match.option.Changes;
import jfind.match.option.Context;
import jfind.match.rank.RankWord;
import jfind.match.rank.Ties;
import jfind.match.sweep.PreparedQuery;
import jfind.match.tree.Tree;

/// The best matches of a query, those that have changed lately before their equals.
///
/// Only the first rows are looked up, however many match: what is not among them is not lifted.
///
/// Confined to one thread.
final class ChangedRows {
    /// How many rows are looked up: what a person sees first.
    static final int MOST = 32;

    private final long[] ranks;
    private final int[] entries;

    private ChangedRows(long[] ranks, int[] entries) {
        this.ranks = ranks;
        this.entries = entries;
    }

    /// The rows of an answer, the best first; the arrays stay as they are.
    static ChangedRows of(PreparedQuery asked, Tree tree, long[] ranks, int[] entries) {
        Context context = asked.context();
        Changes changes = context == null ? null : context.changes();
        if (context == null || changes == null || asked.query().isEmpty() || entries.length == 0) {
            return new ChangedRows(ranks, entries);
        }
        byte[][] paths = new byte[Math.min(MOST, entries.length)][];
        for (int row = 0; row < paths.length; row++) {
            paths[row] = new byte[tree.length(entries[row])];
            tree.copyPath(entries[row], paths[row], 0);
        }
        boolean[] changed = changes.among(paths);
        ChangedRows rows = new ChangedRows(ranks.clone(), entries.clone());
        Ties ties = Ties.of(asked.options().tieOrder(), tree);
        for (int row = 0; row < changed.length; row++) {
            if (changed[row]) {
                rows.lift(row, context.changedPoints(), ties);
            }
        }
        return Arrays.equals(rows.entries, entries) ? new ChangedRows(ranks, entries) : rows;
    }

    private void lift(int row, int points, Ties ties) {
        long rank = RankWord.lifted(ranks[row], points);
        int entry = entries[row];
        int at = row;
        while (at > 0 && isBefore(rank, entry, at - 1, ties)) {
            ranks[at] = ranks[at - 1];
            entries[at] = entries[at - 1];
            at--;
        }
        ranks[at] = rank;
        entries[at] = entry;
    }

    private boolean isBefore(long rank, int entry, int row, Ties ties) {
        int order = Long.compareUnsigned(rank, ranks[row]);
        return order < 0 || (order == 0 && ties.compare(entry, entries[row]) < 0);
    }

    long[] ranks() {
        return ranks;
    }

    int[] entries() {
        return entries;
    }
}
