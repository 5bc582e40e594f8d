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
        PreviewState preview,
        Styling dressing,
        SearchMode mode,
        Recall recall,
        Jump jump,
        List<String> printed,
        Map<String, Integer> turns,
        SessionConstants habits,
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
                PreviewState.HIDDEN,
                Styling.DEFAULT,
                SearchMode.of(query, true, true),
                Recall.NOTHING,
                Jump.NONE,
                List.of(),
                Map.of(),
                SessionConstants.DEFAULT,
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
        Draft draft = new Draft(this);
        draft.query = line;
        draft.list = searched ? listForAnother() : list;
        draft.accepting = null;
        draft.mode = edited ? mode.edited(line.text()) : mode;
        return draft.finished();
    }

    public Model withList(MatchList other) {
        Draft draft = new Draft(this);
        draft.list = other;
        return draft.finished();
    }

    public Model withSelection(Selection other) {
        Draft draft = new Draft(this);
        draft.selection = other;
        return draft.finished();
    }

    public Model withAccepting(@Nullable String key) {
        Draft draft = new Draft(this);
        draft.accepting = key;
        return draft.finished();
    }

    public Model withSource(Source.State state) {
        Draft draft = new Draft(this);
        draft.source = state;
        return draft.finished();
    }

    public Model withPreview(PreviewState other) {
        Draft draft = new Draft(this);
        draft.preview = other;
        return draft.finished();
    }

    public Model withDressing(Styling other) {
        Draft draft = new Draft(this);
        draft.dressing = other;
        return draft.finished();
    }

    public Model withMode(SearchMode other) {
        Draft draft = new Draft(this);
        draft.mode = other;
        return draft.finished();
    }

    public Model withRecall(Recall other) {
        Draft draft = new Draft(this);
        draft.recall = other;
        return draft.finished();
    }

    public Model withJump(Jump other) {
        Draft draft = new Draft(this);
        draft.jump = other;
        return draft.finished();
    }

    /// This with one thing more to print.
    public Model withPrinted(String text) {
        List<String> more = new ArrayList<>(printed);
        more.add(text);
        Draft draft = new Draft(this);
        draft.printed = List.copyOf(more);
        return draft.finished();
    }

    /// This after the action that takes `arguments` in turn has been done once more.
    public Model withTurn(String arguments) {
        Map<String, Integer> more = new HashMap<>(turns);
        more.merge(arguments, 1, Integer::sum);
        Draft draft = new Draft(this);
        draft.turns = Map.copyOf(more);
        return draft.finished();
    }

    public Model withHabits(SessionConstants other) {
        Draft draft = new Draft(this);
        draft.habits = other;
        return draft.finished();
    }

    public Model withHelp(List<String> lines) {
        Draft draft = new Draft(this);
        draft.help = List.copyOf(lines);
        return draft.finished();
    }

    public Model withSpinner(int step) {
        Draft draft = new Draft(this);
        draft.spinner = step;
        return draft.finished();
    }

    public Model withInfo(StyledLine line) {
        Draft draft = new Draft(this);
        draft.info = line;
        return draft.finished();
    }

    /// A model while something of it is changed. Confined to one thread.
    private static final class Draft {
        private QueryLine query;
        private MatchList list;
        private Selection selection;
        private @Nullable String accepting;
        private Source.State source;
        private PreviewState preview;
        private Styling dressing;
        private SearchMode mode;
        private Recall recall;
        private Jump jump;
        private List<String> printed;
        private Map<String, Integer> turns;
        private SessionConstants habits;
        private List<String> help;
        private int spinner;
        private @Nullable StyledLine info;

        Draft(Model from) {
            query = from.query;
            list = from.list;
            selection = from.selection;
            accepting = from.accepting;
            source = from.source;
            preview = from.preview;
            dressing = from.dressing;
            mode = from.mode;
            recall = from.recall;
            jump = from.jump;
            printed = from.printed;
            turns = from.turns;
            habits = from.habits;
            help = from.help;
            spinner = from.spinner;
            info = from.info;
        }

        Model finished() {
            return new Model(
                    query, list, selection, accepting, source, preview, dressing, mode, recall,
                    jump, printed, turns, habits, help, spinner, info);
        }
    }
}
