package jfind.app.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.virtual.DefaultVirtualTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import jfind.app.model.Label;
import jfind.app.model.ListMatchSource;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.PreviewState;
import jfind.app.model.QueryLine;
import jfind.app.model.Source;
import jfind.app.model.Styling;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Height;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.option.Sides;
import jfind.app.text.StyledLine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole screens compared with reviewed ones: names in many scripts, and hostile names.
///
/// With `-Djfind.golden=write` the screens are written again; review them before committing.
class GoldenScreensTest {
    private static final Path GOLDEN = Path.of("src/test/golden");

    private static final String[] NAMES = {
        "Makefile",
        "src/main/java/org/example/finder/screen/GoldenScreensTest.java",
        "docs/ελληνικά/οδηγός.txt",
        "docs/русский/руководство.txt",
        "docs/日本語/ユーザーガイド.txt",
        "docs/한국어/안내서.txt",
        "docs/עברית/מדריך.txt",
        "docs/العربية/دليل.txt",
        "docs/हिन्दी/मार्गदर्शिका.txt",
        "docs/ไทย/คู่มือ.txt",
        "pictures/👩\u200d👩\u200d👧\u200d👦 family 🇩🇪.jpeg",
        "music/Bjo\u0308rk/Jo\u0301ga.flac",
        "hostile/\033]0;title\007\033[2Jclear.txt",
        "hostile/new\nline\r\ttab.txt",
        "hostile/turn\u202egnp.exe",
        "hostile/-rf --no-preserve-root *.txt",
        "hostile/'; rm $(x) `y` \"z\".txt",
        "hostile/\u0085\u009b31m\u200b\ufeffhidden.txt",
        "a/very/deep/path/that/goes/on/and/on/through/many/directories/to/its/end.txt",
        "trailing space .txt",
    };

    @ParameterizedTest
    @CsvSource({
        "DEFAULT, 120, 40",
        "REVERSE, 120, 40",
        "REVERSE_LIST, 120, 40",
        "DEFAULT, 80, 24",
        "REVERSE, 80, 24",
        "REVERSE_LIST, 80, 24",
        "DEFAULT, 40, 10",
        "REVERSE, 40, 10",
        "REVERSE_LIST, 40, 10",
        "DEFAULT, 20, 5",
        "REVERSE, 20, 5",
        "REVERSE_LIST, 20, 5",
        "DEFAULT, 1, 1",
    })
    void screensAreAsTheyWereFoundGood(Placement.Stacking layout, int columns, int rows)
            throws IOException {
        String name = layout.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Path file = GOLDEN.resolve(name + "-" + columns + "x" + rows + ".txt");
        String drawn = draw(layout, columns, rows);
        if ("write".equals(System.getProperty("jfind.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, drawn);
        }
        assertEquals(Files.readString(file), drawn);
    }

    private static String draw(Placement.Stacking layout, int columns, int rows)
            throws IOException {
        ListMatchSource matches = ListMatchSource.of(NAMES);
        Placement placement =
                new Placement(
                        Height.FULL, 1, layout, Border.ROUNDED, Sides.NONE, Sides.NONE, false);
        ScreenOptions options = ScreenOptions.DEFAULTS.withPlacement(placement);
        var screen =
                new TerminalScreen(new DefaultVirtualTerminal(new TerminalSize(columns, rows)));
        screen.startScreen();
        var view = new View(screen, matches, options);
        Model model = model(matches);
        if (columns >= 120) {
            model = model.withPreview(model.preview().toggled());
        }
        view.arrange(model);
        if (model.preview().shown()) {
            model = model.withPreview(preview(model, view.previewArea().rows()));
        }
        model = model.withList(model.list().withShape(view.listShape()).withCursor(2));
        view.draw(model);
        return ScreenText.of(screen);
    }

    private static Model model(ListMatchSource matches) {
        Model model = Model.of("", 9, ListShape.upward(0));
        Styling dressing =
                Styling.DEFAULT
                        .withHeader(List.of("header 見出し"))
                        .withFooter(List.of("footer"))
                        .withLabel(Label.BORDER, " golden ");
        model = model.withStyling(dressing).withQuery(QueryLine.of("t"));
        model = model.withSource(new Source.State(false, true, 2));
        model = model.withList(model.list().withHits(matches.search("t")));
        return model.withSelection(model.selection().with(4));
    }

    private static PreviewState preview(Model model, int rows) {
        List<StyledLine> lines =
                List.of(
                        StyledLine.plain("plain"),
                        StyledLine.plain("\ttab\tand\tcontrols \033[31m \u202e"),
                        StyledLine.plain("日本語".repeat(30)));
        int entry = model.list().current();
        var page = new PreviewPage(entry, "1.2 KiB  2026-01-31 12:00", lines, 1, 1, true);
        return model.preview().withPage(page, rows, 0);
    }
}
