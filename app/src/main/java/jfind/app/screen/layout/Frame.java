package jfind.app.screen.layout;

import jfind.app.model.Label;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Border;

/// A border around a part of the screen.
///
/// Immutable.
///
/// @param part the part whose colours and label it has
/// @param area the area, border included
/// @param top the form of its upper row
/// @param bottom the form of its lower row
/// @param labelled whether it shows the label
public record Frame(Label part, Area area, Border border, Edge top, Edge bottom, boolean labelled) {
    /// The form of a frame's upper or lower row.
    public enum Edge {
        /// A line, with corners where the frame has sides.
        LINE,
        /// A line across another frame, joined to its sides.
        ACROSS,
        /// No line, only the sides.
        OPEN
    }

    /// A whole border.
    public static Frame around(Label part, Area area, Border border, boolean labelled) {
        return new Frame(
                part,
                area,
                border,
                border.hasTop() ? Edge.LINE : Edge.OPEN,
                border.hasBottom() ? Edge.LINE : Edge.OPEN,
                labelled);
    }

    /// The row of the line that it shares with the frame around it; -1 when there is none.
    public int sharedRow() {
        if (!isInset() || (top != Edge.LINE && bottom != Edge.LINE)) {
            return -1;
        }
        return top == Edge.LINE ? area.row() : area.row() + area.rows() - 1;
    }

    /// Whether it lies inside another frame.
    public boolean isInset() {
        return top == Edge.ACROSS || bottom == Edge.ACROSS;
    }
}
