package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.model.Model;
import jfind.app.model.PreviewState;
import org.jspecify.annotations.Nullable;

/// The actions on the preview. Pure.
///
/// Thread-safe.
final class Previewing {
    private Previewing() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        PreviewState preview = model.preview();
        int rows = Math.max(1, preview.rows());
        return switch (deed.action()) {
            case TOGGLE_PREVIEW -> Step.to(model.withPreview(preview.toggled()));
            case SHOW_PREVIEW -> show(model, true);
            case HIDE_PREVIEW -> show(model, false);
            case PREVIEW_UP -> scroll(model, -1);
            case PREVIEW_DOWN -> scroll(model, 1);
            case PREVIEW_PAGE_UP -> scroll(model, -rows);
            case PREVIEW_PAGE_DOWN -> scroll(model, rows);
            case PREVIEW_HALF_PAGE_UP -> scroll(model, -(rows + 1) / 2);
            case PREVIEW_HALF_PAGE_DOWN -> scroll(model, (rows + 1) / 2);
            case PREVIEW_TOP -> scroll(model, -preview.offset());
            case PREVIEW_BOTTOM ->
                    scroll(model, preview.page().lines().size() - rows - preview.offset());
            case PREVIEW ->
                    new Step(show(model, true).model(), new Effect.PreviewOnce(deed.argument()));
            case CHANGE_PREVIEW ->
                    new Step(show(model, true).model(), new Effect.ChangePreview(deed.argument()));
            case REFRESH_PREVIEW -> new Step(model, new Effect.RefreshPreview());
            case CHANGE_PREVIEW_WINDOW -> window(model, deed);
            case TOGGLE_PREVIEW_WRAP -> wrap(model, "wrap");
            case TOGGLE_PREVIEW_WRAP_WORD -> wrap(model, "wrap-word");
            default -> null;
        };
    }

    private static Step show(Model model, boolean shown) {
        PreviewState preview = model.preview();
        return Step.to(preview.shown() == shown ? model : model.withPreview(preview.toggled()));
    }

    private static Step scroll(Model model, int lines) {
        return Step.to(model.withPreview(model.preview().scrolled(lines)));
    }

    /// Takes the next form of the window. Only `hidden` in it hides the preview.
    private static Step window(Model model, Deed deed) {
        String change = ArgumentCycle.argument(model, deed);
        Model next =
                ArgumentCycle.after(model, deed)
                        .withStyling(model.styling().withPreviewWindow(change));
        boolean hidden = change.contains("hidden") && !change.contains("nohidden");
        return show(next, !hidden);
    }

    private static Step wrap(Model model, String how) {
        String window = model.styling().previewWindow();
        boolean wraps = window.endsWith(",wrap") || window.endsWith(",wrap-word");
        String bare = wraps ? window.substring(0, window.lastIndexOf(',')) : window;
        String change = bare + (wraps ? ",nowrap" : "," + how);
        return Step.to(model.withStyling(model.styling().withPreviewWindow(change)));
    }
}
