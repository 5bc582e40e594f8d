package jfind.match;

import java.util.function.BooleanSupplier;
import jfind.match.option.MatchOptions;
import jfind.match.score.Text;
import jfind.match.sweep.PreparedQuery;
import jfind.match.sweep.Scope;
import jfind.match.sweep.SweepPool;
import jfind.match.tree.Tree;

/// Searches whose results are thrown away. Code that has just started to run is slow, and a
/// person's first letters should find it compiled.
///
/// Confined to one thread.
final class Rehearsal {
    /// Enough entries to have the loops compiled, and too few to take a second thread.
    private static final int ENOUGH = 16_000;

    /// With fewer than this, the first search is quick as it is.
    private static final int WORTH_IT = 4_000;

    private static final int WORDS = 3;
    private static final int LETTERS = 5;

    /// Rows of a screen.
    private static final int ROWS = 40;

    private final SweepPool pool;
    private final Sweeper sweeper;
    private final MatchOptions options;
    private final BooleanSupplier stop;

    /// @param stop asked now and then
    Rehearsal(SweepPool pool, Sweeper sweeper, MatchOptions options, BooleanSupplier stop) {
        this.pool = pool;
        this.sweeper = sweeper;
        this.options = options;
        this.stop = stop;
    }

    /// Whether a tree is large enough.
    static boolean isWorthIt(Tree tree) {
        return tree.size() >= WORTH_IT;
    }

    /// Searches a part of a tree for what a person might type: a few names, letter by letter, and
    /// the same names with a typo.
    void run(Tree tree) {
        Tree part = tree.upTo(tree.first() + ENOUGH);
        for (int i = 0; i < WORDS; i++) {
            String word = word(part, part.first() + (int) ((long) part.size() * i / WORDS));
            search(part, word);
            search(part, withTypo(word));
        }
    }

    private static String withTypo(String word) {
        int last = word.length() - 1;
        return last < 1
                ? word
                : word.substring(0, last - 1) + word.charAt(last) + word.charAt(last - 1);
    }

    private void search(Tree tree, String word) {
        Search wider = null;
        for (int letters = 1; letters <= word.length(); letters++) {
            PreparedQuery pattern = PreparedQuery.of(word.substring(0, letters), options);
            Search search = new Search(pattern, Scope.of(tree), ROWS);
            if (!sweeper.extend(search, tree, wider, stop)) {
                return;
            }
            Ranking ranking = search.ranking(pattern, tree, pool, stop);
            if (ranking == null) {
                return;
            }
            Highlights highlights = new Highlights();
            for (int row = 0; row < Math.min(ranking.size(), ROWS); row++) {
                highlights.positions(pattern.text(), options, tree, ranking.entry(row));
            }
            wider = search;
        }
    }

    /// The first letters of an entry's name.
    private static String word(Tree tree, int entry) {
        byte[] path = new byte[tree.length(entry)];
        tree.copyPath(entry, path, 0);
        StringBuilder word = new StringBuilder();
        for (int at = Text.nameStart(path, path.length);
                at < path.length && word.length() < LETTERS;
                at++) {
            if (path[at] >= 'a' && path[at] <= 'z') {
                word.append((char) path[at]);
            }
        }
        return word.toString();
    }
}
