package jfind.app.screen;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import java.io.IOException;
import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.model.Selection;
import jfind.app.tty.Ink;

/// Draws a model in fzf's default look: the prompt in the last row, the counts above it, the matches above
/// them, the best at the bottom.
///
/// ```
///   ▌ drivers/net/can/dev/Makefile        a match
///   ▌┃drivers/net/Makefile                a match, selected
///   ▌ net/Makefile                        the current one: the pointer is coloured
///   ⠙ 3/78579 (1) ────────────────        spinner, counts, separator
///   > netmak                              prompt and query
/// ```
///
/// Confined to one thread.
public final class View {
    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final String[] ASCII_SPINNER = {"-", "\\", "|", "/"};

    private final Screen screen;
    private final Matches matches;
    private final Theme theme;
    private final CellCache cells = new CellCache();
    private final Row row;
    private final Clusters prompt;
    private final boolean unicode;

    public View(Screen screen, Matches matches, ScreenOptions options) {
        this.screen = screen;
        this.matches = matches;
        this.theme = Theme.of(options.colors());
        this.row = new Row(theme, options.unicode());
        this.prompt = Clusters.of(options.prompt());
        this.unicode = options.unicode();
    }

    /// How many rows of matches fit.
    public int listRows() {
        return listRows(screen.getTerminalSize().getRows());
    }

    private static int listRows(int rows) {
        return Math.max(0, rows - (rows > 2 ? 2 : 1));
    }

    /// Draws `model` on the screen, which still has to be refreshed.
    public void draw(Model model) throws IOException {
        TerminalSize size = screen.getTerminalSize();
        var canvas = new Canvas(screen, cells, size.getRows(), size.getColumns());
        int last = canvas.rows() - 1;
        drawPrompt(canvas, last, model);
        if (canvas.rows() > 2) {
            drawInfo(canvas, last - 1, model);
        }
        int rows = listRows(canvas.rows());
        for (int index = 0; index < rows; index++) {
            canvas.begin(rows - 1 - index);
            drawMatch(canvas, model.offset() + index, model);
            canvas.end();
        }
    }

    private void drawMatch(Canvas canvas, int index, Model model) {
        if (index >= model.hits().size()) {
            return;
        }
        int entry = model.hits().entry(index);
        boolean selected = model.selection().contains(entry);
        Clusters path = Clusters.of(matches.path(entry));
        int[] positions = matches.positions(model.hits().query(), entry);
        row.draw(canvas, path, positions, index == model.cursor(), selected);
    }

    private void drawPrompt(Canvas canvas, int at, Model model) {
        canvas.begin(at);
        canvas.put(prompt, theme.prompt());
        String text = model.query().text();
        Clusters before = Clusters.of(text.substring(0, model.query().caret()));
        int room = Math.max(1, canvas.columnsLeft() - 1);
        int first = 0;
        int hidden = 0;
        while (before.width() - hidden > room) {
            hidden += before.width(first++);
        }
        for (int index = first; index < before.count(); index++) {
            canvas.put(before.cluster(index), before.width(index), theme.query());
        }
        screen.setCursorPosition(new TerminalPosition(canvas.column(), at));
        canvas.put(text.substring(model.query().caret()), theme.query());
        canvas.end();
    }

    private void drawInfo(Canvas canvas, int at, Model model) {
        canvas.begin(at);
        canvas.put(model.source().running() ? spinner(model.spinner()) : " ", theme.spinner());
        canvas.put(" ", Ink.PLAIN);
        String counts = counts(model);
        canvas.put(counts, theme.info());
        if (canvas.columnsLeft() > 2) {
            canvas.put(" ", Ink.PLAIN);
            while (canvas.columnsLeft() > 1) {
                canvas.put(unicode ? "─" : "-", 1, theme.separator());
            }
        }
        canvas.end();
    }

    private String spinner(int step) {
        String[] frames = unicode ? SPINNER : ASCII_SPINNER;
        return frames[step % frames.length];
    }

    private static String counts(Model model) {
        var text = new StringBuilder(40);
        text.append(model.hits().matched()).append('/').append(model.hits().total());
        if (model.multi() > 0) {
            Selection selection = model.selection();
            text.append(" (").append(selection.size());
            if (model.multi() < Integer.MAX_VALUE) {
                text.append('/').append(model.multi());
            }
            text.append(')');
        }
        if (model.source().partial()) {
            text.append(" partial");
        }
        if (model.source().problems() > 0) {
            text.append(' ').append(model.source().problems()).append(" unreadable");
        }
        return text.toString();
    }
}
