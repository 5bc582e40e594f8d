package jfind.app.model;

/// Everything that is shown, and what decides what a key does.
///
/// The list is a window of `listRows` rows onto the hits, beginning `offset` rows from the best one. The
/// cursor is a row of the hits, 0 when there are none.
///
/// Immutable.
///
/// @param moved whether the person has moved the cursor since the query last changed: from then on it
///     stays with its entry, whatever arrives
/// @param accepting whether Enter was pressed before there was anything to take: it is taken when there is
/// @param multi how many entries may be selected; 0 when only one can be chosen
/// @param spinner counts up while the source is running
public record Model(
        QueryLine query,
        Hits hits,
        int cursor,
        int offset,
        boolean moved,
        boolean accepting,
        Selection selection,
        int multi,
        int listRows,
        Source.State source,
        int spinner) {

    /// Rows kept in sight above and below the cursor while there are any.
    private static final int SCROLL_OFF = 3;

    /// How a session begins.
    public static Model of(String query, int multi, int listRows) {
        return new Model(
                QueryLine.of(query),
                Hits.NONE,
                0,
                0,
                false,
                false,
                Selection.EMPTY,
                multi,
                listRows,
                Source.State.STARTED,
                0);
    }

    /// The entry under the cursor, -1 when there is none.
    public int current() {
        return cursor < hits.size() ? hits.entry(cursor) : -1;
    }

    /// Whether the hits are those of the query as it stands.
    public boolean isUpToDate() {
        return hits.query().equals(query.text());
    }

    /// This with another query line; the cursor goes back to the best match when the text is another.
    public Model withQuery(QueryLine line) {
        boolean same = line.text().equals(query.text());
        return new Model(
                line,
                hits,
                same ? cursor : 0,
                same ? offset : 0,
                same && moved,
                false,
                selection,
                multi,
                listRows,
                source,
                spinner);
    }

    /// This with the cursor in `row`, or as near to it as there is a row, and the window around it.
    public Model withCursor(int row, boolean byPerson) {
        int to = Math.clamp(row, 0, Math.max(0, hits.size() - 1));
        int margin = Math.min(SCROLL_OFF, Math.max(0, (listRows - 1) / 2));
        int lowest = Math.max(0, to - (listRows - 1) + (to < hits.size() - margin ? margin : 0));
        int highest = Math.max(0, to - Math.min(margin, to));
        int from = Math.clamp(offset, Math.min(lowest, highest), Math.max(lowest, highest));
        from = Math.clamp(from, 0, Math.max(0, hits.size() - listRows));
        return new Model(
                query,
                hits,
                to,
                from,
                moved || byPerson,
                false,
                selection,
                multi,
                listRows,
                source,
                spinner);
    }

    /// This with newer hits. The cursor stays with its entry, and the entry in its row of the screen, once
    /// the person has moved; until then it stays on the best.
    public Model withHits(Hits newer) {
        int row = 0;
        int from = 0;
        if (moved && cursor < hits.size()) {
            row = rowOf(hits.entry(cursor), newer, cursor);
            from = Math.max(0, offset + row - cursor);
        }
        return new Model(
                        query, newer, row, from, moved, accepting, selection, multi, listRows,
                        source, spinner)
                .settled(row);
    }

    private Model settled(int row) {
        Model settled = withCursor(row, false);
        return accepting ? settled.withAccepting(true) : settled;
    }

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

    public Model withAccepting(boolean waits) {
        return new Model(
                query, hits, cursor, offset, moved, waits, selection, multi, listRows, source,
                spinner);
    }

    public Model withSelection(Selection other) {
        return new Model(
                query, hits, cursor, offset, moved, accepting, other, multi, listRows, source,
                spinner);
    }

    public Model withListRows(int rows) {
        var sized =
                new Model(
                        query, hits, cursor, offset, moved, accepting, selection, multi, rows,
                        source, spinner);
        return sized.settled(cursor);
    }

    public Model withSource(Source.State state) {
        return new Model(
                query, hits, cursor, offset, moved, accepting, selection, multi, listRows, state,
                spinner);
    }

    public Model withSpinner(int step) {
        return new Model(
                query, hits, cursor, offset, moved, accepting, selection, multi, listRows, source,
                step);
    }
}
