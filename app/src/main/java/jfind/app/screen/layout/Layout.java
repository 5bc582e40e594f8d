package jfind.app.screen.layout;

import java.util.List;
import jfind.app.model.Styling;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.Placement;
import jfind.app.screen.option.PreviewWindow;
import jfind.app.screen.option.ScreenOptions;

/// Where everything stands on a screen of a certain size.
///
/// Immutable.
///
/// @param frames the borders, the outer ones first; that of the preview is not among them
/// @param preview with its border; empty when it is not shown
/// @param window the form of the preview that is in force in this size
/// @param separated whether a border stands between the prompt and the list
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

    /// Rows and columns below which borders and margins are left out.
    private static final int ROOM = 5;

    /// Works out where everything stands on a screen of this size.
    ///
    /// @param headerLines how many header lines the input has
    /// @param previews whether the preview is to have room
    public static Layout of(
            ScreenOptions options,
            Styling dressing,
            int headerLines,
            boolean previews,
            int rows,
            int columns) {
        Placement placement = options.placement();
        Area whole = new Area(0, 0, rows, columns);
        Area outer = keep(placement.margin().inside(whole), whole);
        Border wanted = placement.outerBorder();
        Area bordered = keep(wanted.inside(outer), outer);
        Border border = bordered.isSame(outer) ? Border.NONE : wanted;
        Area area = keep(placement.padding().inside(bordered), bordered);
        var parts = new Parts(options, dressing, headerLines, previews, area);
        boolean scrollbar = !options.chrome().scrollbar().isEmpty();
        var arrangement = new Arrangement(parts, area, border, scrollbar);
        if (border.isVisible()) {
            arrangement.frameAll(outer, border);
        }
        return arrangement.layout();
    }

    private static Area keep(Area smaller, Area area) {
        return smaller.rows() >= ROOM && smaller.columns() >= ROOM ? smaller : area;
    }
}
