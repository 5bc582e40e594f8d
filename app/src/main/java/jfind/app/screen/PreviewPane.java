package jfind.app.screen;

import jfind.app.model.Preview;
import jfind.app.model.PreviewPage;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// Draws the preview: its border with what the entry is, numbers, lines.
///
/// Confined to one thread.
final class PreviewPane {
    private static final int TAB_STOP = 8;

    private final Theme theme;
    private final PreviewWindow window;
    private final Box box;
    private final String ellipsis;

    PreviewPane(Theme theme, ScreenOptions options) {
        this.theme = theme;
        this.window = options.preview();
        this.box =
                new Box(
                        window.border(),
                        options.unicode(),
                        theme.previewBorder(),
                        theme.previewLabel());
        this.ellipsis = options.rows().ellipsis();
    }

    /// Draws in `area`, border included.
    void draw(Canvas canvas, Area area, Preview preview) {
        PreviewPage page = preview.page();
        Area inside = window.border().inside(area);
        box.draw(canvas.at(area), title(preview, area.columns() - 4));
        Canvas lines = canvas.at(inside);
        int digits = page.firstNumber() == 0 ? 0 : digits(page.firstNumber() + page.lines().size());
        int row = 0;
        for (int at = preview.offset(); at < page.lines().size() && row < lines.rows(); at++) {
            row = drawLine(lines, row, page, at, digits);
        }
        while (row < lines.rows()) {
            lines.begin(row++);
            lines.fill(theme.blank());
        }
    }

    private String title(Preview preview, int room) {
        PreviewPage page = preview.page();
        if (page.title().isEmpty() || window.border() == Border.NONE) {
            return "";
        }
        var text = new StringBuilder(" ").append(page.title());
        if (page.lines().size() > 1) {
            text.append("  ")
                    .append(preview.offset() + Math.max(1, page.firstNumber()))
                    .append('/');
            text.append(page.lines().size() + Math.max(0, page.firstNumber() - 1));
            text.append(page.complete() ? "" : "+");
        }
        text.append(' ');
        return text.length() <= room ? text.toString() : "";
    }

    private static int digits(int number) {
        return Math.max(3, Integer.toString(number).length());
    }

    /// Draws one line; returns the next free row.
    private int drawLine(Canvas canvas, int firstRow, PreviewPage page, int index, int digits) {
        StyledLine line = page.lines().get(index);
        boolean target = index == page.target();
        int row = firstRow;
        canvas.begin(row);
        if (digits > 0) {
            String number = Integer.toString(page.firstNumber() + index);
            canvas.blank(digits - number.length(), theme.blank());
            canvas.put(number, target ? theme.current() : theme.previewNumber());
            canvas.blank(1, theme.blank());
        }
        Clusters text = Clusters.of(line.text(), TAB_STOP);
        int run = 0;
        boolean fits = text.width() <= canvas.columnsLeft();
        for (int at = 0; at < text.count(); at++) {
            while (run < line.ends().length && text.start(at) >= line.ends()[run]) {
                run++;
            }
            Ink ink = run < line.ends().length ? line.inks()[run] : theme.previewText();
            if (text.width(at) > canvas.columnsLeft() - (fits || window.wrap() ? 0 : 2)) {
                if (!window.wrap()) {
                    canvas.put(ellipsis, theme.previewNumber());
                    break;
                }
                canvas.fill(theme.blank());
                if (++row >= canvas.rows()) {
                    return row;
                }
                canvas.begin(row);
                canvas.blank(digits > 0 ? digits + 1 : 0, theme.blank());
            }
            canvas.put(text.cluster(at), text.width(at), target ? ink.with(Ink.BOLD) : ink);
        }
        canvas.fill(theme.blank());
        return row + 1;
    }
}
