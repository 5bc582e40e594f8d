package jfind.scan;

import java.util.Arrays;
import jfind.scan.ignore.IgnoreChain;

/// Collects the subdirectories of one directory.
///
/// Confined to one thread.
final class SubdirectoriesBuilder {
    private byte[] names = new byte[256];
    private int[] ends = new int[16];
    private byte[] marks = new byte[16];
    private int used;
    private int count;

    void add(byte[] source, int from, int to, byte mark) {
        int length = to - from;
        if (names.length - used < length) {
            names = Arrays.copyOf(names, Math.max(used + length, 2 * names.length));
        }
        if (count == marks.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            marks = Arrays.copyOf(marks, 2 * count);
        }
        System.arraycopy(source, from, names, used, length);
        used += length;
        ends[count] = used;
        marks[count++] = mark;
    }

    int count() {
        return count;
    }

    /// Returns what was collected, and empties the builder.
    Subdirectories take(Directory parent, IgnoreChain chain) {
        Subdirectories group =
                new Subdirectories(
                        parent,
                        chain,
                        Arrays.copyOf(names, used),
                        Arrays.copyOf(ends, count),
                        Arrays.copyOf(marks, count));
        used = 0;
        count = 0;
        return group;
    }
}
