package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import jfind.app.command.Command;
import jfind.app.command.Environment;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Shell;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews.Request;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CommandPreviewsTest {
    private final LinkedBlockingQueue<PreviewPage> pages = new LinkedBlockingQueue<>();

    @Test
    void colorsAreKeptAndOtherSequencesAreNot() {
        var output = new AnsiLines();
        byte[] bytes =
                bytes(
                        "a\033[1;31mred\033[0mplain\033[2K\033]0;title\007x\033[38;5;200mp\n"
                                + "\033[0mnext");
        for (byte each : bytes) {
            output.add(new byte[] {each}, 1);
        }
        output.end();
        StyledLine first = output.lines().get(0);
        assertEquals("aredplainxp", first.text());
        assertEquals(new Ink(1, Ink.DEFAULT, Ink.BOLD), first.inks()[1]);
        assertEquals(new Ink(200, Ink.DEFAULT, 0), first.inks()[first.inks().length - 1]);
        assertEquals("next", output.lines().get(1).text());
    }

    @Test
    void clearingTheScreenDropsTheLinesBefore() {
        var output = new AnsiLines();
        for (byte each : bytes("one\ntwo\n\033[H\033[2J\033[3Jthree\nfour\n")) {
            output.add(new byte[] {each}, 1);
        }
        output.end();
        assertEquals(2, output.lines().size());
        assertEquals("three", output.lines().getFirst().text());
    }

    @Test
    void commandThatNobodySeesIsNotCutShort(@TempDir Path folder) throws Exception {
        Path begun = folder.resolve("begun");
        Path done = folder.resolve("done");
        var previews = new CommandPreviews();
        previews.show(
                unseen(1, "echo > '" + begun + "'; sleep 0.05; echo > '" + done + "'; sleep 1000"));
        await(begun);
        previews.show(unseen(2, "echo second"));
        await(done);
        previews.close();
    }

    @Test
    void commandsThatNobodySeesRunOneAfterTheOther(@TempDir Path folder) throws Exception {
        Path all = folder.resolve("all");
        var previews = new CommandPreviews();
        for (int i = 1; i <= 5; i++) {
            previews.show(unseen(i, "echo " + i + " >> '" + all + "'"));
        }
        Path done = folder.resolve("done");
        previews.show(unseen(6, "echo > '" + done + "'"));
        await(done);
        assertEquals(List.of("1", "2", "3", "4", "5"), Files.readAllLines(all));
        previews.close();
    }

    @Test
    void commandThatNobodySeesHoldsUpTheNextOnesForAMomentOnly(@TempDir Path folder)
            throws Exception {
        Path done = folder.resolve("done");
        var previews = new CommandPreviews();
        previews.show(unseen(1, "sleep 1000"));
        previews.show(unseen(2, "sleep 1000"));
        previews.show(unseen(3, "echo > '" + done + "'"));
        await(done);
        previews.close();
    }

    private static void await(Path file) {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    private static Request unseen(int entry, String command) {
        Request seen = request(entry, command);
        return new Request(entry, seen.path(), "", 0, 0, 0, seen.command());
    }

    @Test
    void commandThatGoesOnForEverIsKilledForTheNext() throws Exception {
        var previews = new CommandPreviews();
        previews.onPage(pages::add);
        previews.show(request(1, "sleep 1000; echo first"));
        previews.show(request(2, "echo second"));
        PreviewPage page = pages.take();
        assertEquals(2, page.entry());
        assertEquals("second", page.lines().getFirst().text());
        previews.close();
    }

    @Test
    void outputWithoutEndIsCut() throws Exception {
        List<StyledLine> lines = preview("yes");
        assertTrue(lines.size() >= 20_000);
    }

    private List<StyledLine> preview(String command) throws InterruptedException {
        var previews = new CommandPreviews();
        previews.onPage(pages::add);
        previews.show(request(1, command));
        PreviewPage page = pages.take();
        while (!page.complete()) {
            page = pages.take();
        }
        previews.close();
        return page.lines();
    }

    private static Request request(int entry, String command) {
        Command text = Command.of(bytes(command));
        PreparedCommand errand = new PreparedCommand(Shell.usual(null), text, new Environment());
        return new Request(entry, bytes("x"), "", 0, 20, 80, errand);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
