package jfind.app.model;

/// What is at a place of the screen, for the mouse.
public sealed interface Spot {
    /// A match, by its row in the hits.
    record Match(int row) implements Spot {}

    /// The bar beside the list, where it stands for the window that begins at a row of the hits.
    record Scrollbar(int offset) implements Spot {}

    /// The query, at a caret's position.
    record Query(int caret) implements Spot {}

    /// The header; line and column count from 1.
    record Header(int line, int column) implements Spot {}

    /// The footer; line and column count from 1.
    record Footer(int line, int column) implements Spot {}

    /// The preview.
    record Preview() implements Spot {}

    /// Nothing that does anything.
    record Elsewhere() implements Spot {}
}
