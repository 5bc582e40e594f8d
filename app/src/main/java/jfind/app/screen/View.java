package jfind.app.screen;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import jfind.app.model.Jump;
import jfind.app.model.Label;
import jfind.app.model.ListShape;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.Spot;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.screen.layout.Frame;
import jfind.app.screen.layout.Layout;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.LabelPosition;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;
import jfind.app.screen.text.Clusters;
import jfind.app.text.AnsiReader;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Draws a model on a screen; by default it looks like fzf:
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
    private final Screen screen;
    private final Placement placement;

    /// The preview window at the start.
    private final PreviewWindow window;

    private final Theme theme;
    private final CellCache cells = new CellCache();
    private final PromptLine prompt;
    private final InfoLine info;
    private final ListPane list;
    private final PreviewPane preview;
    private final HelpPane helpPane;
    private final Clusters ellipsis;
    private ScreenOptions options;
    private Layout layout;
    private Styling styling = Styling.DEFAULT;
    private List<StyledLine> header = List.of();
    private List<StyledLine> footer = List.of();
    private boolean previews;
    private int headerLines;

    /// The model on the screen; null when the screen must be drawn from scratch.
    private @Nullable Model drawn;

    public View(Screen screen, MatchSource matches, ScreenOptions options) {
        this.screen = screen;
        this.placement = options.placement();
        this.window = options.preview();
        this.options = options;
        this.theme = Theme.of(options.colors(), options.chrome().framing());
        this.prompt = new PromptLine(theme);
        this.info =
                new InfoLine(theme, options.chrome(), options.rows().tabStop(), options.unicode());
        this.list = new ListPane(theme, matches, options);
        this.helpPane = new HelpPane(theme);
        this.preview = new PreviewPane(theme, options);
        this.ellipsis = Clusters.of(options.rows().ellipsis());
        this.layout = Layout.of(options, styling, 0, false, 1, 1);
        resize();
    }

    /// Adapts to the screen's size.
    final void resize() {
        TerminalSize size = screen.getTerminalSize();
        layout =
                Layout.of(
                        options, styling, headerLines, previews, size.getRows(), size.getColumns());
        drawn = null;
        // Remove what was drawn for the other size.
        new Canvas(screen, cells, new Area(0, 0, size.getRows(), size.getColumns())).clear();
    }

    /// Arranges the parts that `model` shows; returns whether the layout has changed.
    @SuppressWarnings("ReferenceEquality")
    public // A changed styling is another object.
    boolean arrange(Model model) {
        boolean sameStyling = model.styling() == styling;
        int lines = model.source().header().size();
        if (sameStyling && model.preview().shown() == previews && lines == headerLines) {
            return false;
        }
        headerLines = lines;
        previews = model.preview().shown();
        if (!sameStyling) {
            restyle(model.styling());
        }
        resize();
        return true;
    }

    private void restyle(Styling other) {
        if (!other.previewWindow().equals(styling.previewWindow())
                || other.previewWrap() != styling.previewWrap()) {
            PreviewWindow changed = window.changed(other.previewWindow());
            Wrap wrap = other.previewWrap();
            options = options.withPreview(wrap == null ? changed : changed.withWrap(wrap));
        }
        styling = other;
        header = styled(other.shownHeader());
        footer = styled(other.footer());
        prompt.restyle(other);
        list.restyle(other);
    }

    /// Parses lines that may have colours.
    private static List<StyledLine> styled(List<String> lines) {
        var reader = new AnsiReader();
        List<StyledLine> styled = new ArrayList<>(lines.size());
        for (String line : lines) {
            styled.add(reader.read(line));
        }
        return styled;
    }

    /// The present preview window, changed by actions.
    PreviewWindow previewWindow() {
        return layout.window();
    }

    /// The screen without the margin.
    Area whole() {
        TerminalSize size = screen.getTerminalSize();
        return placement.margin().inside(new Area(0, 0, size.getRows(), size.getColumns()));
    }

    /// The area for the preview's text; empty when there is no preview.
    Area previewArea() {
        return layout.window().text(layout.preview(), !options.chrome().scrollbar().isEmpty());
    }

    /// The offset from which the end of `page` is in sight.
    int previewEnd(PreviewPage page) {
        return preview.end(page, layout.window(), layout.preview());
    }

    /// The rows needed for `matches` matches and everything around them.
    int rowsFor(int matches) {
        TerminalSize size = screen.getTerminalSize();
        return Layout.rowsFor(
                matches * (1 + options.rows().gap()),
                options,
                styling,
                headerLines,
                previews,
                size.getRows(),
                size.getColumns());
    }

    /// The shape of the list in its area.
    public ListShape listShape() {
        boolean downward = placement.stacking() != Placement.Stacking.DEFAULT;
        return list.shape(layout.list().rows(), downward);
    }

    /// The number of lines from the start of `help` that fit on a page.
    int helpLines(List<String> help) {
        return helpPane.linesFor(help, layout.list().rows(), layout.list().columns());
    }

    /// The object at a position of the screen.
    Spot spotAt(int row, int column, Model model) {
        if (layout.list().contains(row, column)) {
            int index = list.rowAt(layout.list(), row, model.list());
            boolean match = index >= 0 && index < model.hits().size();
            return match ? new Spot.OnEntry(index) : new Spot.Elsewhere();
        }
        if (layout.preview().contains(row, column)) {
            return new Spot.OnPreview();
        }
        boolean scrolls = !options.chrome().scrollbar().isEmpty();
        if (scrolls && layout.scrollbar().contains(row, column)) {
            return new Spot.OnScrollbar(list.offsetAt(layout.scrollbar(), row, model.list()));
        }
        if (layout.header().contains(row, column) || layout.headerLines().contains(row, column)) {
            return header(row, column, model);
        }
        if (layout.footer().contains(row, column)) {
            int line = row - layout.footer().row();
            int at = textColumn(column);
            String text = footer.get(line).text();
            return new Spot.OnFooter(line + 1, at, text, indexOf(at, Clusters.of(text), text));
        }
        if (layout.prompt().contains(row, column)) {
            return new Spot.OnQuery(
                    prompt.caretAt(column - layout.prompt().column(), model.query()));
        }
        return new Spot.Elsewhere();
    }

    /// Header lines are counted like in fzf: those of the input first, except in a reversed list.
    private Spot header(int row, int column, Model model) {
        boolean reversed = placement.stacking() == Placement.Stacking.REVERSE;
        Area own = layout.header();
        Area lines = layout.headerLines();
        if (own.contains(row, column)) {
            int line = row - own.row();
            int at = textColumn(column);
            String text = header.get(line).text();
            int before = reversed ? 0 : lines.rows();
            return new Spot.OnHeader(
                    before + line + 1, at, text, indexOf(at, Clusters.of(text), text));
        }
        int line = row - lines.row();
        int at = textColumn(column);
        boolean downward = placement.stacking() != Placement.Stacking.DEFAULT;
        String text = model.source().header().get(downward ? line : lines.rows() - 1 - line).text();
        Clusters shown = Clusters.of(text, options.rows().tabStop());
        int before = reversed ? own.rows() : 0;
        return new Spot.OnHeader(before + line + 1, at, text, indexOf(at, shown, text));
    }

    /// The index in `text` of the character shown in a column (from 1).
    private static int indexOf(int column, Clusters shown, String text) {
        int at = shown.fitting(column - 1);
        return at < shown.count() ? shown.start(at) : text.length();
    }

    /// The column (from 1) within the text of header or footer, which starts at the list's text.
    private int textColumn(int column) {
        return Math.max(1, column - layout.list().column() - list.indent() + 1);
    }

    /// Draws `model` into the screen's buffer; the caller refreshes the screen.
    public void draw(Model model) {
        TerminalSize size = screen.getTerminalSize();
        Area whole = new Area(0, 0, size.getRows(), size.getColumns());
        var canvas = new Canvas(screen, cells, whole);
        boolean kept = isOnScreen(model);
        if (drawn == null) {
            drawFrames(canvas);
        }
        if (!layout.preview().isEmpty()) {
            StyledLine label = label(Label.PREVIEW);
            preview.draw(canvas, layout.preview(), layout.window(), model.preview(), label);
        }
        drawLines(canvas.at(layout.header()), header, theme.headerText(), theme.header().blank());
        drawHeaderLines(canvas.at(layout.headerLines()), model.source().header());
        drawLines(canvas.at(layout.footer()), footer, theme.footerText(), theme.footer().blank());
        if (!kept) {
            drawList(canvas, model);
        }
        drawn = model;
        drawInput(canvas, model);
    }

    /// Draws the borders and blanks their inside.
    private void drawFrames(Canvas canvas) {
        for (Frame frame : layout.frames()) {
            box(frame).draw(canvas.at(frame.area()));
        }
        // Labels last, since one frame may cover the line of another.
        for (Frame frame : layout.frames()) {
            if (frame.labelled()) {
                LabelPosition position = options.chrome().framing().position(frame.part());
                Ink ink = labelInk(frame, position);
                Canvas area = canvas.at(frame.area());
                box(frame).drawLabel(area, label(frame.part()), position, ellipsis, ink);
            }
        }
    }

    /// The ink of a frame's label. Where a part is inside the list, the line around both is that
    /// part's, and so is the background of the list's label in it.
    private Ink labelInk(Frame frame, LabelPosition position) {
        Ink ink = theme.part(frame.part()).label();
        int row = frame.area().row() + box(frame).labelRow(frame.area().rows(), position);
        for (Frame other : layout.frames()) {
            if (!frame.isInset() && other.sharedRow() == row) {
                return ink.on(theme.part(other.part()).border().background());
            }
        }
        return ink;
    }

    private Box box(Frame frame) {
        Theme.PartInks inks = theme.part(frame.part());
        return new Box(frame, options.unicode(), inks.border(), inks.blank());
    }

    private StyledLine label(Label part) {
        return new AnsiReader().read(styling.label(part));
    }

    /// Whether the list of `model` is on the screen already, so that a key's echo need not draw it
    /// again.
    @SuppressWarnings("ReferenceEquality") // A changed list is another object.
    private boolean isOnScreen(Model model) {
        Model before = drawn;
        return before != null
                && before.list() == model.list()
                && before.selection() == model.selection()
                && before.jump() == model.jump()
                && before.help() == model.help();
    }

    private void drawList(Canvas canvas, Model model) {
        if (model.help().isEmpty()) {
            String labels = model.jump() == Jump.NONE ? "" : model.constants().jumpLabels();
            list.draw(canvas.at(layout.list()), model.list(), model.selection(), labels);
        } else {
            helpPane.draw(canvas.at(layout.list()), model.help());
        }
        if (!layout.scrollbar().isEmpty()) {
            list.drawScrollbar(canvas.at(layout.scrollbar()), model.list());
        }
    }

    private void drawInput(Canvas canvas, Model model) {
        if (!layout.info().isEmpty()) {
            Canvas line = canvas.at(layout.info());
            line.begin(0);
            info.drawRow(line, model, layout.separated());
        }
        if (layout.prompt().isEmpty()) {
            screen.setCursorPosition(null);
            return;
        }
        Canvas line = canvas.at(layout.prompt());
        line.begin(0);
        int caret = prompt.draw(line, model.query(), model.mode().enabled());
        info.drawBehindPrompt(line, model, layout.separated());
        Area area = layout.prompt();
        screen.setCursorPosition(new TerminalPosition(area.column() + caret, area.row()));
    }

    private void drawLines(Canvas canvas, List<StyledLine> lines, Ink ink, Ink blank) {
        for (int at = 0; at < canvas.rows(); at++) {
            drawLine(canvas, at, lines.get(at), ink, blank);
        }
    }

    /// Draws a line of the header or the footer, aligned with the list's text.
    private void drawLine(Canvas canvas, int row, StyledLine line, Ink ink, Ink blank) {
        canvas.begin(row);
        canvas.blank(layout.list().column() + list.indent() - canvas.left(), blank);
        Clusters text = Clusters.of(line.text(), options.rows().tabStop());
        // Like the list's, the text ends before the column of the scrollbar.
        int bar = options.chrome().scrollbar().isEmpty() ? 0 : 1;
        Area rows = layout.list();
        int beyond = canvas.left() + canvas.columns() - rows.column() - rows.columns();
        canvas.putShortened(text, line, ellipsis, ink, Math.max(bar, beyond));
        canvas.fill(blank);
    }

    /// Draws header lines in the order of the list.
    private void drawHeaderLines(Canvas canvas, List<StyledLine> lines) {
        boolean downward = placement.stacking() != Placement.Stacking.DEFAULT;
        for (int at = 0; at < canvas.rows(); at++) {
            int row = downward ? at : canvas.rows() - 1 - at;
            drawLine(canvas, row, lines.get(at), theme.headerText(), theme.header().blank());
        }
    }
}
