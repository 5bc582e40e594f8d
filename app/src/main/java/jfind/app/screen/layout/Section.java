package jfind.app.screen.layout;

import jfind.app.model.Label;
import jfind.app.screen.option.Border;

/// A part of the screen besides the list, in its border, with the rows of its content that it wants or has.
///
/// Immutable.
record Section(ScreenPart part, Border border, int rows) {
    /// What it shows.
    enum ScreenPart {
        INPUT(Label.INPUT),
        HEADER(Label.HEADER),
        /// The header lines of the input, as far as they are not among those of the header.
        LINES(Label.HEADER),
        FOOTER(Label.FOOTER);

        private final Label label;

        ScreenPart(Label label) {
            this.label = label;
        }

        /// What stands in its border.
        Label label() {
            return label;
        }
    }

    /// Whether it stands in the border of the list, behind a line across.
    boolean isInline() {
        return border == Border.INLINE;
    }

    /// The rows of its border.
    int edges() {
        return isInline() ? 1 : border.rows();
    }

    /// The rows that it takes with its border.
    int allRows() {
        return rows == 0 ? 0 : rows + edges();
    }

    Section withRows(int other) {
        return new Section(part, border, other);
    }
}
