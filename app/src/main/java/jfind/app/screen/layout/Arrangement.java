package jfind.app.screen.layout;

import java.util.ArrayList;
import java.util.List;
import jfind.app.model.Label;
import jfind.app.screen.layout.Frame.Edge;
import jfind.app.screen.layout.Section.ScreenPart;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.PreviewWindow;

/// Computes a [Layout]: which part gets which rows, and where the borders are.
///
/// Rows are given out from both ends of the screen towards the list in the middle; [Parts] lists
/// the parts. When rows are short, first the matches but one give way, then the footer and the
/// header, then that match and its border, then the counts. The prompt stays.
///
/// Confined to one thread.
final class Arrangement {
    private final Parts parts;
    private final Area area;

    /// Whether the list has a scrollbar.
    private final boolean scrollbar;

    /// Whether the outermost border's blank on the right is part of the list.
    private final boolean widened;

    private final List<Frame> frames = new ArrayList<>();

    /// The area not yet given to a part.
    private Area rest;

    private Area preview;
    private Area prompt;
    private Area info;
    private Area header;
    private Area headerLines;
    private Area footer;

    /// @param area the area inside the outermost border
    /// @param outer the outermost border
    Arrangement(Parts parts, Area area, Border outer, boolean scrollbar) {
        this.parts = parts;
        this.area = area;
        this.scrollbar = scrollbar;
        Area none = area.top(0);
        this.preview = none;
        this.prompt = none;
        this.info = none;
        this.header = none;
        this.headerLines = none;
        this.footer = none;
        this.widened = outer.hasRight() && parts.reachesRight();
        this.rest = widened ? area.wider(1) : area;
    }

    /// Adds the outermost frame.
    void frameAll(Area whole, Border border) {
        frames.add(Frame.around(Label.BORDER, whole, border, true));
    }

    /// Gives the area to the parts.
    Layout layout() {
        PreviewWindow window = parts.window();
        if (parts.isPreviewAside()) {
            putPreviewAside(window);
        } else if (parts.isPreviewNext()) {
            preview = window.of(area);
        }
        List<Section> near = parts.near(rest.rows());
        List<Section> far = parts.far();
        int nextRows = parts.isPreviewNext() ? preview.rows() : 0;
        int others = Math.max(0, rest.rows() - parts.listBorder().rows() - nextRows);
        boolean fitsWithoutMatch = parts.rowsAround() - parts.listBorder().rows() == others;
        grant(near, far, fitsWithoutMatch ? others : Math.max(0, others - 1));
        boolean within = parts.areNearWithinList();
        for (Section section : near) {
            if (!section.isInline() && !within) {
                place(section, takeNear(section.allRows()));
            }
            if (section.part() == ScreenPart.INPUT && parts.isPreviewNext()) {
                preview = takeNear(nextRows);
            }
        }
        for (Section section : far) {
            if (!section.isInline()) {
                place(section, takeFar(section.allRows()));
            }
        }
        placeInList(near, far, within);
        int scroll = rest.columns() >= 2 && (scrollbar || hasNeighbour()) ? 1 : 0;
        return new Layout(
                frames,
                preview,
                window,
                prompt,
                info,
                header,
                headerLines,
                rest.leftOf(scroll),
                footer,
                rest.right(scroll),
                parts.isInputSeparated());
    }

    /// Whether a line or the preview stands right of the list. The column before it is the
    /// scrollbar's, or blank.
    private boolean hasNeighbour() {
        boolean right = parts.isPreviewAside() && parts.window().side() == PreviewWindow.Side.RIGHT;
        return parts.listBorder().hasRight() || (right ? !preview.isEmpty() : widened);
    }

    private void putPreviewAside(PreviewWindow window) {
        preview = window.of(area);
        if (window.side() == PreviewWindow.Side.RIGHT) {
            preview = preview.movedRight(rest.columns() - area.columns());
        }
        rest = window.rest(rest, preview);
        if (window.side() == PreviewWindow.Side.LEFT && !parts.listBorder().isVisible()) {
            rest = rest.rightOf(Math.min(1, preview.columns()));
        }
    }

    /// Cuts the wanted rows down to `rows` in total; the input is served first.
    private static void grant(List<Section> near, List<Section> far, int rows) {
        int left = rows;
        for (ScreenPart part : ScreenPart.values()) {
            for (List<Section> side : List.of(near, far)) {
                for (int at = 0; at < side.size(); at++) {
                    Section section = side.get(at);
                    if (section.part() != part) {
                        continue;
                    }
                    int granted = Math.clamp(left - section.edges(), 0, section.rows());
                    if (part == ScreenPart.INPUT) {
                        granted = Math.max(granted, Math.min(1, section.rows()));
                    }
                    Section cut = section.withRows(granted);
                    left = Math.max(0, left - cut.allRows());
                    side.set(at, cut);
                }
            }
        }
    }

    private Area takeNear(int rows) {
        return parts.fromTop() ? takeTop(rows) : takeBottom(rows);
    }

    private Area takeFar(int rows) {
        return parts.fromTop() ? takeBottom(rows) : takeTop(rows);
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

    /// Places a section and its border in `where`.
    private void place(Section section, Area where) {
        if (section.rows() == 0) {
            return;
        }
        Border border = section.border();
        if (border.isVisible()) {
            boolean labelled = section.part() != ScreenPart.LINES;
            frames.add(Frame.around(section.part().label(), where, border, labelled));
        }
        Area inside = border.closelyInside(where);
        boolean indented = section.part() == ScreenPart.INPUT && parts.listBorder().hasLeft();
        fill(section.part(), indented && !border.hasLeft() ? inside.rightOf(Border.SIDE) : inside);
    }

    /// Places the list, and the sections inside its border.
    private void placeInList(List<Section> near, List<Section> far, boolean within) {
        Area whole = rest;
        if (parts.listBorder().isVisible() && !whole.isEmpty()) {
            frames.add(Frame.around(Label.LIST, whole, parts.listBorder(), true));
        }
        rest = parts.listBorder().closelyInside(whole);
        for (Section section : near) {
            if (within) {
                fill(section.part(), takeNear(section.rows()));
            }
        }
        boolean outermost = true;
        for (Section section : near) {
            if (section.isInline() && section.rows() > 0) {
                inset(section, whole, parts.fromTop(), outermost);
                outermost = false;
            }
        }
        outermost = true;
        for (Section section : far) {
            if (section.isInline() && section.rows() > 0) {
                inset(section, whole, !parts.fromTop(), outermost);
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
                        section.part().label(),
                        around,
                        parts.listBorder(),
                        top ? outer : Edge.ACROSS,
                        top ? Edge.ACROSS : outer,
                        section.part() != ScreenPart.LINES));
        fill(section.part(), top ? inside.aboveBottom(1) : inside.belowTop(1));
    }

    /// Sets `where` as the content area of a part.
    private void fill(ScreenPart part, Area where) {
        switch (part) {
            case INPUT -> {
                prompt = parts.fromTop() ? where.top(1) : where.bottom(1);
                info = parts.fromTop() ? where.belowTop(1) : where.aboveBottom(1);
            }
            case HEADER -> {
                boolean both = parts.areLinesInHeader();
                int own = both ? Math.min(parts.ownHeader(), where.rows()) : where.rows();
                header = parts.fromTop() ? where.top(own) : where.bottom(own);
                if (both) {
                    headerLines = parts.fromTop() ? where.belowTop(own) : where.aboveBottom(own);
                }
            }
            case LINES -> headerLines = where;
            case FOOTER -> footer = where;
        }
    }
}
