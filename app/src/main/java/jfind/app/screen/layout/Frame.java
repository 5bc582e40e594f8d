package jfind.app.screen.layout;

import jfind.app.model.Label;
import jfind.app.screen.option.Area;
import jfind.app.screen.option.Border;

/// A border around a part of the screen, and whose it is.
///
/// Immutable.
///
/// @param part whose colours and label it has
/// @param area with the border
/// @param top what its upper row is
/// @param bottom what its lower row is
/// @param labelled whether the label stands in it
public record Frame(Label part, Area area, Border border, Edge top, Edge bottom, boolean labelled) {
    /// What a frame ends with above or below.
    public enum Edge {
        /// A line with corners where there are sides.
        LINE,
        /// A line across another frame, joined to its sides.
        ACROSS,
        /// No line: the sides alone.
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

    /// Whether it is part of another frame.
    public boolean isInset() {
        return top == Edge.ACROSS || bottom == Edge.ACROSS;
    }
}
