package jfind.app.model;

import java.util.List;

/// Everything that is shown, and what decides what a key does.
///
/// Immutable.
///
/// @param accepting whether Enter was pressed before there was anything to take: it is taken when there is
/// @param help lines that cover the list until the next key; none when it is to be seen
/// @param spinner counts up while the source is running
public record Model(
        QueryLine query,
        MatchList list,
        Selection selection,
        boolean accepting,
        Source.State source,
        Preview preview,
        Dressing dressing,
        List<String> help,
        int spinner) {

    /// How a session begins.
    ///
    /// @param multi how many entries may be selected; 0 when only one can be chosen
    public static Model of(String query, int multi, ListShape shape) {
        return new Model(
                QueryLine.of(query),
                MatchList.empty(shape),
                Selection.upTo(multi),
                false,
                Source.State.STARTED,
                Preview.HIDDEN,
                Dressing.DEFAULT,
                List.of(),
                0);
    }

    public Hits hits() {
        return list.hits();
    }

    /// Whether the hits are those of the query as it stands.
    public boolean isUpToDate() {
        return hits().query().equals(query.text());
    }

    /// This with another query line; the cursor goes back to the best match when the text is another.
    public Model withQuery(QueryLine line) {
        boolean same = line.text().equals(query.text());
        return new Model(
                line,
                same ? list : list.atBest(),
                selection,
                false,
                source,
                preview,
                dressing,
                help,
                spinner);
    }

    public Model withList(MatchList other) {
        return new Model(
                query, other, selection, accepting, source, preview, dressing, help, spinner);
    }

    public Model withSelection(Selection other) {
        return new Model(query, list, other, accepting, source, preview, dressing, help, spinner);
    }

    public Model withAccepting(boolean waits) {
        return new Model(query, list, selection, waits, source, preview, dressing, help, spinner);
    }

    public Model withSource(Source.State state) {
        return new Model(
                query, list, selection, accepting, state, preview, dressing, help, spinner);
    }

    public Model withPreview(Preview other) {
        return new Model(query, list, selection, accepting, source, other, dressing, help, spinner);
    }

    public Model withDressing(Dressing other) {
        return new Model(query, list, selection, accepting, source, preview, other, help, spinner);
    }

    public Model withHelp(List<String> lines) {
        return new Model(
                query,
                list,
                selection,
                accepting,
                source,
                preview,
                dressing,
                List.copyOf(lines),
                spinner);
    }

    public Model withSpinner(int step) {
        return new Model(query, list, selection, accepting, source, preview, dressing, help, step);
    }
}
