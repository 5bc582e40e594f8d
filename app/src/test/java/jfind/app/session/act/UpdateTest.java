package jfind.app.session.act;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Deed;
import jfind.app.model.CarriedEntry;
import jfind.app.model.Hits;
import jfind.app.model.InfoText;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ListShape;
import jfind.app.model.MatchList;
import jfind.app.model.Model;
import jfind.app.model.SessionConstants;
import jfind.app.model.Source;
import jfind.app.model.Tracking;
import jfind.app.model.Words;
import jfind.app.model.Wrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateTest {
    private static final Source.State WALKING = new Source.State(true, false, 0);
    private static final Source.State DONE = new Source.State(false, false, 0);

    /// A list of 100 matches in a window of 10 rows.
    @ParameterizedTest
    @CsvSource({
        "UP, 0, 1, 0",
        "UP, 5, 6, 0",
        "UP, 6, 7, 1",
        "UP, 99, 99, 90",
        "DOWN, 0, 0, 0",
        "DOWN, 50, 49, 44",
        "PAGE_UP, 0, 9, 3",
        "PAGE_DOWN, 9, 0, 0",
        "HALF_PAGE_UP, 0, 5, 0",
        "LAST, 0, 99, 90",
        "FIRST, 99, 0, 0",
    })
    void cursorMovesWithinTheList(Action action, int from, int cursor, int offset) {
        Model model = moveTo(shown(100, DONE), from);
        Model next = act(model, action).model();
        assertEquals(cursor, next.list().cursor(), "cursor");
        assertEquals(offset, next.list().offset(), "offset");
    }

    @Test
    void typingSearchesAndGoesBackToTheBest() {
        Model model = moveTo(shown(100, DONE), 40);
        Step step = Editing.type(model, "x");
        assertEquals(new Effect.SearchFor("x"), step.effect());
        assertEquals(0, step.model().list().cursor());
        assertEquals(0, step.model().list().offset());
    }

    @Test
    void pastedLineBreaksAndControlsDoNotGetIntoTheQuery() {
        Step step = Editing.type(shown(1, DONE), "a\nb\tc\033[31m\u0007");
        assertEquals("a b c[31m", step.model().query().text());
    }

    @Test
    void movingTheCaretSearchesNothing() {
        Model model = Editing.type(shown(3, DONE), "foo").model();
        assertInstanceOf(Effect.None.class, act(model, Action.BACKWARD_CHAR).effect());
    }

    @Test
    void laterArrivalsLeaveTheRowUnderTheCursorOnceThePersonHasMoved() {
        Model model = moveTo(shown(20, WALKING), 8);
        int entry = model.list().current();
        int distance = model.list().cursor() - model.list().offset();
        Hits more = hits("", 1000, 1001, 1002, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
        Model next = Update.arrive(model, more, WALKING).model();
        assertEquals(entry, next.list().current());
        assertEquals(
                distance, next.list().cursor() - next.list().offset(), "its row of the screen");
    }

    @Test
    void cursorStaysOnTheBestUntilThePersonMoves() {
        Model model = shown(20, WALKING);
        Model next = Update.arrive(model, hits("", 1000, 0, 1, 2), WALKING).model();
        assertEquals(1000, next.list().current());
    }

    @Test
    void cursorStaysInItsRowWhenItsEntryHasGone() {
        Model model = moveTo(shown(20, WALKING), 8);
        Model next = Update.arrive(model, hits("", 50, 51, 52), WALKING).model();
        assertEquals(2, next.list().cursor());
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 0", "LAST, 2"})
    void rowsChosenBeforeTheAnswerAreRowsOfTheAnswer(Action action, int row) {
        Model typed = Editing.type(shown(20, DONE), "x").model();
        Model next = Update.arrive(act(typed, action).model(), hits("x", 5, 0, 19), DONE).model();
        assertEquals(row, next.list().cursor());
    }

    @Test
    void enterTakesWhatIsUnderTheCursor() {
        Model model = moveTo(shown(20, WALKING), 3);
        assertArrayEquals(new int[] {3}, accepted(act(model, Action.ACCEPT)));
    }

    @Test
    void enterTakesTheSelectionInTheOrderInWhichItWasMade() {
        Model model = moveTo(shown(20, DONE), 3);
        model = act(model, Action.TOGGLE_DOWN).model();
        model = act(model, Action.TOGGLE_DOWN).model();
        model = act(model, Action.TOGGLE_DOWN).model();
        model = act(moveTo(model, 2), Action.TOGGLE).model();
        assertArrayEquals(new int[] {3, 1}, accepted(act(model, Action.ACCEPT)));
    }

    @Test
    void selectionStopsAtItsLimit() {
        Model model = shown(20, DONE);
        Model limited =
                withHits(Model.of("", 2, ListShape.upward(10)), model.hits()).withSource(DONE);
        assertEquals(2, act(limited, Action.SELECT_ALL).model().selection().size());
    }

    @Test
    void enterWaitsForTheMatchesOfTheQueryAsItStands() {
        Model typed = Editing.type(shown(20, DONE), "foo").model();
        Step enter = act(typed, Action.ACCEPT);
        assertInstanceOf(Effect.None.class, enter.effect());
        Step arrival = Update.arrive(enter.model(), hits("foo", 7, 3), DONE);
        assertArrayEquals(new int[] {7}, accepted(arrival));
    }

    @Test
    void enterWaitsForTheFirstMatchWhileTheWalkGoesOn() {
        Model nothing =
                withHits(Model.of("", 0, ListShape.upward(10)), hits("")).withSource(WALKING);
        Model waiting = act(nothing, Action.ACCEPT).model();
        assertInstanceOf(Effect.None.class, Update.hurry(waiting).effect());
        Model some = Update.arrive(waiting, hits("", 4), WALKING).model();
        assertArrayEquals(new int[] {4}, accepted(Update.hurry(some)));
    }

    @Test
    void acceptNonEmptyEndsWhereThereIsNothingToChooseFrom() {
        Model nothing = Model.of("x", 0, ListShape.upward(10));
        Hits none = new ListMatchSource.ListHits("x", List.of(), 0);
        Model empty = withHits(nothing, none).withSource(DONE);
        assertArrayEquals(new int[0], accepted(act(empty, Action.ACCEPT_NON_EMPTY)));
        Model other = withHits(nothing, hits("x")).withSource(DONE);
        assertInstanceOf(Effect.None.class, act(other, Action.ACCEPT_NON_EMPTY).effect());
    }

    @Test
    void enterOnNothingEndsWhenNothingCanCome() {
        Model nothing = withHits(Model.of("", 0, ListShape.upward(10)), hits("")).withSource(DONE);
        assertArrayEquals(new int[0], accepted(act(nothing, Action.ACCEPT)));
    }

    @Test
    void anotherKeyTakesBackAnEnterThatWaits() {
        Model nothing =
                withHits(Model.of("", 0, ListShape.upward(10)), hits("")).withSource(WALKING);
        Model waiting = act(nothing, Action.ACCEPT).model();
        Model typed = Editing.type(waiting, "x").model();
        assertInstanceOf(Effect.None.class, Update.arrive(typed, hits("x", 4), DONE).effect());
    }

    @Test
    void endOfFileLeavesOnlyAnEmptyLine() {
        Model model = shown(3, DONE);
        assertInstanceOf(Effect.Finish.class, act(model, Action.DELETE_CHAR_EOF).effect());
        Model typed = Editing.type(model, "ab").model();
        assertInstanceOf(Effect.None.class, act(typed, Action.DELETE_CHAR_EOF).effect());
    }

    @ParameterizedTest
    @CsvSource({"'|1', 2..3", "'', ''", "1, 1", "'..,4..4', '..,4'", "x, 2..3"})
    void fieldsThatAreNoneStandForTheUsualOnes(String nth, String expected) {
        Model model = shown(3, DONE);
        model = model.withMode(model.mode().withUsualNth("2..3"));
        Step step = Update.act(model, Deed.of(Action.CHANGE_NTH, nth));
        assertEquals(new Effect.SetFields(expected), step.effect());
        assertEquals(expected, step.model().mode().nth());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    up              | true  | true
                    up              | false | true
                    ''              | true  | false
                    ''              | false | true
                    hidden          | false | false
                    up,<30(hidden)  | true  | true
                    nohidden        | true  | true
                    """)
    void anyChangeShowsThePreviewUnlessItIsHidden(String change, boolean hidden, boolean shown) {
        Model model = previewing(hidden, Wrap.NONE);
        Step step = Update.act(model, Deed.of(Action.CHANGE_PREVIEW_WINDOW, change));
        assertEquals(shown, step.model().preview().shown());
    }

    @ParameterizedTest
    @CsvSource({"'', false", "echo {}, true"})
    void aPreviewOfNothingTakesTheWindowAway(String command, boolean shown) {
        Model model = previewing(false, Wrap.NONE);
        Model next = Update.act(model, Deed.of(Action.CHANGE_PREVIEW, command)).model();
        assertEquals(shown, next.preview().shown());
        Deed again = Deed.of(Action.CHANGE_PREVIEW, "echo {}");
        assertTrue(Update.act(next, again).model().preview().shown());
    }

    @Test
    void whatAKeyMadeOfLongLinesStaysWhenTheWindowChanges() {
        Model model = previewing(false, Wrap.CHARACTER);
        Model cut = act(model, Action.TOGGLE_PREVIEW_WRAP).model();
        assertEquals(Wrap.NONE, cut.styling().previewWrap());
        Model up = Update.act(cut, Deed.of(Action.CHANGE_PREVIEW_WINDOW, "up")).model();
        assertEquals(Wrap.NONE, up.styling().previewWrap());
        Deed words = Deed.of(Action.CHANGE_PREVIEW_WINDOW, "up,wrap-word");
        assertEquals(Wrap.WORD, Update.act(up, words).model().styling().previewWrap());
    }

    private static Model previewing(boolean hidden, Wrap wrap) {
        var constants = new SessionConstants(Words.USUAL, "a", false, false, hidden, wrap);
        return shown(3, DONE).withConstants(constants);
    }

    @Test
    void whileSearchingIsDisabledTypingShowsWhatIsReloaded() {
        Model model =
                act(Editing.type(shown(3, DONE), "ab").model(), Action.DISABLE_SEARCH).model();
        Step reload = Update.act(model, Deed.of(Action.RELOAD, "x"));
        assertEquals("ab", reload.model().mode().searched());
        assertInstanceOf(Effect.HurryReload.class, Editing.type(reload.model(), "c").effect());
    }

    @Test
    void aLargeScrollOffKeepsTheCursorInTheMiddle() {
        Model model = shown(100, DONE);
        model = model.withList(model.list().withShape(new ListShape(22, false, false, 9999)));
        model = act(model, Action.PAGE_UP).model();
        assertEquals(21 - 10, model.list().offset());
        model = act(model, Action.UP).model();
        assertEquals(22 - 10, model.list().offset());
        model = act(model, Action.DOWN).model();
        assertEquals(21 - 10, model.list().offset());
    }

    @Test
    void whereTheTrackedEntryIsGoneTheCursorKeepsItsRowOfTheScreen() {
        Model model = act(moveTo(shown(40, DONE), 20), Action.TRACK_CURRENT).model();
        int onScreen = 20 - model.list().offset();
        Model next = withHits(model, hits("", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertEquals(Tracking.NONE, next.list().tracking());
        assertEquals(onScreen, next.list().cursor());
        assertEquals(0, next.list().offset());
    }

    @Test
    void likeFzfTheCursorKeepsItsRowWhenEntriesBeforeItAreExcluded() {
        var constants = new SessionConstants(Words.USUAL, "a", true, false, false, Wrap.NONE);
        Model model = moveTo(shown(9, DONE).withConstants(constants), 4);
        Model excluded = act(model, Action.EXCLUDE_MULTI).model();
        assertEquals(4, withHits(excluded, hits("", 0, 3, 4, 5, 6, 7)).list().cursor());
        Model own = act(moveTo(shown(9, DONE), 4), Action.EXCLUDE_MULTI).model();
        assertEquals(2, withHits(own, hits("", 0, 3, 4, 5, 6, 7)).list().cursor());
    }

    @Test
    void whatACommandHasPrintedIsHeededWhileTheEntryIsLookedFor() {
        Model model = shown(9, WALKING).withSource(WALKING.withSeeking(true));
        Deed header = Deed.of(Action.CHANGE_HEADER, "hello");
        assertEquals(List.of(), Update.act(model, header).model().styling().header());
        assertEquals(List.of("hello"), Update.answer(model, header).model().styling().header());
    }

    @Test
    void whereACommandFailedAndPrintedNothingOnlyThatIsTold() {
        String failure = "[Command failed: x]";
        var failed = new Source.State(false, false, 0, List.of(failure), List.of());
        assertEquals(
                failure,
                InfoText.of(
                        shown(0, DONE)
                                .withList(MatchList.empty(ListShape.upward(10)))
                                .withSource(failed)));
        assertEquals("9/2000 (0/100) " + failure, InfoText.of(shown(9, failed)));
    }

    @Test
    void aCursorThatWasMovedDoesNotFollowItsEntryWhenTheOrderChanges() {
        Model model = moveTo(shown(5, DONE), 2);
        Model sorted = withHits(act(model, Action.TOGGLE_SORT).model(), hits("", 4, 3, 1, 0, 2));
        assertEquals(0, sorted.list().cursor());
        var constants = new SessionConstants(Words.USUAL, "a", true, false, false, Wrap.NONE);
        Step inRow = act(model.withConstants(constants), Action.TOGGLE_SORT);
        assertEquals(2, withHits(inRow.model(), hits("", 4, 3, 1, 0, 2)).list().cursor());
    }

    @Test
    void sortingIsToldOnceItWasChanged() {
        Model model = shown(3, DONE);
        assertFalse(model.mode().sortToggles());
        assertTrue(act(model, Action.TOGGLE_SORT).model().mode().sortToggles());
    }

    private static Model shown(int count, Source.State source) {
        int[] entries = new int[count];
        for (int entry = 0; entry < count; entry++) {
            entries[entry] = entry;
        }
        Model model = Model.of("", 100, ListShape.upward(10));
        return withHits(model, hits("", entries)).withSource(source);
    }

    private static Step act(Model model, Action action) {
        return Update.act(model, Deed.of(action));
    }

    private static Model withHits(Model model, Hits hits) {
        return model.withList(model.list().withHits(hits));
    }

    private static Model moveTo(Model model, int row) {
        return model.withList(model.list().withCursor(row));
    }

    private static Hits hits(String query, int... entries) {
        List<Integer> rows = new ArrayList<>();
        for (int entry : entries) {
            rows.add(entry);
        }
        return new ListMatchSource.ListHits(query, rows, 2000);
    }

    private static int[] accepted(Step step) {
        var finish = assertInstanceOf(Effect.Finish.class, step.effect());
        return assertInstanceOf(Outcome.Accepted.class, finish.outcome()).entries();
    }

    @Test
    void whileAnEntryIsLookedForThatCanOnlyBeGivenUp() {
        Model model = moveTo(shown(20, WALKING), 8).withSource(WALKING.withSeeking(true));
        assertEquals(model, act(model, Action.UP).model());
        assertInstanceOf(Effect.None.class, act(model, Action.ACCEPT).effect());
        assertInstanceOf(Effect.StopSeeking.class, act(model, Action.ABORT).effect());
        Step untracked = act(model, Action.TOGGLE_TRACK);
        assertInstanceOf(Effect.StopSeeking.class, untracked.effect());
        assertEquals(Tracking.ALWAYS, untracked.model().list().tracking());
    }

    @Test
    void cursorStaysInItsRowAmongOtherEntriesWhereItIsTracked() {
        Model model = moveTo(shown(20, DONE), 8);
        MatchList tracked = model.list().withTracking(Tracking.ALWAYS);
        Hits others = hits("", 30, 31, 32, 33, 34, 35, 36, 37, 38, 39);
        assertEquals(8, tracked.withGeneration(others, false).cursor());
        assertEquals(0, model.list().withGeneration(others, false).cursor());
        assertEquals(8, model.list().withGeneration(others, true).cursor());
        MatchList once = model.list().withTracking(Tracking.CURRENT);
        assertEquals(Tracking.NONE, once.withGeneration(others, false).tracking());
    }

    @Test
    void whatIsDoneWhileTheEntriesGetAnotherFormIsNotUndone() {
        Model before = shown(5, DONE);
        Model toggled = act(before, Action.TOGGLE_UP).model();
        Model meanwhile = act(act(toggled, Action.UP).model(), Action.TOGGLE).model();
        assertArrayEquals(new int[] {0, 2}, meanwhile.selection().entries());
        var carried = new CarriedEntry(new int[0], 0, new int[] {0});
        Hits reshaped = new ReshapedHits(hits("", 4, 3, 2, 1), carried);
        Model after = Update.arrive(meanwhile, reshaped, DONE).model();
        assertEquals(2, after.list().current());
        assertArrayEquals(new int[] {2}, after.selection().entries());
    }

    private record ReshapedHits(Hits hits, CarriedEntry carried) implements Hits {
        @Override
        public int generation() {
            return hits.generation() + 1;
        }

        @Override
        public String query() {
            return hits.query();
        }

        @Override
        public int matched() {
            return hits.matched();
        }

        @Override
        public int total() {
            return hits.total();
        }

        @Override
        public int size() {
            return hits.size();
        }

        @Override
        public int entry(int row) {
            return hits.entry(row);
        }

        @Override
        public boolean isComplete() {
            return true;
        }
    }

    @Test
    void tabAtTheLastRowLeavesItSelected() {
        Model usual = shown(20, DONE);
        Model once = act(usual, Action.TOGGLE_DOWN).model();
        assertEquals(0, act(once, Action.TOGGLE_DOWN).model().selection().size());
        var constants = new SessionConstants(Words.USUAL, "a", false, true, false, Wrap.NONE);
        Step twice = act(once.withConstants(constants), Action.TOGGLE_DOWN);
        assertEquals(1, twice.model().selection().size());
        assertInstanceOf(Effect.Bell.class, twice.effect());
        Model back = act(twice.model(), Action.TOGGLE_UP).model();
        assertEquals(0, back.selection().size());
        assertEquals(1, back.list().cursor());
    }

    @Test
    void tabMovesOnlyWhereSomethingCanBeSelected() {
        Model model = moveTo(shown(20, DONE), 8);
        assertEquals(7, act(model, Action.TOGGLE_DOWN).model().list().cursor());
        Model single = model.withSelection(model.selection().withLimit(0));
        assertEquals(8, act(single, Action.TOGGLE_DOWN).model().list().cursor());
        assertEquals(8, act(single, Action.TOGGLE_OUT).model().list().cursor());
    }
}
