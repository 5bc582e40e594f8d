package jfind.app.screen.layout;

import jfind.app.model.Label;
import jfind.app.screen.option.Border;

/// A part of the screen other than the list: its border, and the rows of content that it wants or
/// has.
///
/// Immutable.
record Section(ScreenPart part, Border border, int rows) {
    /// The content.
    enum ScreenPart {
        INPUT(Label.INPUT),
        HEADER(Label.HEADER),
        /// The header lines of the input, where they are not part of the header.
        LINES(Label.HEADER),
        FOOTER(Label.FOOTER);

        private final Label label;

        ScreenPart(Label label) {
            this.label = label;
        }

        /// The label in its border.
        Label label() {
            return label;
        }
    }

    /// Whether it is inside the list's border, separated by a line across.
    boolean isInline() {
        return border == Border.INLINE;
    }

    /// The rows of its border.
    int edges() {
        return isInline() ? 1 : border.rows();
    }

    /// The rows it takes, border included.
    int allRows() {
        return rows == 0 ? 0 : rows + edges();
    }

    Section withRows(int other) {
        return new Section(part, border, other);
    }
}
