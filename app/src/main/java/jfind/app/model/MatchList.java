package jfind.app.model;

/// The matches as a list with a cursor, and the window onto it that is on the screen.
///
/// Row 0 is the best match. The window begins at row `offset` and has the rows of the shape.
///
/// Immutable.
///
/// @param cursor a row of the hits; 0 when there are none
/// @param moved whether the user has moved the cursor since the query last changed: from then on it
///     stays on its entry, whatever arrives
/// @param tracking whether it stays on its entry when the query changes, too
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

    /// This with the cursor back on the best match, unless it tracks its entry.
    public MatchList atBest() {
        return tracking != Tracking.NONE || (cursor == 0 && offset == 0 && !moved)
                ? this
                : new MatchList(hits, 0, 0, false, tracking, shape);
    }

    /// This with the cursor kept in its row, whatever entry comes there.
    public MatchList inRow() {
        return moved ? new MatchList(hits, cursor, offset, false, tracking, shape) : this;
    }

    /// This as if the user had moved the cursor to where it is.
    public MatchList held() {
        return new MatchList(hits, cursor, offset, true, tracking, shape);
    }

    /// This with the cursor moved by the user to `row`, or to the nearest row that exists.
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

    /// This with the cursor moved by `rows`; past an end only if the list cycles.
    public MatchList moved(int rows) {
        int row = cursor + rows;
        if (shape.cycle() && Math.abs(rows) == 1 && (row < 0 || row >= hits.size())) {
            row = row < 0 ? hits.size() - 1 : 0;
        }
        return withCursor(row);
    }

    /// This with the window moved by `rows`; if it cannot move, the cursor moves instead.
    public MatchList shifted(int rows) {
        int from = offset + rows;
        MatchList shifted = new MatchList(hits, cursor, from, true, tracking, shape).settled();
        if (shifted.offset == from) {
            return shifted;
        }
        MatchList moved = withCursor(Math.max(0, cursor + rows));
        return new MatchList(hits, moved.cursor, from, true, moved.tracking, shape).settled();
    }

    /// This with the window moved by the user to row `from`, and the cursor moved only as far as
    /// needed.
    public MatchList scrolledTo(int from) {
        int rows = Math.max(1, shape.rows());
        int margin = shape.margin();
        int start = Math.clamp(from, 0, Math.max(0, hits.size() - rows));
        int lowest = start == 0 ? 0 : start + margin;
        int highest = start + rows >= hits.size() ? hits.size() - 1 : start + rows - 1 - margin;
        int row = Math.clamp(cursor, lowest, Math.max(lowest, highest));
        return new MatchList(hits, row, start, true, tracking, shape).settled();
    }

    /// This with newer hits. Once the user has moved, the cursor stays on its entry, and the entry
    /// in its row of the screen; before that the cursor stays in its row. When the tracked current
    /// entry is gone, the cursor stays in its row of the screen, and the best match comes in sight.
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
            if (gone && tracking == Tracking.CURRENT) {
                still = Tracking.NONE;
                row = cursor - offset;
                from = 0;
            }
        }
        return new MatchList(newer, row, from, moved, still, shape).settled();
    }

    /// This when raw mode begins or ends. The cursor stays on its entry, or moves to the nearest
    /// match.
    private MatchList withListing(Hits newer) {
        int entry = hits.entry(newer.isRaw() ? cursor : nearestMatch());
        int row = rowOf(entry, newer, cursor);
        boolean found = row < newer.size() && newer.entry(row) == entry;
        int at = found ? row : 0;
        return new MatchList(newer, at, at - (cursor - offset), moved || at > 0, tracking, shape)
                .settled();
    }

    /// The row of the match nearest to the cursor (of two, the worse); the cursor's row when
    /// nothing matches.
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

    /// This with the hits of another generation. The cursor stays on the entry on which the user
    /// has put it, if that was carried over.
    ///
    /// If the tracked entry was not carried over, the cursor keeps its row. Tracking of the current
    /// entry continues only if that row still holds the same entry number.
    ///
    /// @param inRow whether a cursor without its entry keeps its row instead of moving to the best
    ///     match
    public MatchList withGeneration(Hits newer, boolean inRow) {
        int row = newer.carried().lost() == null ? newer.carried().row() : rowOfCurrent(newer);
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

    /// This with cursor and window moved into their limits, and the window around the cursor.
    private MatchList settled() {
        int last = Math.max(0, hits.size() - 1);
        int row = Math.clamp(cursor, 0, last);
        int rows = Math.max(1, shape.rows());
        int margin = Math.min(shape.scrollOff(), rows / 2);
        int lowest = Math.max(0, row + Math.min(margin, last - row) - (rows - 1));
        int highest = Math.max(lowest, row - Math.min(margin, row));
        int from = Math.clamp(offset, lowest, highest);
        from = Math.clamp(from, 0, Math.max(0, hits.size() - rows));
        return new MatchList(hits, row, from, moved, tracking, shape);
    }

    /// The row of the entry under the cursor; -1 when it is not listed.
    private int rowOfCurrent(Hits newer) {
        int entry = current();
        int row = entry < 0 ? newer.size() : rowOf(entry, newer, cursor);
        return row < newer.size() && newer.entry(row) == entry ? row : -1;
    }

    /// The row of `entry`, searched for around `guess`; `guess` when it is not listed.
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
