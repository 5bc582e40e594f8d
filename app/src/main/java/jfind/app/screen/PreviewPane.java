package jfind.app.screen;

import jfind.app.model.Label;
import jfind.app.model.PreviewPage;
import jfind.app.model.PreviewState;
import jfind.app.model.Wrap;
import jfind.app.screen.layout.Frame;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.LabelPosition;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.text.Clusters;
import jfind.app.screen.text.Fold;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// Draws the preview: its border with a title, line numbers, lines, and the scrollbar.
///
/// Confined to one thread.
final class PreviewPane {
    private static final int TAB_STOP = 8;

    /// The position of the title.
    private static final LabelPosition TITLE = new LabelPosition(1, false);

    /// Where in the border the part in sight is told.
    private static final LabelPosition POSITION = new LabelPosition(-2, false);

    private final Theme theme;
    private final boolean unicode;
    private final boolean likeFzf;
    private final LabelPosition position;
    private final Clusters ellipsis;
    private final Clusters wrapSign;
    private final Clusters scrollbar;
    private final Fold byCharacter = new Fold(false);
    private final Fold byWord = new Fold(true);

    PreviewPane(Theme theme, ScreenOptions options) {
        this.theme = theme;
        this.unicode = options.unicode();
        this.likeFzf = options.likeFzf();
        this.position = options.chrome().framing().position(Label.PREVIEW);
        this.ellipsis = Clusters.of(options.rows().ellipsis());
        this.wrapSign = Clusters.of(options.previewWrapSign());
        this.scrollbar = Clusters.of(options.chrome().scrollbar());
    }

    /// Draws in `area`, border included.
    ///
    /// @param label the requested label; empty for the page's title
    void draw(
            Canvas canvas,
            Area area,
            PreviewWindow window,
            PreviewState preview,
            StyledLine label) {
        PreviewPage page = preview.page();
        Area inside = window.text(area, scrollbar.count() > 0);
        Theme.PartInks inks = theme.preview();
        var box =
                new Box(
                        Frame.around(Label.PREVIEW, area, window.border(), true),
                        unicode,
                        inks.border(),
                        inks.blank());
        int header = Math.min(window.headerLines(), page.lines().size());
        String place = window.info() ? place(preview, header, inside.rows()) : "";
        box.draw(canvas.at(area));
        if (!label.text().isEmpty()) {
            box.drawLabel(canvas.at(area), label, position, ellipsis, inks.label());
        } else if (!page.title().isEmpty()) {
            StyledLine title = StyledLine.plain(" " + page.title() + " ");
            // Leaves room for the position.
            int taken = place.isEmpty() || likeFzf ? 1 : place.length() + 3;
            Area room = area.rightOf(1).leftOf(taken);
            box.drawLabel(canvas.at(room), title, TITLE, ellipsis, inks.label());
        }
        Canvas lines = canvas.at(inside);
        int row = 0;
        for (int at = 0; at < header && row < lines.rows(); at++) {
            row = drawLine(lines, row, page, at, window.wrap());
        }
        for (int at = header + preview.offset();
                at < page.lines().size() && row < lines.rows();
                at++) {
            row = drawLine(lines, row, page, at, window.wrap());
        }
        while (row < lines.rows()) {
            lines.begin(row++);
            lines.fill(theme.preview().blank());
        }
        if (!place.isEmpty() && (likeFzf || !window.border().hasTop())) {
            drawOverText(canvas, inside, place);
        } else if (!place.isEmpty()) {
            StyledLine right = StyledLine.plain(" " + place + " ");
            box.drawLabel(canvas.at(area), right, POSITION, ellipsis, inks.label());
        }
        if (page.lines().size() > inside.rows() && scrollbar.count() > 0) {
            // Right of the text: before the border's line, or in a column of its own.
            Area bar = inside.right(1).movedRight(1);
            drawBar(canvas.at(new Area(inside.row(), bar.column(), inside.rows(), 1)), preview);
        }
    }

    private void drawOverText(Canvas canvas, Area inside, String place) {
        if (inside.rows() > 1 || likeFzf) {
            Canvas corner = canvas.at(inside.top(1).right(place.length()));
            corner.begin(0);
            corner.put(place, theme.info().with(Ink.REVERSE));
        }
    }

    /// The position of the window in a preview that is longer; empty otherwise.
    private String place(PreviewState preview, int header, int rows) {
        PreviewPage page = preview.page();
        int all = page.lines().size();
        boolean fits = likeFzf ? all < rows : all <= rows;
        if (fits && preview.offset() == 0 && preview.end() == 0 && page.complete()) {
            return "";
        }
        int before = Math.max(0, page.firstNumber() - 1);
        int first = preview.offset() + header + 1;
        String more = page.complete() ? "" : "+";
        return (first + before) + "/" + (all + before) + more;
    }

    /// The offset from which the end of `page` is in sight, in the window's area with its border.
    int end(PreviewPage page, PreviewWindow window, Area area) {
        Area inside = window.text(area, scrollbar.count() > 0);
        int header = Math.min(window.headerLines(), page.lines().size());
        int left = inside.rows();
        for (int at = 0; at < header; at++) {
            left -= height(page, at, window.wrap(), inside.columns());
        }
        int first = page.lines().size();
        while (first > header) {
            left -= height(page, first - 1, window.wrap(), inside.columns());
            if (left < 0) {
                break;
            }
            first--;
        }
        return Math.min(first, Math.max(header, page.lines().size() - 1)) - header;
    }

    private int height(PreviewPage page, int index, Wrap wrap, int columns) {
        if (wrap == Wrap.NONE) {
            return 1;
        }
        int digits = digits(page);
        int room = columns - (digits > 0 ? digits + 1 : 0);
        Fold fold = wrap == Wrap.WORD ? byWord : byCharacter;
        Clusters text = Clusters.of(page.lines().get(index).text(), TAB_STOP);
        fold.fold(text, room, room - wrapSign.width());
        return fold.rows();
    }

    private void drawBar(Canvas canvas, PreviewState preview) {
        int all = preview.page().lines().size();
        int length = Math.max(1, canvas.rows() * canvas.rows() / all);
        int free = canvas.rows() - length;
        int start = Math.min(free, (int) ((long) preview.offset() * free / (all - canvas.rows())));
        int glyph = Math.min(1, scrollbar.count() - 1);
        for (int at = start; at < start + length; at++) {
            canvas.begin(at);
            canvas.put(scrollbar.cluster(glyph), scrollbar.width(glyph), theme.previewScrollbar());
        }
    }

    private static int digits(PreviewPage page) {
        int last = page.firstNumber() + page.lines().size();
        return page.firstNumber() == 0 ? 0 : Math.max(3, Integer.toString(last).length());
    }

    /// Draws one line; returns the next free row.
    private int drawLine(Canvas canvas, int firstRow, PreviewPage page, int index, Wrap wrap) {
        StyledLine line = page.lines().get(index);
        boolean target = index == page.target();
        int digits = digits(page);
        canvas.begin(firstRow);
        if (digits > 0) {
            String number = Integer.toString(page.firstNumber() + index);
            canvas.blank(digits - number.length(), theme.preview().blank());
            canvas.put(number, target ? theme.current().text() : theme.previewNumber());
            canvas.blank(1, theme.preview().blank());
        }
        Clusters text = Clusters.of(line.text(), TAB_STOP);
        Ink plain = theme.previewText().with(target ? Ink.BOLD : 0);
        if (wrap == Wrap.NONE) {
            // A page without a title is a command's, and commands know their width.
            boolean marked = text.width() > canvas.columnsLeft() && !page.title().isEmpty();
            int room = canvas.columnsLeft() - (marked ? ellipsis.width() : 0);
            canvas.put(text, 0, text.fitting(room), line, plain);
            if (marked) {
                canvas.put(ellipsis, theme.previewNumber());
            }
            canvas.fill(theme.preview().blank());
            return firstRow + 1;
        }
        Fold fold = wrap == Wrap.WORD ? byWord : byCharacter;
        fold.fold(text, canvas.columnsLeft(), canvas.columnsLeft() - wrapSign.width());
        int row = firstRow;
        for (int part = 0; part < fold.rows() && row < canvas.rows(); part++) {
            if (part > 0) {
                canvas.begin(row);
                canvas.blank(digits > 0 ? digits + 1 : 0, theme.preview().blank());
                canvas.put(wrapSign, theme.previewNumber());
            }
            canvas.put(text, fold.start(part), fold.end(part), line, plain);
            canvas.fill(theme.preview().blank());
            row++;
        }
        return row;
    }
}
