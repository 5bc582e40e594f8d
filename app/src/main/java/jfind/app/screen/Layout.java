package jfind.app.screen;

import jfind.app.model.Dressing;

/// Where everything stands on a screen of a certain size.
///
/// From the side of the prompt to the far side of the list:
///
/// ```
///   prompt, counts, header, list, footer        the header first: header, prompt, counts, list, footer
/// ```
///
/// Header lines of the input stand where the list begins, as if they were its first rows.
///
/// What does not fit is left out: first the footer and the header, then the counts; the prompt and one
/// match are the last to go.
///
/// Immutable.
///
/// @param border around which the border is drawn; empty when there is none
/// @param preview with its border; empty when it is not shown
/// @param window the form of the preview that is in force in this size
record Layout(
        Area border,
        Area preview,
        PreviewWindow window,
        Area prompt,
        Area info,
        Area header,
        Area headerLines,
        Area list,
        Area footer,
        Area scrollbar) {

    /// Rows and columns below which borders and margins are left out.
    private static final int ROOM = 5;

    /// @param headerLines how many header lines the input has
    /// @param previews whether the preview is to have room
    static Layout of(
            ScreenOptions options,
            Dressing dressing,
            int headerLines,
            boolean previews,
            int rows,
            int columns) {
        Placement placement = options.placement();
        Area whole = new Area(0, 0, rows, columns);
        Area area = keep(placement.margin().inside(whole), whole);
        Area bordered = keep(placement.border().inside(area), area);
        Area border = bordered.equals(area) ? area.top(0) : area;
        area = keep(placement.padding().inside(bordered), bordered);
        PreviewWindow window = options.preview().in(area);
        Area preview = previews ? window.of(area) : area.top(0);
        Area rest = previews ? window.rest(area) : area;
        return stack(options, dressing, headerLines, border, preview, window, rest);
    }

    private static Area keep(Area smaller, Area area) {
        return smaller.rows() >= ROOM && smaller.columns() >= ROOM ? smaller : area;
    }

    private static Layout stack(
            ScreenOptions options,
            Dressing dressing,
            int headerLines,
            Area border,
            Area preview,
            PreviewWindow window,
            Area whole) {
        Chrome chrome = options.chrome();
        boolean fromTop = options.placement().stacking() == Placement.Stacking.REVERSE;
        int room = whole.rows() - 1; // One match has to be seen.
        int promptRows = dressing.input() ? Math.min(1, whole.rows()) : 0;
        int infoRows = dressing.input() && chrome.hasInfoRow() && room > promptRows ? 1 : 0;
        room = Math.max(0, room - promptRows - infoRows);
        int headerRows = Math.min(dressing.shownHeader().size(), room);
        int shownLines = dressing.headerShown() ? headerLines : 0;
        int lineRows = Math.min(shownLines, room - headerRows);
        int footerRows = Math.min(dressing.footer().size(), room - headerRows - lineRows);

        var stack = new Stack(whole, fromTop);
        Area header = chrome.headerFirst() ? stack.take(headerRows) : whole.top(0);
        Area prompt = stack.take(promptRows);
        Area info = stack.take(infoRows);
        if (!chrome.headerFirst()) {
            header = stack.take(headerRows);
        }
        Area rest = stack.rest();
        Area footer = fromTop ? rest.bottom(footerRows) : rest.top(footerRows);
        Area below = fromTop ? rest.aboveBottom(footerRows) : rest.belowTop(footerRows);
        boolean downward = options.placement().stacking() != Placement.Stacking.DEFAULT;
        Area lines = downward ? below.top(lineRows) : below.bottom(lineRows);
        Area list = downward ? below.belowTop(lineRows) : below.aboveBottom(lineRows);
        int bar = chrome.scrollbar().isEmpty() || list.columns() < 2 ? 0 : 1;
        return new Layout(
                border,
                preview,
                window,
                prompt,
                info,
                header,
                lines,
                list.leftOf(bar),
                footer,
                list.right(bar));
    }

    /// Takes rows off one end of an area.
    private static final class Stack {
        private final boolean fromTop;
        private Area rest;

        Stack(Area area, boolean fromTop) {
            this.rest = area;
            this.fromTop = fromTop;
        }

        Area take(int rows) {
            Area taken = fromTop ? rest.top(rows) : rest.bottom(rows);
            rest = fromTop ? rest.belowTop(rows) : rest.aboveBottom(rows);
            return taken;
        }

        Area rest() {
            return rest;
        }
    }
}
