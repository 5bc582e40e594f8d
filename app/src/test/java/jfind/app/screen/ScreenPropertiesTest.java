package jfind.app.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import jfind.app.model.ListMatchSource;
import jfind.app.model.Model;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.screen.option.Rows;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.text.Clusters;
import jfind.app.screen.text.Fold;
import jfind.app.tty.ScriptedTty;
import jfind.match.line.FrozenFields.Ends;
import org.junit.jupiter.api.RepeatedTest;

/// What holds for every name and every size; a failure names the seed.
class ScreenPropertiesTest {
    /// The sequences that a frame may contain: positions, colours, its own modes.
    private static final Pattern SAID =
            Pattern.compile(
                    "\033(=|\\[(\\d*(;\\d+)*[HmJG]"
                            + "|\\?1036[hs]|\\?(25|7|1000|1002|1006|2004|2026|1049)[hl]))");

    private static final String[] PIECES = {
        "a",
        "B",
        "7",
        "_",
        "é",
        "e\u0301",
        "日",
        "本",
        "한",
        "👩\u200d💻",
        "🇩🇪",
        "☺\ufe0f",
        "\u202e",
        "\u0085",
        "ش",
        "א",
        "\u200b",
        "\033]0;t\007",
        "\033[2J",
        "\r",
        "\n",
        "\t",
        "\u009b31m",
        "\ufeff",
        " ",
        ".",
        "-"
    };

    private static final Random SEEDS = new Random(Long.getLong("jfind.seed", 1));

    private final long seed = SEEDS.nextLong();
    private final Random random = new Random(seed);

    private String name(int pieces) {
        var text = new StringBuilder();
        for (int count = 1 + random.nextInt(pieces); count > 0; count--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private String path() {
        var text = new StringBuilder();
        for (int depth = random.nextInt(5); depth > 0; depth--) {
            text.append(name(9)).append('/');
        }
        return text.append(name(12)).toString();
    }

    @RepeatedTest(300)
    void noNameSpeaksToTheTerminal() throws IOException {
        List<String> paths = new ArrayList<>();
        for (int count = 0; count < 12; count++) {
            paths.add(path());
        }
        ListMatchSource matches = ListMatchSource.of(paths.toArray(String[]::new));
        var tty = new ScriptedTty();
        Rows rows = ScreenOptions.DEFAULTS.rows();
        boolean lines = random.nextBoolean();
        ScreenOptions options = ScreenOptions.DEFAULTS.withRows(lines ? rows.forLines() : rows);
        var display = new TerminalDisplay(tty, matches, options);
        display.begin(null, 0);
        Model model = Model.of(name(3), 9, display.listShape());
        Wrap wrap = List.of(Wrap.values()).get(random.nextInt(3));
        model = model.withStyling(Styling.DEFAULT.withWrap(wrap).withPrompt(name(2)));
        display.arrange(model);
        model = model.withList(model.list().withHits(matches.search("")));
        display.draw(model);
        String text = SAID.matcher(new String(tty.takeWritten(), UTF_8)).replaceAll("");
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean control = each < 0x20 || (each >= 0x7f && each < 0xa0);
            boolean turns = each >= 0x202a && each <= 0x202e;
            assertTrue(!control && !turns, "U+" + Integer.toHexString(each) + ", seed " + seed);
        }
    }

    @RepeatedTest(300)
    void noRowIsWiderThanItsRoomAndTheNameIsSeen() {
        Rows rows = ScreenOptions.DEFAULTS.rows();
        var fit = new PathFit(rows);
        Clusters path = Clusters.of(path().getBytes(UTF_8));
        int columns = 17 + random.nextInt(60); // 20 with pointer and marker.
        boolean[] hits = new boolean[path.count()];
        for (int count = random.nextInt(6); count > 0; count--) {
            hits[random.nextInt(path.count())] = true;
        }
        FittedPath fitted = fit.fit(path, hits, Ends.NONE, columns);
        int width = 0;
        int seen = 0;
        for (int at = 0; at < fitted.count(); at++) {
            int shown = fitted.item(at);
            width += shown < 0 ? (shown == FittedPath.ELLIPSIS ? 2 : 1) : path.width(shown);
            seen += shown >= fit.name() ? 1 : 0;
        }
        assertTrue(width <= columns, "seed " + seed);
        int nameWidth = 0;
        for (int at = fit.name(); at < path.count(); at++) {
            nameWidth += path.width(at);
        }
        if (nameWidth + 2 <= columns) {
            assertEquals(path.count() - fit.name(), seen, "seed " + seed);
        }
    }

    @RepeatedTest(200)
    void foldedTextIsAllThereAndFits() {
        Clusters text = Clusters.of(path());
        boolean words = random.nextBoolean();
        var fold = new Fold(words);
        int first = 2 + random.nextInt(20);
        int columns = 2 + random.nextInt(20);
        fold.fold(text, first, columns);
        int at = 0;
        for (int row = 0; row < fold.rows(); row++) {
            boolean dropsBlank = words && at > 0 && text.cluster(at).equals(" ");
            assertEquals(dropsBlank ? at + 1 : at, fold.start(row), "seed " + seed);
            int width = 0;
            for (at = fold.start(row); at < fold.end(row); at++) {
                width += text.width(at);
            }
            assertTrue(width <= (row == 0 ? first : columns), "seed " + seed);
        }
        boolean endsInBlank = words && at == text.count() - 1 && text.cluster(at).equals(" ");
        assertEquals(text.count(), endsInBlank ? at + 1 : at, "seed " + seed);
    }
}
