package jfind.app.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/// A matcher for tests: a list of paths, a match where the query is a substring, in the order of
/// the list.
///
/// Confined to one thread, but for [#onHits].
public final class ListMatchSource implements MatchSource {
    private final List<byte[]> paths = new ArrayList<>();
    private Runnable wake = () -> {};
    private Hits hits = Hits.NONE;
    private String query = "";

    /// Whether a new query is answered only by [#answer].
    private boolean slow;

    /// Whether no more rows can be asked for than were said to be.
    private boolean sparing;

    private int limit;
    private boolean raw;

    public static ListMatchSource of(String... paths) {
        var matches = new ListMatchSource();
        matches.add(paths);
        return matches;
    }

    /// More paths arrive.
    public void add(String... more) {
        for (String path : more) {
            paths.add(path.getBytes(UTF_8));
        }
        answer();
    }

    public void add(byte[] path) {
        paths.add(path);
        answer();
    }

    public void beSlow() {
        slow = true;
    }

    public void beSparing() {
        sparing = true;
    }

    /// Publishes the hits for the newest query.
    public void answer() {
        Hits found = search(query);
        boolean whole = found.size() == found.matched(); // Else not all would be marked.
        hits = raw && whole ? new RawHits(found, false) : found;
        wake.run();
    }

    public Hits search(String text) {
        List<Integer> rows = new ArrayList<>();
        String wanted = latin(text.getBytes(UTF_8));
        for (int entry = 0; entry < paths.size(); entry++) {
            if (latin(paths.get(entry)).contains(wanted)) {
                rows.add(entry);
            }
        }
        int listed = sparing ? Math.min(limit, rows.size()) : rows.size();
        return new ListHits(text, rows, paths.size(), listed);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    @Override
    public void setQuery(String text) {
        query = text;
        if (!slow) {
            answer();
        }
    }

    @Override
    public void setLimit(int rows) {
        boolean more = sparing && rows > limit;
        limit = rows;
        if (more) {
            answer();
        }
    }

    @Override
    public void setSorted(boolean sorted) {}

    @Override
    public void setRaw(boolean on) {
        raw = on;
        answer();
    }

    @Override
    public void setFields(String nth) {}

    @Override
    public Hits hits() {
        return hits;
    }

    @Override
    public void onHits(Runnable action) {
        wake = action;
    }

    @Override
    public byte[] path(int entry) {
        return paths.get(entry);
    }

    @Override
    public byte[] line(int entry) {
        return path(entry);
    }

    @Override
    public byte tag(int entry) {
        return 0;
    }

    @Override
    public int[] positions(String text, int entry) {
        int at = latin(path(entry)).indexOf(latin(text.getBytes(UTF_8)));
        int[] positions = new int[at < 0 ? 0 : text.length()];
        for (int index = 0; index < positions.length; index++) {
            positions[index] = at + index;
        }
        return positions;
    }

    /// Hits from a list of entries.
    public record ListHits(String query, List<Integer> rows, int total, int size) implements Hits {
        public ListHits(String query, List<Integer> rows, int total) {
            this(query, rows, total, rows.size());
        }

        @Override
        public int matched() {
            return rows.size();
        }

        @Override
        public int entry(int row) {
            return rows.get(row);
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }
}
