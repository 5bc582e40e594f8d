package jfind.app.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Earlier queries, and which of them is in the query line.
///
/// An edited query is kept until the session ends.
///
/// Immutable.
///
/// @param lines the oldest first
/// @param at the index of the one in the query line; the number of lines for the new query
/// @param edited edited lines, by their index
public record Recall(List<String> lines, int at, Map<Integer, String> edited) {
    /// No earlier queries.
    public static final Recall NOTHING = of(List.of());

    public Recall {
        lines = List.copyOf(lines);
        edited = Map.copyOf(edited);
    }

    /// The given queries, with a new query in the query line.
    public static Recall of(List<String> lines) {
        return new Recall(lines, lines.size(), Map.of());
    }

    /// The text for the query line.
    public String current() {
        String line = edited.get(at);
        return line != null ? line : at < lines.size() ? lines.get(at) : "";
    }

    /// This at the query before, if there is one; `query` is kept for the line that is left.
    public Recall back(String query) {
        return moved(Math.max(0, at - 1), query);
    }

    /// This at the next query; otherwise like [#back].
    public Recall forth(String query) {
        return moved(Math.min(lines.size(), at + 1), query);
    }

    private Recall moved(int to, String query) {
        Map<Integer, String> kept = new HashMap<>(edited);
        kept.put(at, query);
        return new Recall(lines, to, kept);
    }
}
