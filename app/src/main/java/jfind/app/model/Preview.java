package jfind.app.model;

/// The state of the preview.
///
/// Immutable.
///
/// @param shown whether it is on the screen
/// @param offset the index of the first line in sight
public record Preview(boolean shown, PreviewPage page, int offset) {
    /// Not on the screen.
    public static final Preview HIDDEN = new Preview(false, PreviewPage.EMPTY, 0);

    public Preview toggled() {
        return new Preview(!shown, PreviewPage.EMPTY, 0);
    }

    /// This with another page, which begins at its beginning or has its target in the middle of `rows` rows.
    public Preview withPage(PreviewPage next, int rows) {
        boolean continued = next.entry() == page.entry() && next.target() == page.target();
        int start = next.target() < 0 ? 0 : next.target() - rows / 2;
        return new Preview(shown, next, clamp(continued ? offset : start, next));
    }

    /// This moved by `lines`.
    public Preview scrolled(int lines) {
        return new Preview(shown, page, clamp(offset + lines, page));
    }

    private static int clamp(int offset, PreviewPage page) {
        return Math.clamp(offset, 0, Math.max(0, page.lines().size() - 1));
    }
}
