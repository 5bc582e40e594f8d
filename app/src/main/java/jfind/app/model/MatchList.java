package jfind.app.model;

/// The matches as a list with a cursor, and the window onto it that is on the screen.
///
/// Rows count from the best match, 0. The window has the rows of the shape and begins at row `offset`.
///
/// Immutable.
///
/// @param cursor a row of the hits; 0 when there are none
/// @param moved whether the person has moved the cursor since the query last changed: from then on it stays
///     with its entry, whatever arrives
/// @param tracking whether it does so when the query changes, too
public record MatchList(
        Hits hits, int cursor, int offset, boolean moved, Tracking tracking, ListShape shape) {

    /// No matches yet.
    public static MatchList empty(ListShape shape) {
        return new MatchList(Hits.NONE, 0, 0, false, Tracking.NONE, shape);
    }

    /// The entry under the cursor, -1 when there is none.
    public int current() {
        return cursor < hits.size() ? hits.entry(cursor) : -1;
    }

    /// This with the cursor back on the best match, where no person has put it, unless it tracks its entry.
    public MatchList atBest() {
        return tracking != Tracking.NONE || (cursor == 0 && offset == 0 && !moved)
                ? this
                : new MatchList(hits, 0, 0, false, tracking, shape);
    }

    /// This as [#atBest], but with the cursor in its row, whatever comes to stand there.
    public MatchList inRow() {
        return moved ? new MatchList(hits, cursor, offset, false, tracking, shape) : this;
    }

    /// This as if a person had moved the cursor to where it is.
    public MatchList held() {
        return new MatchList(hits, cursor, offset, true, tracking, shape);
    }

    /// This with the cursor moved by a person: to `row`, or as near to it as there is a row.
    public MatchList withCursor(int row) {
        boolean lost = tracking == Tracking.CURRENT && row != cursor;
        Tracking still = lost ? Tracking.NONE : tracking;
        return new MatchList(hits, row, offset, true, still, shape).settled();
    }

    /// This with the entry under the cursor tracked or not.
    public MatchList withTracking(Tracking other) {
        return new MatchList(hits, cursor, offset, moved, other, shape);
    }

    /// This with the cursor in the middle of the window.
    public MatchList centred() {
        return new MatchList(hits, cursor, cursor - shape.rows() / 2, moved, tracking, shape)
                .settled();
    }

    /// This with the cursor moved by `rows`, beyond the end only where the list is a ring.
    public MatchList moved(int rows) {
        int row = cursor + rows;
        if (shape.cycle() && Math.abs(rows) == 1 && (row < 0 || row >= hits.size())) {
            row = row < 0 ? hits.size() - 1 : 0;
        }
        return withCursor(row);
    }

    /// This with the window moved by so many rows; where that is not possible the cursor moves instead.
    public MatchList shifted(int rows) {
        int from = offset + rows;
        MatchList shifted = new MatchList(hits, cursor, from, true, tracking, shape).settled();
        if (shifted.offset == from) {
            return shifted;
        }
        MatchList moved = withCursor(Math.max(0, cursor + rows));
        return new MatchList(hits, moved.cursor, from, true, moved.tracking, shape).settled();
    }

    /// This with the window moved by a person to begin at row `from`, and the cursor no farther than it must.
    public MatchList scrolledTo(int from) {
        int rows = Math.max(1, shape.rows());
        int margin = Math.min(shape.scrollOff(), (rows - 1) / 2);
        int start = Math.clamp(from, 0, Math.max(0, hits.size() - rows));
        int lowest = start == 0 ? 0 : start + margin;
        int highest = start + rows >= hits.size() ? hits.size() - 1 : start + rows - 1 - margin;
        int row = Math.clamp(cursor, lowest, Math.max(lowest, highest));
        return new MatchList(hits, row, start, true, tracking, shape).settled();
    }

    /// This with newer hits. The cursor stays with its entry, and the entry in its row of the screen, once
    /// the person has moved; until then it stays in its row.
    public MatchList withHits(Hits newer) {
        if (newer.isRaw() != hits.isRaw() && cursor < hits.size()) {
            return withListing(newer);
        }
        int row = cursor;
        int from = offset;
        Tracking still = tracking;
        if ((moved || newer.isRaw() || tracking != Tracking.NONE) && cursor < hits.size()) {
            int entry = hits.entry(cursor);
            row = rowOf(entry, newer, cursor);
            from = Math.max(0, offset + row - cursor);
            boolean gone = row >= newer.size() || newer.entry(row) != entry;
            still = gone && tracking == Tracking.CURRENT ? Tracking.NONE : tracking;
        }
        return new MatchList(newer, row, from, moved, still, shape).settled();
    }

    /// This with the same matches, listed with everything else from now on, or alone. The cursor stays with its entry,
    /// or goes to the match that stood nearest to it.
    private MatchList withListing(Hits newer) {
        int entry = hits.entry(newer.isRaw() ? cursor : nearestMatch());
        int row = rowOf(entry, newer, cursor);
        boolean found = row < newer.size() && newer.entry(row) == entry;
        int at = found ? row : 0;
        return new MatchList(newer, at, at - (cursor - offset), moved || at > 0, tracking, shape)
                .settled();
    }

    /// The row of the match nearest to the cursor, the worse one of two; the cursor's when nothing matches.
    private int nearestMatch() {
        int farthest = Math.max(cursor, hits.size() - 1 - cursor);
        for (int distance = 0; distance <= farthest; distance++) {
            if (cursor + distance < hits.size() && hits.isMatch(cursor + distance)) {
                return cursor + distance;
            }
            if (distance <= cursor && hits.isMatch(cursor - distance)) {
                return cursor - distance;
            }
        }
        return cursor;
    }

    /// This with the hits of another generation. The cursor stays with the entry that a person has put it on
    /// where that was carried over.
    ///
    /// A tracked one stays in its row where it was not, and by now is tracked only if it has its number.
    ///
    /// @param inRow whether any cursor stays in its row where its entry was not, instead of going to the best
    public MatchList withGeneration(Hits newer, boolean inRow) {
        int row = newer.carried().row();
        boolean follows = (moved && !inRow) || tracking != Tracking.NONE;
        if (follows && row >= 0) {
            int from = Math.max(0, offset + row - cursor);
            return new MatchList(newer, row, from, true, tracking, shape).settled();
        }
        boolean stays = inRow || tracking != Tracking.NONE;
        int at = stays ? cursor : 0;
        boolean known = at < newer.size() && newer.entry(at) == current();
        Tracking still = tracking == Tracking.CURRENT && !known ? Tracking.NONE : tracking;
        return new MatchList(newer, at, stays ? offset : 0, false, still, shape).settled();
    }

    public MatchList withShape(ListShape other) {
        return new MatchList(hits, cursor, offset, moved, tracking, other).settled();
    }

    /// This with the window around the cursor.
    private MatchList settled() {
        int last = Math.max(0, hits.size() - 1);
        int row = Math.clamp(cursor, 0, last);
        int rows = Math.max(1, shape.rows());
        int margin = Math.min(shape.scrollOff(), (rows - 1) / 2);
        int lowest = Math.max(0, row + Math.min(margin, last - row) - (rows - 1));
        int highest = Math.max(lowest, row - Math.min(margin, row));
        int from = Math.clamp(offset, lowest, highest);
        from = Math.clamp(from, 0, Math.max(0, hits.size() - rows));
        return new MatchList(hits, row, from, moved, tracking, shape);
    }

    /// The row of `entry`, looked for around `guess`; `guess` when it is not there.
    private static int rowOf(int entry, Hits hits, int guess) {
        int farthest = Math.max(guess, hits.size());
        for (int distance = 0; distance <= farthest; distance++) {
            int up = guess + distance;
            if (up < hits.size() && hits.entry(up) == entry) {
                return up;
            }
            int down = guess - distance;
            if (down >= 0 && down < hits.size() && hits.entry(down) == entry) {
                return down;
            }
        }
        return guess;
    }
}
