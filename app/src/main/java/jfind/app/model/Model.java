package jfind.app.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// The state of a session: everything that is shown, and everything that decides what a key does.
///
/// Immutable.
///
/// @param accepting the key that accepted before there was a match, and waits for one; empty for
///     Enter, null when none waits
/// @param recall earlier queries
/// @param jump what the next key does while the matches have jump labels
/// @param printed lines to print before the choice
/// @param turns how often each action with alternatives has been done, by its text
/// @param help lines of help that cover the list until the next key; empty for none
/// @param message what went wrong with the last key, for the info line; empty for nothing
/// @param info the info line that a command printed; null for the counts
/// @param spinner counts up while the source is running
public record Model(
        QueryLine query,
        MatchList list,
        Selection selection,
        @Nullable String accepting,
        Source.State source,
        PreviewState preview,
        Styling styling,
        SearchMode mode,
        Recall recall,
        Jump jump,
        List<String> printed,
        Map<String, Integer> turns,
        SessionConstants constants,
        List<String> help,
        int spinner,
        String message,
        @Nullable StyledLine info) {

    /// The model at the start of a session.
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
                "",
                null);
    }

    public Hits hits() {
        return list.hits();
    }

    /// Whether the hits answer what is searched for now.
    public boolean isUpToDate() {
        return hits().query().equals(mode.searched());
    }

    /// Whether the hits are the final answer to what is searched for.
    public boolean isSettled() {
        return isUpToDate() && hits().isComplete() && !source.running();
    }

    /// The list with the cursor in its position for a new search.
    public MatchList listForAnother() {
        return constants.staysInRow() || list.hits().isRaw() ? list.inRow() : list.atBest();
    }

    /// This with another query line. If its text has changed and is searched for, the cursor goes
    /// back to the best match.
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

    public Model withStyling(Styling other) {
        Draft draft = new Draft(this);
        draft.styling = other;
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

    /// This with one more line to print.
    public Model withPrinted(String text) {
        List<String> more = new ArrayList<>(printed);
        more.add(text);
        Draft draft = new Draft(this);
        draft.printed = List.copyOf(more);
        return draft.finished();
    }

    /// This after the action with these alternatives was done once more.
    public Model withTurn(String arguments) {
        Map<String, Integer> more = new HashMap<>(turns);
        more.merge(arguments, 1, Integer::sum);
        Draft draft = new Draft(this);
        draft.turns = Map.copyOf(more);
        return draft.finished();
    }

    public Model withConstants(SessionConstants other) {
        Draft draft = new Draft(this);
        draft.constants = other;
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

    /// This with a message for the info line; empty for none.
    public Model withMessage(String text) {
        if (text.equals(message)) {
            return this;
        }
        Draft draft = new Draft(this);
        draft.message = text;
        return draft.finished();
    }

    public Model withInfo(StyledLine line) {
        Draft draft = new Draft(this);
        draft.info = line;
        return draft.finished();
    }

    /// The parts of a model while some of them change. Confined to one thread.
    private static final class Draft {
        private QueryLine query;
        private MatchList list;
        private Selection selection;
        private @Nullable String accepting;
        private Source.State source;
        private PreviewState preview;
        private Styling styling;
        private SearchMode mode;
        private Recall recall;
        private Jump jump;
        private List<String> printed;
        private Map<String, Integer> turns;
        private SessionConstants constants;
        private List<String> help;
        private int spinner;
        private String message;
        private @Nullable StyledLine info;

        Draft(Model from) {
            query = from.query;
            list = from.list;
            selection = from.selection;
            accepting = from.accepting;
            source = from.source;
            preview = from.preview;
            styling = from.styling;
            mode = from.mode;
            recall = from.recall;
            jump = from.jump;
            printed = from.printed;
            turns = from.turns;
            constants = from.constants;
            help = from.help;
            spinner = from.spinner;
            message = from.message;
            info = from.info;
        }

        Model finished() {
            return new Model(
                    query, list, selection, accepting, source, preview, styling, mode, recall, jump,
                    printed, turns, constants, help, spinner, message, info);
        }
    }
}
