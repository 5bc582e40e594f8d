package jfind.app.model;

/// What is under the mouse.
///
/// Immutable.
public sealed interface Spot {
    /// A match, by its row in the hits.
    record OnEntry(int row) implements Spot {}

    /// The scroll bar, at the point that stands for a window beginning at row `offset`.
    record OnScrollbar(int offset) implements Spot {}

    /// The query, at a caret position.
    record OnQuery(int caret) implements Spot {}

    /// The header; line and column count from 1.
    ///
    /// @param text the line
    /// @param index of the character in it; its length for a point behind its end
    record OnHeader(int line, int column, String text, int index) implements Spot {}

    /// The footer; parts as in [OnHeader].
    record OnFooter(int line, int column, String text, int index) implements Spot {}

    /// The preview.
    record OnPreview() implements Spot {}

    /// Nothing that does anything.
    record Elsewhere() implements Spot {}
}
