package jfind.app.screen;

import java.util.ArrayList;
import java.util.List;
import jfind.app.model.Dressing;
import jfind.app.model.Label;
import jfind.app.screen.Frame.Edge;

/// Works out a [Layout]: which parts there are, what borders they have, and who gets which rows.
///
/// Rows are dealt from both ends of the screen towards its middle, where the list is:
///
/// ```
///   from the prompt's end     input, preview if it is next, header, header lines of the input
///     with the header first   header, input, preview if it is next, header lines
///   from the far end          footer; in the order reverse-list then the header lines
/// ```
///
/// Where neither input nor header have a border of their own, they are within that of the list. The prompt and one
/// match are the last to go when there is little room: first go the borders, then the footer and the header, then
/// the counts.
///
/// Confined to one thread.
final class Arrangement {
    /// Columns below which parts have no borders.
    private static final int ROOM = 12;

    private enum Part {
        INPUT(Label.INPUT),
        HEADER(Label.HEADER),
        LINES(Label.HEADER),
        FOOTER(Label.FOOTER);

        private final Label label;

        Part(Label label) {
            this.label = label;
        }
    }

    /// A part with the rows of its content that it wants, and then has.
    private record Section(Part part, Border border, int rows) {
        boolean isInline() {
            return border == Border.INLINE;
        }

        int allRows() {
            return rows == 0 ? 0 : rows + (isInline() ? 1 : border.rows());
        }
    }

    private final Chrome chrome;
    private final PreviewWindow window;
    private final boolean fromTop;
    private final boolean reverseList;
    private final int ownHeader;
    private final int lines;
    private final int footerRows;
    private final boolean input;
    private final boolean previews;
    private final Area area;
    private final Framing framing;

    private final List<Frame> frames = new ArrayList<>();

    /// What has not been dealt yet.
    private Area rest;

    private final Area none;
    private Area preview;
    private Area prompt;
    private Area info;
    private Area header;
    private Area headerLines;
    private Area footer;

    /// @param inputLines how many header lines the input has
    /// @param previews whether the preview is to have room
    /// @param area what there is inside the outermost border
    Arrangement(
            ScreenOptions options,
            Dressing dressing,
            int inputLines,
            boolean previews,
            Area area,
            Border outer) {
        this.chrome = options.chrome();
        this.window = options.preview().in(area).on(options.placement().stacking());
        this.fromTop = options.placement().stacking() == Placement.Stacking.REVERSE;
        this.reverseList = options.placement().stacking() == Placement.Stacking.REVERSE_LIST;
        this.ownHeader = dressing.shownHeader().size();
        this.lines = dressing.headerShown() ? inputLines : 0;
        this.footerRows = dressing.footer().size();
        this.input = dressing.input();
        this.previews = previews;
        Framing wanted = chrome.framing().on(options.placement().stacking());
        this.framing =
                fits(wanted, previews ? window.rest(area, window.of(area)) : area)
                        ? wanted
                        : wanted.bare();
        this.area = area;
        this.none = area.top(0);
        this.preview = none;
        this.prompt = none;
        this.info = none;
        this.header = none;
        this.headerLines = none;
        this.footer = none;
        this.rest = outer.hasRight() && reachesRight() ? area.wider(1) : area;
    }

    private boolean fits(Framing wanted, Area where) {
        int borders = wanted.list().rows() + (input ? wanted.input().rows() : 0);
        int others = 0;
        if (ownHeader + lines > 0) {
            borders += edges(wanted.header());
            others++;
        }
        if (lines > 0 && wanted.headerLines() != null) {
            borders += edges(wanted.headerLines());
            others++;
        }
        if (footerRows > 0) {
            borders += edges(wanted.footer());
            others++;
        }
        return where.columns() >= ROOM && where.rows() >= borders + others + (input ? 4 : 2);
    }

    private static int edges(Border border) {
        return border == Border.INLINE ? 1 : border.rows();
    }

    /// Whether the list comes up to a border on its right, without a blank before that: so its bar is next to it.
    private boolean reachesRight() {
        if (previews && window.side() == PreviewWindow.Side.RIGHT) {
            return !window.border().hasRight();
        }
        boolean beside = previews && window.side() == PreviewWindow.Side.LEFT;
        if (beside) {
            return !framing.list().isVisible();
        }
        boolean above = previews && window.border().hasRight();
        return !above
                && !framing.list().hasRight()
                && !framing.input().hasRight()
                && (ownHeader + lines == 0 || !framing.header().hasRight());
    }

    /// Adds a frame around everything.
    void frameAll(Area whole, Border border) {
        frames.add(Frame.around(Label.BORDER, whole, border, true));
    }

    /// Deals out the area.
    Layout layout() {
        boolean next = previews && window.side() == PreviewWindow.Side.NEXT;
        if (previews && !next) {
            preview = window.of(area);
            int wider = rest.columns() - area.columns();
            boolean right = window.side() == PreviewWindow.Side.RIGHT;
            preview = right ? preview.movedRight(wider) : preview;
            rest = window.rest(rest, preview);
            if (window.side() == PreviewWindow.Side.LEFT && !framing.list().isVisible()) {
                rest = rest.rightOf(Math.min(1, preview.columns()));
            }
        } else if (next) {
            preview = window.of(area);
        }
        boolean together = areLinesInHeader();
        List<Section> near = new ArrayList<>(3);
        List<Section> far = new ArrayList<>(2);
        var own = new Section(Part.HEADER, framing.header(), ownHeader + (together ? lines : 0));
        var fromInput = new Section(Part.LINES, linesBorder(), together ? 0 : lines);
        boolean separated = isSeparated(own, fromInput);
        near.add(new Section(Part.INPUT, framing.input(), inputRows(separated)));
        near.add(chrome.headerFirst() ? 0 : 1, own);
        if (reverseList) {
            far.add(fromInput);
        } else {
            near.add(chrome.headerFirst() && ownHeader == 0 ? 0 : 2, fromInput);
        }
        far.addFirst(new Section(Part.FOOTER, framing.footer(), footerRows));
        int listRows = 1 + framing.list().rows() + (next ? preview.rows() : 0);
        grant(near, far, Math.max(0, rest.rows() - listRows));
        boolean within = isInputWithinList(next);
        for (Section section : near) {
            if (!section.isInline() && !within) {
                place(section, takeNear(section.allRows()));
            }
            if (section.part() == Part.INPUT && next) {
                preview = takeNear(preview.rows());
            }
        }
        for (Section section : far) {
            if (!section.isInline()) {
                place(section, takeFar(section.allRows()));
            }
        }
        placeInList(near, far, within);
        int bar = chrome.scrollbar().isEmpty() || rest.columns() < 2 ? 0 : 1;
        return new Layout(
                frames,
                preview,
                window,
                prompt,
                info,
                header,
                headerLines,
                rest.leftOf(bar),
                footer,
                rest.right(bar),
                separated);
    }

    private int inputRows(boolean separated) {
        if (!input) {
            return 0;
        }
        return chrome.hasInfoRow(separated) && rest.rows() > 2 ? 2 : 1;
    }

    /// Cuts what the parts want down to `rows` rows, the input before all others.
    private static void grant(List<Section> near, List<Section> far, int rows) {
        int left = rows;
        for (Part part : Part.values()) {
            for (List<Section> side : List.of(near, far)) {
                for (int at = 0; at < side.size(); at++) {
                    Section section = side.get(at);
                    if (section.part() != part) {
                        continue;
                    }
                    int edges = section.isInline() ? 1 : section.border().rows();
                    int granted = Math.clamp(left - edges, 0, section.rows());
                    if (part == Part.INPUT) {
                        granted = Math.max(granted, Math.min(1, section.rows()));
                    }
                    var cut = new Section(part, section.border(), granted);
                    left = Math.max(0, left - cut.allRows());
                    side.set(at, cut);
                }
            }
        }
    }

    /// Whether header lines of the input are in the border of the header.
    private boolean areLinesInHeader() {
        return lines > 0
                && framing.headerLines() == null
                && !reverseList
                && framing.header().isVisible()
                && (ownHeader == 0 || !chrome.headerFirst());
    }

    private Border linesBorder() {
        Border own = framing.headerLines();
        return own != null ? own : ownHeader == 0 ? framing.header() : Border.NONE;
    }

    /// Whether the header lines of the input stand for themselves, and not among those of the header.
    private boolean areLinesApart() {
        return lines > 0
                && (framing.headerLines() != null
                        || reverseList
                        || (chrome.headerFirst() && !areLinesInHeader()));
    }

    private boolean isInputWithinList(boolean next) {
        boolean headerApart =
                (framing.header().isVisible() || chrome.headerFirst()) && ownHeader + lines > 0;
        return !framing.input().isVisible() && !headerApart && !areLinesApart() && !next;
    }

    /// Whether a border stands between the prompt and what comes next on the way to the list.
    private boolean isSeparated(Section own, Section fromInput) {
        Border border = framing.input();
        if (fromTop ? border.hasBottom() : border.hasTop()) {
            return true;
        }
        boolean next = window.side() == PreviewWindow.Side.NEXT;
        if (next && previews) {
            return faces(window.border());
        }
        if (isInputWithinList(next)) {
            return false;
        }
        if (own.rows() > 0 && !own.isInline() && !chrome.headerFirst()) {
            return faces(own.border());
        }
        boolean first = chrome.headerFirst() && ownHeader == 0;
        if (areLinesApart() && !reverseList && !first) {
            return faces(fromInput.border());
        }
        return faces(framing.list());
    }

    private boolean faces(Border border) {
        return border == Border.INLINE || (fromTop ? border.hasTop() : border.hasBottom());
    }

    private Area takeNear(int rows) {
        return fromTop ? takeTop(rows) : takeBottom(rows);
    }

    private Area takeFar(int rows) {
        return fromTop ? takeBottom(rows) : takeTop(rows);
    }

    private Area takeTop(int rows) {
        Area taken = rest.top(rows);
        rest = rest.belowTop(rows);
        return taken;
    }

    private Area takeBottom(int rows) {
        Area taken = rest.bottom(rows);
        rest = rest.aboveBottom(rows);
        return taken;
    }

    /// Gives a section the rows `where`, with its border.
    private void place(Section section, Area where) {
        if (section.rows() == 0) {
            return;
        }
        Border border = section.border();
        if (border.isVisible()) {
            boolean labelled = section.part() != Part.LINES;
            frames.add(Frame.around(section.part().label, where, border, labelled));
        }
        Area inside = border.closelyInside(where);
        boolean indented = section.part() == Part.INPUT && framing.list().hasLeft();
        fill(section.part(), indented && !border.hasLeft() ? inside.rightOf(Border.SIDE) : inside);
    }

    /// Gives what is within the list's border its rows there.
    private void placeInList(List<Section> near, List<Section> far, boolean within) {
        Area whole = rest;
        if (framing.list().isVisible()) {
            frames.add(Frame.around(Label.LIST, whole, framing.list(), true));
        }
        rest = framing.list().closelyInside(whole);
        for (Section section : near) {
            if (within) {
                fill(section.part(), takeNear(section.rows()));
            }
        }
        boolean outermost = true;
        for (Section section : near) {
            if (section.isInline() && section.rows() > 0) {
                inset(section, whole, fromTop, outermost);
                outermost = false;
            }
        }
        outermost = true;
        for (Section section : far) {
            if (section.isInline() && section.rows() > 0) {
                inset(section, whole, !fromTop, outermost);
                outermost = false;
            }
        }
    }

    private void inset(Section section, Area whole, boolean top, boolean outermost) {
        Area inside = top ? takeTop(section.allRows()) : takeBottom(section.allRows());
        int edge = outermost ? 1 : 0;
        Area around =
                new Area(
                        inside.row() - (top ? edge : 0),
                        whole.column(),
                        inside.rows() + edge,
                        whole.columns());
        Edge outer = outermost ? Edge.LINE : Edge.OPEN;
        frames.add(
                new Frame(
                        section.part().label,
                        around,
                        framing.list(),
                        top ? outer : Edge.ACROSS,
                        top ? Edge.ACROSS : outer,
                        section.part() != Part.LINES));
        fill(section.part(), top ? inside.aboveBottom(1) : inside.belowTop(1));
    }

    /// Puts the content of a part into `where`.
    private void fill(Part part, Area where) {
        switch (part) {
            case INPUT -> {
                prompt = fromTop ? where.top(1) : where.bottom(1);
                info = fromTop ? where.belowTop(1) : where.aboveBottom(1);
            }
            case HEADER -> {
                boolean both = areLinesInHeader();
                int own = both ? Math.min(ownHeader, where.rows()) : where.rows();
                header = fromTop ? where.top(own) : where.bottom(own);
                if (both) {
                    headerLines = fromTop ? where.belowTop(own) : where.aboveBottom(own);
                }
            }
            case LINES -> headerLines = where;
            case FOOTER -> footer = where;
        }
    }
}
