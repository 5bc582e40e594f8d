package jfind.app.screen;

import jfind.app.model.InfoText;
import jfind.app.model.Model;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.Info;
import jfind.app.screen.text.Clusters;
import jfind.app.text.AnsiReader;
import jfind.app.text.StyledLine;

/// Draws the counts, with a spinner before them while the input runs, and a line after them.
///
/// Confined to one thread.
final class InfoLine {
    private static final String[] SPINNER = {"⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"};
    private static final String[] ASCII_SPINNER = {"-", "\\", "|", "/"};

    private final Theme theme;
    private final Chrome chrome;
    private final Info info;
    private final StyledLine styledSeparator;
    private final Clusters separator;
    private final String[] spinner;

    /// @param tabStop columns between tab stops, for the tabs of the line after the counts
    InfoLine(Theme theme, Chrome chrome, int tabStop, boolean unicode) {
        this.theme = theme;
        this.chrome = chrome;
        this.info = chrome.info();
        this.styledSeparator = new AnsiReader().read(chrome.separator());
        this.separator = Clusters.of(styledSeparator.text(), tabStop);
        this.spinner = unicode ? SPINNER : ASCII_SPINNER;
    }

    /// Draws a row of its own.
    ///
    /// @param separated whether a border already separates the prompt and the list
    void drawRow(Canvas canvas, Model model, boolean separated) {
        switch (info.style()) {
            case DEFAULT -> {
                drawSpinner(canvas, model);
                blank(canvas, 1);
                drawCounts(canvas, model);
                blank(canvas, 1);
                drawSeparator(canvas, 1, separated);
            }
            case RIGHT -> drawRight(canvas, model, separated);
            case INLINE, INLINE_RIGHT, HIDDEN -> drawSeparator(canvas, 1, separated);
        }
        canvas.fill(theme.input().blank());
    }

    /// Draws the rest of the prompt's row.
    ///
    /// @param separated as in [#drawRow]
    void drawBehindPrompt(Canvas canvas, Model model, boolean separated) {
        switch (info.style()) {
            case INLINE -> {
                // The cursor needs a column after the query, but not after the ghost text.
                boolean typed = !model.query().text().isEmpty();
                blank(canvas, typed || model.styling().ghost().isEmpty() ? 1 : 0);
                boolean running = model.source().running();
                canvas.put(info.prefix(), running ? theme.spinner() : theme.prompt());
                drawCounts(canvas, model);
                blank(canvas, 1);
                if (running && canvas.columnsLeft() > 1) {
                    drawSpinner(canvas, model);
                    blank(canvas, 1);
                }
                drawSeparator(canvas, 1, separated);
            }
            case INLINE_RIGHT -> drawInlineRight(canvas, model);
            case DEFAULT, RIGHT, HIDDEN -> {}
        }
        canvas.fill(theme.input().blank());
    }

    private void blank(Canvas canvas, int count) {
        canvas.blank(count, theme.input().blank());
    }

    private void drawRight(Canvas canvas, Model model, boolean separated) {
        int width = width(model) + 2 + (model.source().running() ? 2 : 0);
        drawSeparator(canvas, width, separated);
        blank(canvas, Math.max(0, canvas.columnsLeft() - width + 1));
        if (model.source().running()) {
            drawSpinner(canvas, model);
            blank(canvas, 1);
        }
        drawCounts(canvas, model);
    }

    private void drawInlineRight(Canvas canvas, Model model) {
        Clusters prefix = Clusters.of(info.prefix());
        int width = width(model) + 1 + (prefix.count() > 0 ? prefix.width() : 2);
        blank(canvas, Math.max(1, canvas.columnsLeft() - width));
        if (prefix.count() > 0) {
            canvas.put(prefix, model.source().running() ? theme.spinner() : theme.prompt());
        } else {
            drawSpinner(canvas, model);
            blank(canvas, 1);
        }
        drawCounts(canvas, model);
    }

    private void drawSpinner(Canvas canvas, Model model) {
        boolean running = model.source().running();
        canvas.put(running ? spinner[model.spinner() % spinner.length] : " ", 1, theme.spinner());
    }

    /// Draws the line up to `margin` columns before the edge.
    private void drawSeparator(Canvas canvas, int margin, boolean separated) {
        if (!chrome.hasSeparator(separated)) {
            return;
        }
        int shown = separator.fitting(canvas.columnsLeft() - margin);
        while (shown > 0) {
            canvas.put(separator, 0, shown, styledSeparator, theme.separator());
            shown = separator.fitting(canvas.columnsLeft() - margin);
        }
    }

    private void drawCounts(Canvas canvas, Model model) {
        StyledLine line = line(model);
        Clusters text = Clusters.of(line.text());
        int room = Math.max(0, canvas.columnsLeft() - 1);
        boolean fits = text.width() <= room;
        int shown = fits ? text.count() : text.fitting(Math.max(0, room - 2));
        canvas.put(text, 0, shown, line, theme.info());
        if (!fits) {
            canvas.put("..".substring(0, Math.min(2, room)), theme.info());
        }
    }

    private static StyledLine line(Model model) {
        StyledLine own = model.info();
        return own == null ? StyledLine.plain(InfoText.of(model)) : own;
    }

    private static int width(Model model) {
        return Clusters.of(line(model).text()).width();
    }
}
