package jfind.app.session.act;

import java.util.List;
import jfind.app.bind.Deed;
import jfind.app.model.Model;
import jfind.app.model.PreviewState;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
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
            case TOGGLE_PREVIEW -> show(model, !preview.shown());
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
            case CHANGE_PREVIEW -> {
                // Where there is nothing to run there is no window either.
                Model next = show(model, !deed.argument().isEmpty()).model();
                yield new Step(next, new Effect.ChangePreview(deed.argument()));
            }
            case REFRESH_PREVIEW -> new Step(model, new Effect.RefreshPreview());
            case CHANGE_PREVIEW_WINDOW -> window(model, deed);
            case TOGGLE_PREVIEW_WRAP -> wrap(model, Wrap.CHARACTER);
            case TOGGLE_PREVIEW_WRAP_WORD -> wrap(model, Wrap.WORD);
            default -> null;
        };
    }

    private static Step show(Model model, boolean shown) {
        PreviewState preview = model.preview();
        if (preview.shown() == shown) {
            return Step.to(model);
        }
        Model next = model.withPreview(preview.toggled());
        return shown ? new Step(next, new Effect.ShowPreview()) : Step.to(next);
    }

    private static Step scroll(Model model, int lines) {
        return Step.to(model.withPreview(model.preview().scrolled(lines)));
    }

    /// Takes the next form of the window: what was given at the start, changed. A window that was
    /// hidden at the start is shown by any change but an empty one. What a key has made of long
    /// lines stays, unless the change speaks of them.
    private static Step window(Model model, Deed deed) {
        String change = ArgumentCycle.argument(model, deed);
        String hides = last(change, "hidden", "nohidden");
        boolean hidden =
                change.isEmpty() ? model.constants().previewHidden() : "hidden".equals(hides);
        String wraps = last(change, "wrap", "wrap-word", "nowrap");
        Wrap wrap =
                wraps == null
                        ? wrap(model)
                        : switch (wraps) {
                            case "wrap" -> Wrap.CHARACTER;
                            case "wrap-word" -> Wrap.WORD;
                            default -> Wrap.NONE;
                        };
        Styling styling = model.styling().withPreviewWindow(change).withPreviewWrap(wrap);
        Step step = show(ArgumentCycle.after(model, deed).withStyling(styling), !hidden);
        Model next = step.model();
        return new Step(next.withPreview(next.preview().released()), step.effect());
    }

    /// The last of `words` that is a part of `change` outside of parentheses; null for none.
    private static @Nullable String last(String change, String... words) {
        List<String> known = List.of(words);
        String last = null;
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= change.length(); at++) {
            char character = at < change.length() ? change.charAt(at) : ',';
            depth += character == '(' || character == '{' ? 1 : 0;
            depth -= character == ')' || character == '}' ? 1 : 0;
            if ((character == ',' || character == ':') && depth <= 0) {
                String part = change.substring(from, at);
                last = known.contains(part) ? part : last;
                from = at + 1;
            }
        }
        return last;
    }

    /// What happens to long lines now.
    private static Wrap wrap(Model model) {
        Wrap wrap = model.styling().previewWrap();
        return wrap != null ? wrap : model.constants().previewWrap();
    }

    private static Step wrap(Model model, Wrap how) {
        Wrap now = wrap(model);
        boolean ends = how == Wrap.WORD ? now == Wrap.WORD : now != Wrap.NONE;
        return Step.to(model.withStyling(model.styling().withPreviewWrap(ends ? Wrap.NONE : how)));
    }
}
