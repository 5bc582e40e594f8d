package jfind.app.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Everything that is shown, and what decides what a key does.
///
/// Immutable.
///
/// @param accepting the key that chose before there was anything to take, which is taken when there is;
///     empty for Enter, null when none did
/// @param recall earlier queries
/// @param jump what the next key does when matches bear labels
/// @param printed what is to be printed before the choice
/// @param turns how often an action that takes its arguments in turn has been done, by its arguments
/// @param help lines that cover the list until the next key; none when it is to be seen
/// @param info what the info line says in place of the counts; null for those
/// @param spinner counts up while the source is running
public record Model(
        QueryLine query,
        MatchList list,
        Selection selection,
        @Nullable String accepting,
        Source.State source,
        Preview preview,
        Dressing dressing,
        SearchMode mode,
        Recall recall,
        Jump jump,
        List<String> printed,
        Map<String, Integer> turns,
        Habits habits,
        List<String> help,
        int spinner,
        @Nullable StyledLine info) {

    /// How a session begins.
    ///
    /// @param multi how many entries may be selected; 0 when only one can be chosen
    public static Model of(String query, int multi, ListShape shape) {
        return new Model(
                QueryLine.of(query),
                MatchList.empty(shape),
                Selection.upTo(multi),
                null,
                Source.State.STARTED,
                Preview.HIDDEN,
                Dressing.DEFAULT,
                SearchMode.of(query, true, true),
                Recall.NOTHING,
                Jump.NONE,
                List.of(),
                Map.of(),
                Habits.DEFAULT,
                List.of(),
                0,
                null);
    }

    public Hits hits() {
        return list.hits();
    }

    /// Whether the hits are those of what is searched for.
    public boolean isUpToDate() {
        return hits().query().equals(mode.searched());
    }

    /// Whether no better answer to what is searched for can come.
    public boolean isSettled() {
        return isUpToDate() && hits().isComplete() && !source.running();
    }

    /// The list with the cursor where it is to be when something else is searched for.
    public MatchList listForAnother() {
        return habits.staysInRow() || list.hits().isRaw() ? list.inRow() : list.atBest();
    }

    /// This with another query line. Where that is searched for, the cursor goes back to the best match
    /// when the text is another.
    public Model withQuery(QueryLine line) {
        boolean edited = !line.text().equals(query.text());
        boolean searched = mode.enabled() && edited;
        return new Model(
                line,
                searched ? listForAnother() : list,
                selection,
                null,
                source,
                preview,
                dressing,
                edited ? mode.edited(line.text()) : mode,
                recall,
                jump,
                printed,
                turns,
                habits,
                help,
                spinner,
                info);
    }

    public Model withList(MatchList other) {
        return new Model(
                query, other, selection, accepting, source, preview, dressing, mode, recall, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withSelection(Selection other) {
        return new Model(
                query, list, other, accepting, source, preview, dressing, mode, recall, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withAccepting(@Nullable String key) {
        return new Model(
                query, list, selection, key, source, preview, dressing, mode, recall, jump, printed,
                turns, habits, help, spinner, info);
    }

    public Model withSource(Source.State state) {
        return new Model(
                query, list, selection, accepting, state, preview, dressing, mode, recall, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withPreview(Preview other) {
        return new Model(
                query, list, selection, accepting, source, other, dressing, mode, recall, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withDressing(Dressing other) {
        return new Model(
                query, list, selection, accepting, source, preview, other, mode, recall, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withMode(SearchMode other) {
        return new Model(
                query, list, selection, accepting, source, preview, dressing, other, recall, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withRecall(Recall other) {
        return new Model(
                query, list, selection, accepting, source, preview, dressing, mode, other, jump,
                printed, turns, habits, help, spinner, info);
    }

    public Model withJump(Jump other) {
        return new Model(
                query, list, selection, accepting, source, preview, dressing, mode, recall, other,
                printed, turns, habits, help, spinner, info);
    }

    /// This with one thing more to print.
    public Model withPrinted(String text) {
        List<String> more = new ArrayList<>(printed);
        more.add(text);
        return new Model(
                query,
                list,
                selection,
                accepting,
                source,
                preview,
                dressing,
                mode,
                recall,
                jump,
                List.copyOf(more),
                turns,
                habits,
                help,
                spinner,
                info);
    }

    /// This after the action that takes `arguments` in turn has been done once more.
    public Model withTurn(String arguments) {
        Map<String, Integer> more = new HashMap<>(turns);
        more.merge(arguments, 1, Integer::sum);
        return new Model(
                query,
                list,
                selection,
                accepting,
                source,
                preview,
                dressing,
                mode,
                recall,
                jump,
                printed,
                Map.copyOf(more),
                habits,
                help,
                spinner,
                info);
    }

    public Model withHabits(Habits other) {
        return new Model(
                query, list, selection, accepting, source, preview, dressing, mode, recall, jump,
                printed, turns, other, help, spinner, info);
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
                mode,
                recall,
                jump,
                printed,
                turns,
                habits,
                List.copyOf(lines),
                spinner,
                info);
    }

    public Model withSpinner(int step) {
        return new Model(
                query, list, selection, accepting, source, preview, dressing, mode, recall, jump,
                printed, turns, habits, help, step, info);
    }

    public Model withInfo(StyledLine line) {
        return new Model(
                query, list, selection, accepting, source, preview, dressing, mode, recall, jump,
                printed, turns, habits, help, spinner, line);
    }
}
