package jfind.app.model;

/// The state of the preview.
///
/// Immutable.
///
/// @param shown whether it is on the screen
/// @param offset the index of the first line in sight
/// @param rows how many lines there is room for
/// @param cycles whether scrolling goes on at the other end
public record PreviewState(boolean shown, PreviewPage page, int offset, int rows, boolean cycles) {
    /// Not on the screen.
    public static final PreviewState HIDDEN =
            new PreviewState(false, PreviewPage.EMPTY, 0, 0, false);

    public PreviewState toggled() {
        return new PreviewState(!shown, PreviewPage.EMPTY, 0, rows, cycles);
    }

    /// This with nothing to show.
    public PreviewState blank() {
        return new PreviewState(shown, PreviewPage.EMPTY, 0, rows, cycles);
    }

    /// This with another page, which has its target in the middle of `room` rows, or begins at line `start` when
    /// it has none. More of the same page leaves it where it was put.
    public PreviewState withPage(PreviewPage next, int room, int start) {
        boolean continued = next.entry() == page.entry() && next.target() == page.target();
        int first = next.target() < 0 ? start : next.target() - room / 2;
        boolean moved = continued && offset != clamp(first, page);
        return new PreviewState(shown, next, clamp(moved ? offset : first, next), room, cycles);
    }

    public PreviewState withCycle(boolean on) {
        return on == cycles ? this : new PreviewState(shown, page, offset, rows, on);
    }

    /// This moved by `lines`.
    public PreviewState scrolled(int lines) {
        int to = offset + lines;
        int last = Math.max(0, page.lines().size() - 1);
        if (cycles && (to < 0 || to > last)) {
            to = to < 0 ? last : 0;
        }
        return new PreviewState(shown, page, clamp(to, page), rows, cycles);
    }

    private static int clamp(int offset, PreviewPage page) {
        return Math.clamp(offset, 0, Math.max(0, page.lines().size() - 1));
    }
}
