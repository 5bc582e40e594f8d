package jfind.app.model;

/// The state of the preview.
///
/// Immutable.
///
/// @param shown whether it is on the screen
/// @param offset the index of the first visible line
/// @param rows how many lines fit
/// @param cycles whether scrolling past one end continues at the other
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

    /// This with another page: its target line in the middle of `room` rows, or `start` as the
    /// first line if it has no target. More of the same page keeps the position to which the user
    /// has scrolled.
    public PreviewState withPage(PreviewPage next, int room, int start) {
        boolean continued = next.entry() == page.entry() && next.target() == page.target();
        int first = next.target() < 0 ? start : next.target() - room / 2;
        boolean moved = continued && offset != clamp(first, page);
        return new PreviewState(shown, next, clamp(moved ? offset : first, next), room, cycles);
    }

    public PreviewState withCycle(boolean on) {
        return on == cycles ? this : new PreviewState(shown, page, offset, rows, on);
    }

    /// This scrolled by `lines`.
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
