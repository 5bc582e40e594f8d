package jfind.app.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews.Request;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class CommandPreviewsTest {
    private final LinkedBlockingQueue<PreviewPage> pages = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @CsvSource({
        "cat {}, cat 'a b'",
        "cat {} {+}, cat 'a b' 'a b'",
        "echo {q} {n}, echo 'it'\\''s' 7",
        "echo {r}, echo a b",
        "echo \\{} {x} {, echo {} {x} {",
        "'awk \"{print}\"', 'awk \"{print}\"'",
    })
    void placesAreFilled(String template, String command) {
        assertEquals(command, new CommandTemplate(template).fill(bytes("a b"), "it's", 7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a b", "it's", "$(reboot)", "`x`", "a\\b", "-n", "a\nb", "é日", "\u00ff*"})
    void noNameIsAnythingButAName(String name) throws Exception {
        for (byte[] path : List.of(name.getBytes(UTF_8), name.getBytes(ISO_8859_1))) {
            List<StyledLine> lines = preview("printf %s {} | od -An -tx1 -v | tr -d ' \\n'", path);
            var hex = new StringBuilder();
            for (byte each : path) {
                hex.append(Character.forDigit((each >> 4) & 15, 16));
                hex.append(Character.forDigit(each & 15, 16));
            }
            assertEquals(hex.toString(), lines.getFirst().text());
        }
    }

    @Test
    void colorsAreKeptAndOtherSequencesAreNot() {
        var output = new AnsiLines();
        byte[] bytes =
                bytes(
                        "a\033[1;31mred\033[0mplain\033[2J\033]0;title\007x\033[38;5;200mp\n\033[0mnext");
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
    void commandThatGoesOnForEverIsKilledForTheNext() throws Exception {
        var previews = new CommandPreviews("if [ {} = first ]; then sleep 1000; fi; echo {}", "sh");
        previews.onPage(pages::add);
        previews.show(new Request(1, bytes("first"), "", 0, 10, 10));
        previews.show(new Request(2, bytes("second"), "", 0, 10, 10));
        PreviewPage page = pages.take();
        assertEquals(2, page.entry());
        assertEquals("second", page.lines().getFirst().text());
        previews.close();
    }

    @Test
    void commandKnowsItsRoom() throws Exception {
        String columns = preview("echo $FZF_PREVIEW_COLUMNS $LINES", bytes("x")).getFirst().text();
        assertEquals("80 20", columns);
    }

    @Test
    void outputWithoutEndIsCut() throws Exception {
        List<StyledLine> lines = preview("yes", bytes("x"));
        assertTrue(lines.size() >= 20_000);
    }

    private List<StyledLine> preview(String command, byte[] path) throws InterruptedException {
        var previews = new CommandPreviews(command, "sh");
        previews.onPage(pages::add);
        previews.show(new Request(1, path, "", 0, 20, 80));
        PreviewPage page = pages.take();
        while (!page.complete()) {
            page = pages.take();
        }
        previews.close();
        return page.lines();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
