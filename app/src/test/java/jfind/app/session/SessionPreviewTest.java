package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jfind.app.model.ListMatchSource;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import jfind.app.model.ScriptedSupply;
import jfind.app.text.StyledLine;
import jfind.app.tty.ScriptedTty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SessionPreviewTest {
    private final ListMatchSource matches = ListMatchSource.of("one", "two");
    private final ScriptedSupply supply = new ScriptedSupply();
    private final QuietDisplay display = new QuietDisplay();
    private final ScriptedTty tty = new ScriptedTty();
    private final Requested previews = new Requested();

    @Test
    void anotherPreviewOfTheSameEntryIsMadeAtOnce() throws Exception {
        display.previewRows = 5;
        run("echo {}", "ctrl-x:preview(echo PP {})");
        assertEquals(List.of("echo 'one'", "echo PP 'one'"), previews.commands);
    }

    @Test
    void anotherCommandForPreviewsIsRunAtOnce() throws Exception {
        display.previewRows = 5;
        run("echo {}", "ctrl-x:change-preview(echo PP {})");
        assertEquals(List.of("echo 'one'", "echo PP 'one'"), previews.commands);
    }

    @Test
    void aPreviewIsMadeAgainOnDemand() throws Exception {
        display.previewRows = 5;
        run("echo {}", "ctrl-x:refresh-preview");
        assertEquals(List.of("echo 'one'", "echo 'one'"), previews.commands);
    }

    @Test
    void onDemandTheUsualPreviewTakesThePlaceOfWhatWasShownOnce() throws Exception {
        display.previewRows = 5;
        run("echo {}", "ctrl-x:preview(echo PP {})+refresh-preview");
        assertEquals(List.of("echo 'one'", "echo 'one'"), previews.commands);
    }

    @Test
    void whatIsShownOnceStaysWhereThereIsNoUsualPreview() throws Exception {
        display.previewRows = 5;
        previews.builtIn = false;
        display.then = "\u001a";
        run(null, "ctrl-x:preview(echo PP {}),ctrl-z:up+refresh-preview");
        assertEquals(List.of("echo PP 'one'"), previews.commands);
    }

    @Test
    void aWindowOfNoSizeRunsItsCommandEachTimeItIsShown() throws Exception {
        display.previewsUnseen = true;
        run("echo {}", "ctrl-x:toggle-preview+up+toggle-preview+down");
        assertEquals(List.of("echo 'one'", "echo 'two'", "echo 'one'"), previews.commands);
    }

    @Test
    void aWindowOfNoSizeRunsItsCommand() throws Exception {
        display.previewsUnseen = true;
        run("echo {}", "ctrl-x:up");
        assertEquals(List.of("echo 'one'", "echo 'two'"), previews.commands);
    }

    @Test
    void aWindowOfNoSizeRunsItsCommandForEachOfSeveralKeysAtOnce() throws Exception {
        display.previewsUnseen = true;
        display.then = "\016\020\016";
        run("echo {}", "ctrl-x:up");
        List<String> all = List.of("one", "two", "one", "two", "one");
        assertEquals(all.stream().map(each -> "echo '" + each + "'").toList(), previews.commands);
    }

    @Test
    void theFirstMatchesComeWithTheirPreview() throws Exception {
        display.previewRows = 5;
        previews.answers = true;
        run("echo {}", "ctrl-x:abort");
        assertEquals(List.of("here"), display.previewsOfMatches);
    }

    @Test
    void theFirstMatchesDoNotWaitLongForTheirPreview() throws Exception {
        display.previewRows = 5;
        run("echo {}", "ctrl-x:abort");
        assertEquals(List.of(""), display.previewsOfMatches);
    }

    @Test
    void theFirstMatchesComeBehindACommandThatIsBoundToTheStart(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("file");
        long begun = System.nanoTime();
        List<Boolean> inTime = new ArrayList<>();
        display.onMatches =
                () -> {
                    boolean late = System.nanoTime() - begun >= 50_000_000L;
                    inTime.add(late || Files.exists(file));
                };
        SessionOptions options = SessionOptions.usual();
        options.keymap().bind("start:execute-silent(echo > '" + file + "')");
        runWith(options, "ctrl-x:abort");
        assertTrue(Files.exists(file));
        assertEquals(List.of(true), inTime.subList(0, 1));
    }

    @Test
    void aWindowWithoutRoomRunsNothing() throws Exception {
        run("echo {}", "ctrl-x:up,ctrl-y:abort");
        assertEquals(List.of(), previews.commands);
    }

    /// Presses ctrl-x once there are matches, and ctrl-y when the next frame has been drawn.
    private void run(@Nullable String preview, String binding) throws Exception {
        SessionOptions options = SessionOptions.usual();
        runWith(preview == null ? options : options.withPreview(preview), binding);
    }

    private void runWith(SessionOptions options, String binding) throws Exception {
        supply.finish();
        options.keymap().bind(binding);
        options.keymap().bind("ctrl-y:abort");
        display.keys = "\u0018";
        display.then += "\u0019";
        display.tty = tty;
        Session.run(options, matches, supply, previews, tty, display);
    }

    /// Notes what is asked for, and makes nothing of it.
    private static final class Requested implements Previews {
        final List<String> commands = new ArrayList<>();
        boolean builtIn = true;

        /// Whether each request is answered at once.
        boolean answers;

        private Consumer<? super PreviewPage> receiver = _ -> {};

        @Override
        public boolean isBuiltIn() {
            return builtIn;
        }

        @Override
        public boolean shownAt(int columns) {
            return true;
        }

        @Override
        public void show(Request request) {
            commands.add(
                    String.valueOf(request.command() == null ? null : request.command().command()));
            if (answers) {
                List<StyledLine> lines = List.of(StyledLine.plain("here"));
                receiver.accept(new PreviewPage(request.entry(), "", lines, 0, -1, true));
            }
        }

        @Override
        public void cancel() {}

        @Override
        public void onPage(Consumer<? super PreviewPage> newReceiver) {
            receiver = newReceiver;
        }

        @Override
        public void close() {}
    }
}
