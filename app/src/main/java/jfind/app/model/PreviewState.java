package jfind.app.model;

/// The state of the preview.
///
/// Immutable.
///
/// @param shown whether it is on the screen
/// @param offset the index of the first visible line
/// @param rows how many lines fit
/// @param cycles whether scrolling past one end continues at the other
/// @param end the offset from which the last line is in sight
/// @param held whether the user has scrolled away from the end, so that it is not followed
public record PreviewState(
        boolean shown,
        PreviewPage page,
        int offset,
        int rows,
        boolean cycles,
        int end,
        boolean held) {
    /// Not on the screen.
    public static final PreviewState HIDDEN =
            new PreviewState(false, PreviewPage.EMPTY, 0, 0, false, 0, false);

    public PreviewState toggled() {
        return new PreviewState(!shown, PreviewPage.EMPTY, 0, rows, cycles, 0, false);
    }

    /// This with nothing to show.
    public PreviewState blank() {
        return new PreviewState(shown, PreviewPage.EMPTY, 0, rows, cycles, 0, false);
    }

    /// This with another page: its target line in the middle of `room` rows, or `start` as the
    /// first line if it has no target. More of the same page keeps the position to which the user
    /// has scrolled.
    public PreviewState withPage(PreviewPage next, int room, int start) {
        boolean continued = next.entry() == page.entry() && next.target() == page.target();
        int first = next.target() < 0 ? start : next.target() - room / 2;
        boolean moved = continued && offset != clamp(first, page);
        int at = clamp(moved ? offset : first, next);
        return new PreviewState(shown, next, at, room, cycles, end, continued && held);
    }

    public PreviewState withCycle(boolean on) {
        return on == cycles ? this : new PreviewState(shown, page, offset, rows, on, end, held);
    }

    /// This with the end of the page in sight from the offset `at`, and scrolled to it if the end
    /// is followed and the user has not scrolled away from it.
    public PreviewState withEnd(int at, boolean follows) {
        int to = follows && !held && at > offset ? clamp(at, page) : offset;
        return new PreviewState(shown, page, to, rows, cycles, at, held);
    }

    /// This following the end again, if that is wanted.
    public PreviewState released() {
        return held ? new PreviewState(shown, page, offset, rows, cycles, end, false) : this;
    }

    /// This scrolled by `lines`.
    public PreviewState scrolled(int lines) {
        int to = offset + lines;
        int last = Math.max(0, page.lines().size() - 1);
        if (cycles && (to < 0 || to > last)) {
            to = to < 0 ? last : 0;
        }
        int at = clamp(to, page);
        return new PreviewState(shown, page, at, rows, cycles, end, at < end);
    }

    private static int clamp(int offset, PreviewPage page) {
        return Math.clamp(offset, 0, Math.max(0, page.lines().size() - 1));
    }
}
