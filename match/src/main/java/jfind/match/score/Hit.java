package jfind.match.score;

import java.util.Arrays;
import java.util.BitSet;

/// Where one term lies in a text and what that is worth; or that it is not there.
///
/// Confined to one thread; meant to be filled again and again.
public final class Hit {
    private boolean found;
    private int start;
    private int end;
    private int score;
    private int[] positions = new int[16];
    private int count;

    /// Creates a hit that is none.
    public Hit() {}

    /// Whether the term is there.
    public boolean found() {
        return found;
    }

    /// The first matched code point.
    public int start() {
        return start;
    }

    /// The code point after the last matched one.
    public int end() {
        return end;
    }

    /// The score in fzf's units.
    public int score() {
        return score;
    }

    /// Adds the matched code points to a set, moved by `shift`.
    public void addTo(BitSet set, int shift) {
        if (count == 0) {
            set.set(start + shift, end + shift);
        }
        for (int i = 0; i < count; i++) {
            set.set(positions[i] + shift);
        }
    }

    void none() {
        found = false;
        start = 0;
        end = 0;
        score = 0;
        count = 0;
    }

    /// A match of everything between.
    void range(int from, int to, int worth) {
        found = true;
        start = from;
        end = to;
        score = worth;
    }

    /// Corrects the ends, keeping score and positions.
    void span(int from, int to) {
        start = from;
        end = to;
    }

    void addPosition(int position) {
        if (count == positions.length) {
            positions = Arrays.copyOf(positions, 2 * count);
        }
        positions[count++] = position;
    }
}
