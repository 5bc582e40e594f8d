package jfind.app.model;

/// The state of the preview.
///
/// Immutable.
///
/// @param shown whether it is on the screen
/// @param offset the index of the first line in sight
/// @param rows how many lines there is room for
public record Preview(boolean shown, PreviewPage page, int offset, int rows) {
    /// Not on the screen.
    public static final Preview HIDDEN = new Preview(false, PreviewPage.EMPTY, 0, 0);

    public Preview toggled() {
        return new Preview(!shown, PreviewPage.EMPTY, 0, rows);
    }

    /// This with another page, which begins at its beginning or has its target in the middle of `room` rows.
    public Preview withPage(PreviewPage next, int room) {
        boolean continued = next.entry() == page.entry() && next.target() == page.target();
        int start = next.target() < 0 ? 0 : next.target() - room / 2;
        return new Preview(shown, next, clamp(continued ? offset : start, next), room);
    }

    /// This moved by `lines`.
    public Preview scrolled(int lines) {
        return new Preview(shown, page, clamp(offset + lines, page), rows);
    }

    private static int clamp(int offset, PreviewPage page) {
        return Math.clamp(offset, 0, Math.max(0, page.lines().size() - 1));
    }
}
