package jfind.app.screen;

import jfind.app.screen.layout.Frame;
import jfind.app.screen.layout.Frame.Edge;
import jfind.app.screen.option.Border.Glyph;
import jfind.app.screen.option.LabelPosition;
import jfind.app.screen.text.Clusters;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// Draws a frame.
///
/// Confined to one thread.
public final class Box {
    private final Frame frame;
    private final boolean unicode;
    private final Ink line;
    private final Ink blank;

    /// @param blank the ink of the inside
    public Box(Frame frame, boolean unicode, Ink line, Ink blank) {
        this.frame = frame;
        this.unicode = unicode;
        this.line = line;
        this.blank = blank;
    }

    /// Draws the lines along the edges of `canvas`, and blanks the ink of the inside.
    public void draw(Canvas canvas) {
        int last = canvas.rows() - 1;
        for (int at = 0; at <= last; at++) {
            canvas.begin(at);
            if (at == 0 && frame.top() != Edge.OPEN) {
                drawEdge(canvas, frame.top(), Glyph.TOP_LEFT, Glyph.TOP, Glyph.TOP_RIGHT);
            } else if (at == last && frame.bottom() != Edge.OPEN) {
                drawEdge(
                        canvas,
                        frame.bottom(),
                        Glyph.BOTTOM_LEFT,
                        Glyph.BOTTOM,
                        Glyph.BOTTOM_RIGHT);
            } else {
                drawSides(canvas);
            }
        }
    }

    private void drawSides(Canvas canvas) {
        if (frame.border().hasLeft()) {
            canvas.put(glyph(Glyph.LEFT), 1, line);
        }
        int right = frame.border().hasRight() ? 1 : 0;
        canvas.blank(Math.max(0, canvas.columnsLeft() - right), blank);
        if (right > 0) {
            canvas.put(glyph(Glyph.RIGHT), 1, line);
        }
    }

    private void drawEdge(Canvas canvas, Edge edge, Glyph left, Glyph middle, Glyph right) {
        boolean across = edge == Edge.ACROSS;
        if (frame.border().hasLeft()) {
            canvas.put(glyph(across ? Glyph.LEFT_JOINT : left), 1, line);
        }
        int end = frame.border().hasRight() ? 1 : 0;
        while (canvas.columnsLeft() > end) {
            canvas.put(glyph(middle), 1, line);
        }
        if (end > 0) {
            canvas.put(glyph(across ? Glyph.RIGHT_JOINT : right), 1, line);
        }
    }

    private String glyph(Glyph glyph) {
        return frame.border().glyph(glyph, unicode);
    }

    /// Writes `label` into one of the lines, if there is one.
    public void drawLabel(
            Canvas canvas, StyledLine label, LabelPosition position, Clusters ellipsis, Ink ink) {
        int row = labelRow(canvas.rows(), position);
        if (row < 0 || label.text().isEmpty()) {
            return;
        }
        Clusters text = Clusters.of(label.text());
        int start = position.start(text.width(), canvas.columns());
        canvas.begin(row);
        canvas.skip(start);
        canvas.putShortened(text, label, ellipsis, ink);
    }

    /// The row of the label in a frame of `rows` rows; -1 when there is no line for it.
    int labelRow(int rows, LabelPosition position) {
        if (frame.isInset()) {
            return frame.top() == Edge.ACROSS ? 0 : rows - 1;
        }
        boolean top = frame.top() == Edge.LINE;
        boolean bottom = frame.bottom() == Edge.LINE;
        if (!top && !bottom) {
            return -1;
        }
        return bottom && (!top || position.bottom()) ? rows - 1 : 0;
    }
}
