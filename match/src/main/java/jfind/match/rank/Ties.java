package jfind.match.rank;

import jfind.match.option.TieOrder;
import jfind.match.tree.Tree;

/// Which of two entries of the same rank comes first. Immutable.
public interface Ties {
    /// Negative, zero or positive, as `a` comes before, is, or comes after `b`.
    int compare(int a, int b);

    /// The order that the options ask for, over the entries of one tree.
    static Ties of(TieOrder order, Tree tree) {
        return switch (order) {
            case INPUT -> Integer::compare;
            case REVERSED -> (a, b) -> Integer.compare(b, a);
            case PATH -> tree::compare;
        };
    }
}
