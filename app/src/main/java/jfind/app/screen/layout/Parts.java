package jfind.app.screen.layout;

import java.util.ArrayList;
import java.util.List;
import jfind.app.model.Styling;
import jfind.app.screen.layout.Section.ScreenPart;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Chrome;
import jfind.app.screen.option.Framing;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;

/// Which parts a screen has besides the list, what borders they have, and in which order they stand.
///
/// ```
///   from the prompt's end     input, preview if it is next, header, header lines of the input
///     with the header first   header, input, preview if it is next, header lines
///   from the far end          footer; in the order reverse-list then the header lines
/// ```
///
/// Where neither input nor header have a border of their own, they are within that of the list.
///
/// Immutable.
final class Parts {
    /// Columns below which parts have no borders.
    private static final int ROOM = 12;

    private final Chrome chrome;
    private final PreviewWindow window;
    private final boolean previews;
    private final boolean fromTop;
    private final boolean reverseList;
    private final int ownHeader;
    private final int lines;
    private final int footerRows;
    private final boolean input;
    private final Framing framing;

    /// @param inputLines how many header lines the input has
    /// @param previews whether the preview is to have room
    /// @param area what there is for all of them and the list; where it is too small they have no borders
    Parts(ScreenOptions options, Styling dressing, int inputLines, boolean previews, Area area) {
        Placement.Stacking stacking = options.placement().stacking();
        this.chrome = options.chrome();
        this.window = options.preview().in(area).on(stacking);
        this.previews = previews;
        this.fromTop = stacking == Placement.Stacking.REVERSE;
        this.reverseList = stacking == Placement.Stacking.REVERSE_LIST;
        this.ownHeader = dressing.shownHeader().size();
        this.lines = dressing.headerShown() ? inputLines : 0;
        this.footerRows = dressing.footer().size();
        this.input = dressing.input();
        Framing wanted = chrome.framing().on(stacking);
        Area beside = previews ? window.rest(area, window.of(area)) : area;
        this.framing = fits(wanted, beside) ? wanted : wanted.bare();
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

    /// Whether the prompt's end is the top.
    boolean fromTop() {
        return fromTop;
    }

    /// The border of the list.
    Border listBorder() {
        return framing.list();
    }

    /// How many lines of the header are its own, and not the input's.
    int ownHeader() {
        return ownHeader;
    }

    /// Where the preview is, when it has room.
    PreviewWindow window() {
        return window;
    }

    /// Whether there is a preview at a side of everything else.
    boolean isPreviewAside() {
        return previews && window.side() != PreviewWindow.Side.NEXT;
    }

    /// Whether there is a preview next to the input.
    boolean isPreviewNext() {
        return previews && window.side() == PreviewWindow.Side.NEXT;
    }

    /// The parts at the prompt's end, from there to the list.
    ///
    /// @param rows how many there are for them and the list
    List<Section> near(int rows) {
        List<Section> near = new ArrayList<>(3);
        int counts = chrome.hasInfoRow(isInputSeparated()) && rows > 2 ? 1 : 0;
        near.add(new Section(ScreenPart.INPUT, framing.input(), input ? 1 + counts : 0));
        near.add(chrome.headerFirst() ? 0 : 1, header());
        if (!reverseList) {
            near.add(chrome.headerFirst() && ownHeader == 0 ? 0 : 2, headerLines());
        }
        return near;
    }

    /// The parts at the other end, from there to the list.
    List<Section> far() {
        List<Section> far = new ArrayList<>(2);
        far.add(new Section(ScreenPart.FOOTER, framing.footer(), footerRows));
        if (reverseList) {
            far.add(headerLines());
        }
        return far;
    }

    private Section header() {
        int rows = ownHeader + (areLinesInHeader() ? lines : 0);
        return new Section(ScreenPart.HEADER, framing.header(), rows);
    }

    private Section headerLines() {
        Border own = framing.headerLines();
        Border border = own != null ? own : ownHeader == 0 ? framing.header() : Border.NONE;
        return new Section(ScreenPart.LINES, border, areLinesInHeader() ? 0 : lines);
    }

    /// Whether header lines of the input are in the border of the header.
    boolean areLinesInHeader() {
        return lines > 0
                && framing.headerLines() == null
                && !reverseList
                && framing.header().isVisible()
                && (ownHeader == 0 || !chrome.headerFirst());
    }

    /// Whether the header lines of the input stand for themselves, and not among those of the header.
    private boolean areLinesApart() {
        return lines > 0
                && (framing.headerLines() != null
                        || reverseList
                        || (chrome.headerFirst() && !areLinesInHeader()));
    }

    /// Whether the parts at the prompt's end are within the border of the list.
    boolean areNearWithinList() {
        boolean headerApart =
                (framing.header().isVisible() || chrome.headerFirst()) && ownHeader + lines > 0;
        return !framing.input().isVisible() && !headerApart && !areLinesApart() && !isPreviewNext();
    }

    /// Whether a border stands between the prompt and what comes next on the way to the list.
    boolean isInputSeparated() {
        Border border = framing.input();
        if (fromTop ? border.hasBottom() : border.hasTop()) {
            return true;
        }
        if (isPreviewNext()) {
            return faces(window.border());
        }
        if (areNearWithinList() && window.side() != PreviewWindow.Side.NEXT) {
            return false;
        }
        Section header = header();
        if (header.rows() > 0 && !header.isInline() && !chrome.headerFirst()) {
            return faces(header.border());
        }
        boolean first = chrome.headerFirst() && ownHeader == 0;
        if (areLinesApart() && !reverseList && !first) {
            return faces(headerLines().border());
        }
        return faces(framing.list());
    }

    private boolean faces(Border border) {
        return border == Border.INLINE || (fromTop ? border.hasTop() : border.hasBottom());
    }

    /// Whether the list comes up to a border on its right, without a blank before that: so its bar is next to it.
    boolean reachesRight() {
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
}
