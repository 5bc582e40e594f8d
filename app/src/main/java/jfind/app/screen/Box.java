package jfind.app.screen;

import jfind.app.text.Ink;

/// Draws a border.
///
/// Confined to one thread.
final class Box {
    private final Border border;
    private final boolean unicode;
    private final Ink line;
    private final Ink label;

    Box(Border border, boolean unicode, Ink line, Ink label) {
        this.border = border;
        this.unicode = unicode;
        this.line = line;
        this.label = label;
    }

    /// Draws the border along the edges of `canvas`, and blanks what is inside.
    ///
    /// @param text what stands in the top line
    /// @param end what stands at its end, where there is room for both
    void draw(Canvas canvas, String text, String end) {
        int last = canvas.rows() - 1;
        for (int at = 0; at <= last; at++) {
            canvas.begin(at);
            if (at == 0 && border.hasTop()) {
                drawEdge(canvas, 0, text, end);
            } else if (at == last && border.hasBottom()) {
                drawEdge(canvas, 5, "", "");
            } else {
                canvas.put(border.hasLeft() ? border.glyph(3, unicode) : " ", 1, line);
                canvas.blank(Math.max(0, canvas.columnsLeft() - 1), Ink.PLAIN);
                canvas.put(border.hasRight() ? border.glyph(4, unicode) : " ", 1, line);
            }
        }
    }

    /// Draws a whole row of line; `corner` is the glyph of its left end.
    private void drawEdge(Canvas canvas, int corner, String text, String end) {
        String straight = border.glyph(corner + 1, unicode);
        canvas.put(border.hasLeft() ? border.glyph(corner, unicode) : straight, 1, line);
        if (!text.isEmpty()) {
            Clusters shown = Clusters.of(text);
            for (int at = 0; at < shown.count() && canvas.columnsLeft() > 2; at++) {
                canvas.put(shown.cluster(at), shown.width(at), label);
            }
        }
        while (canvas.columnsLeft() > 1) {
            if (canvas.columnsLeft() == end.length() + 1) {
                canvas.put(end, label);
            } else {
                canvas.put(straight, 1, line);
            }
        }
        canvas.put(border.hasRight() ? border.glyph(corner + 2, unicode) : straight, 1, line);
    }
}
