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
import jfind.app.screen.option.ScreenOptions.Previewing;

/// The parts of a screen around the list: their borders and their order.
///
/// ```
///   from the prompt's end     input, preview if it is next, header, header lines of the input
///     with the header first   header, input, preview if it is next, header lines
///   from the far end          footer; in the order reverse-list then the header lines
/// ```
///
/// Where neither input nor header has a border of its own, both are inside the list's border.
///
/// Immutable.
final class Parts {
    /// The least columns at which parts have borders.
    private static final int ROOM = 12;

    private final Chrome chrome;
    private final PreviewWindow wanted;
    private final PreviewWindow window;
    private final Previewing previewing;
    private final Placement.Stacking stacking;
    private final boolean previews;
    private final boolean fromTop;
    private final boolean reverseList;
    private final int ownHeader;
    private final int lines;
    private final int footerRows;
    private final boolean input;
    private final Framing framing;

    /// @param inputLines the number of header lines taken from the input
    /// @param previews whether the preview is wanted
    /// @param area the area for the parts and the list; too small an area has no borders
    Parts(ScreenOptions options, Styling styling, int inputLines, boolean previews, Area area) {
        this.stacking = options.placement().stacking();
        this.chrome = options.chrome();
        this.wanted = options.preview();
        this.window = wanted.in(area).on(stacking);
        this.previewing = options.previewing();
        this.previews = previews;
        this.fromTop = stacking == Placement.Stacking.REVERSE;
        this.reverseList = stacking == Placement.Stacking.REVERSE_LIST;
        this.ownHeader = styling.shownHeader().size();
        this.lines = styling.headerShown() ? inputLines : 0;
        this.footerRows = styling.footer().size();
        this.input = styling.input();
        Framing framed = chrome.framing().on(stacking);
        Area beside = previews ? window.rest(area, window.of(area)) : area;
        this.framing = fits(framed, beside) ? framed : framed.bare();
    }

    /// Whether there is room for the prompt in its border. Where rows are short the list gives way,
    /// not the borders.
    private boolean fits(Framing framed, Area where) {
        int least = input ? framed.input().rows() + 1 : framed.list().rows();
        return where.columns() >= ROOM && where.rows() >= least;
    }

    /// The rows of all parts but the list and the preview, with the list's border.
    int rowsAround() {
        int all = framing.list().rows();
        for (Section section : near(Integer.MAX_VALUE)) {
            all += section.allRows();
        }
        for (Section section : far()) {
            all += section.allRows();
        }
        return all;
    }

    /// Whether the prompt is at the top.
    boolean fromTop() {
        return fromTop;
    }

    /// The border of the list.
    Border listBorder() {
        return framing.list();
    }

    /// The number of header lines that are not taken from the input.
    int ownHeader() {
        return ownHeader;
    }

    /// The preview window's form.
    PreviewWindow window() {
        return window;
    }

    /// Whether a preview stands at one side of everything else.
    boolean isPreviewAside() {
        return previews && window.side() != PreviewWindow.Side.NEXT;
    }

    /// Whether a preview stands next to the input.
    boolean isPreviewNext() {
        return previews && window.side() == PreviewWindow.Side.NEXT;
    }

    /// The parts at the prompt's end, from there to the list.
    ///
    /// @param rows the rows for these parts and the list
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

    /// Whether the input's header lines are inside the header's border.
    boolean areLinesInHeader() {
        return lines > 0
                && framing.headerLines() == null
                && !reverseList
                && framing.header().isVisible()
                && (ownHeader == 0 || !chrome.headerFirst());
    }

    /// Whether the input's header lines stand apart from the header.
    private boolean areLinesApart() {
        return lines > 0
                && (framing.headerLines() != null
                        || reverseList
                        || (chrome.headerFirst() && !areLinesInHeader()));
    }

    /// Whether the parts at the prompt's end are inside the list's border.
    boolean areNearWithinList() {
        boolean headerApart =
                (framing.header().isVisible() || chrome.headerFirst()) && ownHeader + lines > 0;
        return !framing.input().isVisible()
                && !headerApart
                && !areLinesApart()
                && !isInputByPreview();
    }

    /// Whether the input is where a preview can come next to it.
    private boolean isInputByPreview() {
        return (previews ? window : wanted).side() == PreviewWindow.Side.NEXT;
    }

    /// Whether a border separates the prompt from the next part towards the list.
    boolean isInputSeparated() {
        Border border = framing.input();
        if (fromTop ? border.hasBottom() : border.hasTop()) {
            return true;
        }
        if (previewing != Previewing.NEVER && mayPreviewBeNext()) {
            return previewing == Previewing.ALWAYS && previews && isPreviewAlwaysNext();
        }
        if (areNearWithinList()) {
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

    /* Which variant of the window is in force depends on the room, and the room on whether there is
     * a line after the counts. So, as in fzf, that line depends on all variants. */

    /// Whether some variant of the preview window stands next to the input.
    private boolean mayPreviewBeNext() {
        for (PreviewWindow each = wanted; each != null; each = each.small()) {
            if (each.side() == PreviewWindow.Side.NEXT) {
                return true;
            }
        }
        return false;
    }

    /// Whether every variant of the preview window stands next to the input, with a line between.
    private boolean isPreviewAlwaysNext() {
        for (PreviewWindow each = wanted; each != null; each = each.small()) {
            PreviewWindow small = each.small();
            if (each.side() != PreviewWindow.Side.NEXT
                    || each.length().amount() == 0
                    || !faces(each.on(stacking).border())
                    || (small != null && small.hidden())) {
                return false;
            }
        }
        return true;
    }

    private boolean faces(Border border) {
        return border == Border.INLINE || (fromTop ? border.hasTop() : border.hasBottom());
    }

    /// Whether the list touches the right-hand border with no blank column between (the scrollbar
    /// then stands next to the border).
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
