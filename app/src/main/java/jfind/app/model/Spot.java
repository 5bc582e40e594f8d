package jfind.app.model;

/// What is at a place of the screen, for the mouse.
public sealed interface Spot {
    /// A match, by its row in the hits.
    record OnEntry(int row) implements Spot {}

    /// The bar beside the list, where it stands for the window that begins at a row of the hits.
    record OnScrollbar(int offset) implements Spot {}

    /// The query, at a caret's position.
    record OnQuery(int caret) implements Spot {}

    /// The header, ours and that of the input; line and column count from 1.
    ///
    /// @param text what stands in that line
    /// @param index of the character in it; its length behind its end
    record OnHeader(int line, int column, String text, int index) implements Spot {}

    /// The footer, in the same way.
    record OnFooter(int line, int column, String text, int index) implements Spot {}

    /// The preview.
    record OnPreview() implements Spot {}

    /// Nothing that does anything.
    record Elsewhere() implements Spot {}
}
