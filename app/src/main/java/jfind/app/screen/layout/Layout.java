package jfind.app.screen.layout;

import java.util.List;
import jfind.app.model.Styling;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;

/// The areas of all parts, for one size of the screen.
///
/// Immutable.
///
/// @param frames the borders, the outer ones first, without that of the preview
/// @param preview border included; empty when it is not shown
/// @param window the preview window's form at this size
/// @param separated whether a border separates the prompt and the list
public record Layout(
        List<Frame> frames,
        Area preview,
        PreviewWindow window,
        Area prompt,
        Area info,
        Area header,
        Area headerLines,
        Area list,
        Area footer,
        Area scrollbar,
        boolean separated) {

    /// The least rows and columns; margins that leave less are left out, as are borders that leave
    /// fewer columns.
    private static final int ROOM = 5;

    /// Computes the layout for a screen of this size.
    ///
    /// @param headerLines the number of header lines taken from the input
    /// @param previews whether the preview is wanted
    public static Layout of(
            ScreenOptions options,
            Styling styling,
            int headerLines,
            boolean previews,
            int rows,
            int columns) {
        Placement placement = options.placement();
        Area outer = outer(placement, rows, columns);
        Border border = border(placement, outer);
        Area area = inside(placement, border, outer);
        var parts = new Parts(options, styling, headerLines, previews, area);
        boolean scrollbar = !options.chrome().scrollbar().isEmpty();
        var arrangement = new Arrangement(parts, area, border, scrollbar);
        if (border.isVisible()) {
            arrangement.frameAll(outer, border);
        }
        return arrangement.layout();
    }

    /// The rows needed for `matches` rows of matches and everything around them, on a screen that
    /// has `rows` rows at most. A preview above or below gets its share of them, as in fzf.
    ///
    /// @param headerLines as for [#of]
    /// @param previews as for [#of]
    public static int rowsFor(
            int matches,
            ScreenOptions options,
            Styling styling,
            int headerLines,
            boolean previews,
            int rows,
            int columns) {
        Placement placement = options.placement();
        Area outer = outer(placement, rows, columns);
        Area area = inside(placement, border(placement, outer), outer);
        var parts = new Parts(options, styling, headerLines, previews, area);
        int content = matches + parts.rowsAround();
        return parts.window().rowsWith(content, previews) + rows - area.rows();
    }

    /// The screen without the margins.
    private static Area outer(Placement placement, int rows, int columns) {
        Area whole = new Area(0, 0, rows, columns);
        return keep(placement.margin().inside(whole), whole);
    }

    private static Border border(Placement placement, Area outer) {
        Border wanted = placement.outerBorder();
        Area inside = wanted.inside(outer);
        return inside.rows() >= 1 && inside.columns() >= ROOM ? wanted : Border.NONE;
    }

    private static Area inside(Placement placement, Border border, Area outer) {
        Area bordered = border.inside(outer);
        return keep(placement.padding().inside(bordered), bordered);
    }

    private static Area keep(Area smaller, Area area) {
        return smaller.rows() >= ROOM && smaller.columns() >= ROOM ? smaller : area;
    }
}
