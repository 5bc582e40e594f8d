package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.Previews;
import jfind.app.model.ScriptedSupply;
import jfind.app.model.Selection;
import jfind.app.model.Source;
import jfind.app.model.Spot;
import jfind.app.session.act.Outcome;
import jfind.app.text.StyledLine;
import jfind.app.tty.Key;
import jfind.app.tty.ScriptedTty;
import jfind.app.tty.Tty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class SessionTest {
    private final ListMatchSource matches =
            ListMatchSource.of("Makefile", "src/main.c", "src/Makefile", "README");
    private final ScriptedSupply source = new ScriptedSupply();
    private final RecordingDisplay display = new RecordingDisplay();
    private ScriptedTty tty = new ScriptedTty();

    @Test
    void typedTextAndEnterChoose() throws Exception {
        source.finish();
        assertEquals("src/Makefile", chosen(run("src/Mak\r")));
    }

    @Test
    void enterTypedBeforeRawModeChooses() throws Exception {
        source.finish();
        tty = ScriptedTty.typedAhead("src/Mak\n");
        assertEquals("src/Makefile", chosen(run(SessionOptions.usual())));
    }

    @Test
    void failureOfTheSupplyEndsTheSession() throws Exception {
        display.whenListed = () -> source.fail("root: Permission denied");

        assertInstanceOf(Outcome.Aborted.class, run(SessionOptions.usual()));
    }

    @Test
    void failureBeforeTheFirstFrameEndsTheSession() throws Exception {
        source.fail("root: Permission denied");

        assertInstanceOf(Outcome.Aborted.class, run(SessionOptions.usual()));
    }

    @Test
    void tabSelectsInOrder() throws Exception {
        source.finish();
        var options = SessionOptions.usual().withMulti(Selection.UNLIMITED);
        display.whenListed = () -> tty.type("\033[A\t\033[A\033[A\t\r");
        var accepted = assertInstanceOf(Outcome.Accepted.class, run(options));
        assertEquals("[1, 2]", Arrays.toString(accepted.entries()));
    }

    @Test
    void escapeAlone() throws Exception {
        assertInstanceOf(Outcome.Aborted.class, run("READ\033"));
    }

    @ParameterizedTest
    @CsvSource({"ff/ff/ff, true", "00/00/00, false"})
    void aTerminalThatTurnsOutToBeLightIsDrawnSo(String color, boolean light) throws Exception {
        source.finish();
        display.asksTerminal = true;
        String answers = "\033]11;rgb:" + color + "\033\\\033[?62c";
        display.whenListed = () -> tty.type(answers + "src/Mak\r");
        assertEquals("src/Makefile", chosen(run(SessionOptions.usual())));
        assertEquals(light, display.light);
        assertFalse(display.keyProtocol);
    }

    @Test
    void kittysProtocolIsUsedWhereTheTerminalSaysThatItHasIt() throws Exception {
        source.finish();
        display.asksTerminal = true;
        display.whenListed = () -> tty.type("\033[?0u\033[?62csrc/Mak\r");
        assertEquals("src/Makefile", chosen(run(SessionOptions.usual())));
        assertTrue(display.keyProtocol);
    }

    @Test
    void anAnswerAfterTheChoiceIsReadBeforeTheSessionEnds() throws Exception {
        source.finish();
        display.asksTerminal = true;
        tty.typeNext("\033]11;rgb:ff/ff/ff\033\\\033[?62c");
        display.whenListed = () -> tty.type("src/Mak\r");
        assertEquals("src/Makefile", chosen(run(SessionOptions.usual())));
        assertEquals(0, tty.unread());
    }

    /// What is typed behind the answer is for the program that reads the terminal next.
    @Test
    void anAnswerThatCameWithTheChoiceIsNotAwaitedAgain() throws Exception {
        source.finish();
        display.asksTerminal = true;
        tty.typeNext("ls\n");
        display.whenListed = () -> tty.type("\033\033[?62c");
        assertInstanceOf(Outcome.Aborted.class, run(SessionOptions.usual()));
        assertEquals(3, tty.unread());
    }

    @Test
    void theReleaseOfTheButtonThatChoseIsReadBeforeTheSessionEnds() throws Exception {
        source.finish();
        tty.typeNext("\033[<0;5;9m");
        display.whenListed = () -> tty.type("\033[<0;5;9M\033[<0;5;9m\033[<0;5;9M");
        assertInstanceOf(Outcome.Accepted.class, run(SessionOptions.usual()));
        assertEquals(0, tty.unread());
    }

    @Test
    void nothingIsAskedWhereKeysTypedAheadEndTheSession() throws Exception {
        source.finish();
        display.asksTerminal = true;
        tty = ScriptedTty.typedAhead("src/Mak\n");
        assertEquals("src/Makefile", chosen(run(SessionOptions.usual())));
        assertEquals(0, display.questions);
    }

    @Test
    void terminalThatGoesAwayEndsTheSession() throws Exception {
        tty.hangUp();
        assertInstanceOf(Outcome.Aborted.class, run("READ"));
    }

    @Test
    void firstFrameIsDrawnBeforeAnythingIsSearched() throws Exception {
        source.finish();
        run("R\r");
        Model first = display.models.getFirst();
        assertEquals(0, first.hits().total());
        assertTrue(first.source().running());
    }

    @Test
    void nothingIsDrawnTwice() throws Exception {
        source.finish();
        run("Mak\033[D\033[D\r");
        for (int index = 1; index < display.models.size(); index++) {
            assertTrue(!display.models.get(index).equals(display.models.get(index - 1)));
        }
    }

    @Test
    void terminalIsGivenBackWhileTheJobIsStopped() throws Exception {
        source.finish();
        run("\u001a\r");
        assertEquals("left entered ", display.visits.toString());
        assertEquals(1, tty.stops());
    }

    @Test
    void stopFromOutsideIsLikeTheKey() throws Exception {
        source.finish();
        display.whenListed =
                () -> {
                    tty.notice(Tty.Notice.STOP);
                    tty.notice(Tty.Notice.CONTINUED);
                    tty.type("\r");
                };
        run("");
        assertEquals("left entered entered ", display.visits.toString());
    }

    @Test
    void deathOfAnotherThreadEndsTheSession() {
        display.whenListed =
                () ->
                        new Thread(
                                        () -> {
                                            throw new IllegalArgumentException("deliberate");
                                        })
                                .start();
        var e = assertThrows(IllegalStateException.class, () -> run(""));
        assertInstanceOf(IllegalArgumentException.class, e.getCause());
    }

    @Test
    void keysTypedBeforeTheTerminalAnswersAreKept() throws Exception {
        source.finish();
        display.asks = true;
        assertEquals("src/Makefile", chosen(run("src/M\033[3;8Rak\r")));
        assertEquals("7 " + Integer.MAX_VALUE, display.begun);
    }

    @Test
    void adaptiveHeightKnowsTheMatchesFirst() throws Exception {
        source.finish();
        display.adaptive = true;
        run("src/Mak\r");
        assertEquals("nowhere 4", display.begun);
    }

    @Test
    void theFirstFrameHasTheHeaderLinesThatAreThere() throws Exception {
        source.headerLines = 1;
        source.become(
                new Source.State(false, false, 0, List.of(), List.of(StyledLine.plain("name"))));
        run("src/Mak\r");
        assertEquals(1, display.models.getFirst().source().header().size());
    }

    @Test
    void theFirstFrameDoesNotWaitLongForHeaderLines() throws Exception {
        source.headerLines = 1;
        display.whenListed = () -> tty.type("\033");
        run("");
        assertEquals(0, display.models.getFirst().source().header().size());
    }

    @Test
    void doubleClickChooses() throws Exception {
        source.finish();
        String click = "\033[<0;5;9M\033[<0;5;9m";
        display.whenListed = () -> tty.type(click + click);
        assertEquals("src/main.c", chosen(run("")));
    }

    @Test
    void anExpectedDoubleClickIsNamed() throws Exception {
        source.finish();
        String click = "\033[<0;5;9M\033[<0;5;9m";
        display.whenListed = () -> tty.type(click + click);
        var options = SessionOptions.usual().withExpected(Map.of("double-click", "double-click"));
        var accepted = assertInstanceOf(Outcome.Accepted.class, run(options));
        assertEquals("double-click", accepted.key());
    }

    @Test
    void helpIsShownUntilTheNextKey() throws Exception {
        source.finish();
        display.whenHelped = () -> tty.type("\033[A\r");
        display.whenListed = () -> tty.type("\033OP");
        assertEquals("Makefile", chosen(run("")));
    }

    @Test
    void escLeavesTheHelpAtItsFirstPage() throws Exception {
        source.finish();
        display.helpLines = 5;
        display.whenHelped = () -> tty.type("\033[27u\r");
        display.whenListed = () -> tty.type("\033OP");
        assertEquals("Makefile", chosen(run("")));
    }

    @Test
    void longHelpIsTurnedPageByPage() throws Exception {
        source.finish();
        display.helpLines = 20;
        int pages = (SessionOptions.usual().keymap().describe().size() + 19) / 20;
        assertTrue(pages > 1);
        display.whenHelped = () -> tty.type("\033[A".repeat(pages) + "\r");
        display.whenListed = () -> tty.type("\033OP");
        assertEquals("Makefile", chosen(run("")));
    }

    @Test
    void infoLineSaysWhatACommandMakesOfTheCounts() throws Exception {
        source.finish();
        display.told = "red 2: 4/4";
        display.whenTold = () -> tty.type("\r");
        display.whenListed = () -> tty.type("\033[A");
        String command = "printf '\\033[31mred\\033[m %s: %s' \"$FZF_POS\" \"$FZF_INFO\"";
        assertEquals("src/main.c", chosen(run(SessionOptions.usual().withInfoCommand(command))));
    }

    private Outcome run(String keys) throws IOException {
        tty.type(keys);
        return run(SessionOptions.usual());
    }

    private Outcome run(SessionOptions options) throws IOException {
        return Session.run(options, matches, source, Previews.NONE, tty, display);
    }

    private String chosen(Outcome outcome) {
        var accepted = assertInstanceOf(Outcome.Accepted.class, outcome);
        assertEquals(1, accepted.entries().length);
        return new String(matches.path(accepted.entries()[0]), UTF_8);
    }

    private static final class RecordingDisplay implements Display {
        final List<Model> models = new ArrayList<>();

        boolean asks;
        boolean asksTerminal;
        int questions;
        boolean keyProtocol;
        boolean light;
        boolean adaptive;
        String begun = "";
        final StringBuilder visits = new StringBuilder();

        /// Runs once, when matches are on the screen.
        Runnable whenListed = () -> {};

        /// Runs once, when the info line shows this.
        Runnable whenTold = () -> {};

        String told = "";

        int helpLines = Integer.MAX_VALUE;

        /// Runs once, when the help is on the screen.
        Runnable whenHelped = () -> {};

        @Override
        public int helpLines(List<String> help) {
            return helpLines;
        }

        @Override
        public boolean askForCursor() {
            return asks;
        }

        @Override
        public boolean isAdaptive() {
            return adaptive;
        }

        @Override
        public void begin(Key.@Nullable CursorAt cursor, int count) {
            begun = cursor == null ? "nowhere " + count : cursor.column() + " " + count;
        }

        @Override
        public boolean arrange(Model model) {
            return false;
        }

        @Override
        public int rows() {
            return 8;
        }

        @Override
        public int columns() {
            return 40;
        }

        @Override
        public void bell() {
            visits.append("bell ");
        }

        @Override
        public int previewRows() {
            return 0;
        }

        @Override
        public int previewColumns() {
            return 0;
        }

        @Override
        public Spot spotAt(int row, int column, Model model) {
            return new Spot.OnEntry(9 - row);
        }

        @Override
        public ListShape listShape() {
            return ListShape.upward(10);
        }

        @Override
        public void draw(Model model) {
            models.add(model);
            if (!model.help().isEmpty()) {
                whenHelped.run();
                whenHelped = () -> {};
            }
            if (model.info() != null && model.info().text().equals(told)) {
                told = "";
                whenTold.run();
            }
            if (model.hits().size() > 0) {
                whenListed.run();
                whenListed = () -> {};
            }
        }

        @Override
        public void resize() {}

        @Override
        public boolean askTerminal() {
            questions++;
            return asksTerminal;
        }

        @Override
        public boolean setBackground(boolean isLight) {
            light = isLight;
            return isLight;
        }

        @Override
        public void useKeyProtocol() {
            keyProtocol = true;
        }

        @Override
        public void abandon() {}

        @Override
        public void leave() {
            visits.append("left ");
        }

        @Override
        public void enter() {
            visits.append("entered ");
        }

        @Override
        public void forget() {}
    }
}
