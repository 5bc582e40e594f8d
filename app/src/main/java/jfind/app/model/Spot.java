package jfind.app.model;

/// What is at a place of the screen, for the mouse.
public sealed interface Spot {
    /// A match, by its row in the hits.
    record Match(int row) implements Spot {}

    /// The bar beside the list, where it stands for the window that begins at a row of the hits.
    record Scrollbar(int offset) implements Spot {}

    /// The query, at a caret's position.
    record Query(int caret) implements Spot {}

    /// The header, ours and that of the input; line and column count from 1.
    ///
    /// @param text what stands in that line
    /// @param index of the character in it; its length behind its end
    record Header(int line, int column, String text, int index) implements Spot {}

    /// The footer, in the same way.
    record Footer(int line, int column, String text, int index) implements Spot {}

    /// The preview.
    record Preview() implements Spot {}

    /// Nothing that does anything.
    record Elsewhere() implements Spot {}
}
