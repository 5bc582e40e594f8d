package jfind.scan;

import java.util.Arrays;
import jfind.scan.ignore.IgnoreChain;
import org.jspecify.annotations.Nullable;

/// Directories of one parent that are not read yet, as packed names. A million of them take little
/// more memory than their names.
///
/// Guarded by the [WorkQueue] that holds it.
final class Subdirectories {
    private final Directory parent;
    private final IgnoreChain chain;
    private final byte[] names;
    private final int[] ends;
    private final byte[] marks;
    private int from;
    private int to;

    /// @param chain the rules that apply to the parent's entries
    /// @param ends the end of each name in `names`
    Subdirectories(Directory parent, IgnoreChain chain, byte[] names, int[] ends, byte[] marks) {
        this(parent, chain, names, ends, marks, 0, marks.length);
    }

    private Subdirectories(
            Directory parent,
            IgnoreChain chain,
            byte[] names,
            int[] ends,
            byte[] marks,
            int from,
            int to) {
        this.parent = parent;
        this.chain = chain;
        this.names = names;
        this.ends = ends;
        this.marks = marks;
        this.from = from;
        this.to = to;
    }

    int count() {
        return to - from;
    }

    /// Removes one and returns it, or null.
    @Nullable Directory take() {
        if (from == to) {
            return null;
        }
        int index = --to;
        int start = index == 0 ? 0 : ends[index - 1];
        return parent.child(Arrays.copyOfRange(names, start, ends[index]), chain, marks[index]);
    }

    /// Removes half of them, rounded up, and returns them.
    Subdirectories split() {
        int middle = from + (to - from + 1) / 2;
        Subdirectories half = new Subdirectories(parent, chain, names, ends, marks, from, middle);
        from = middle;
        return half;
    }
}
