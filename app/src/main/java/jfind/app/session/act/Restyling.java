package jfind.app.session.act;

import java.util.List;
import jfind.app.bind.Deed;
import jfind.app.model.Label;
import jfind.app.model.Model;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.text.TextLines;
import org.jspecify.annotations.Nullable;

/// The actions on what [Styling] holds. Pure.
///
/// Thread-safe.
final class Restyling {
    private Restyling() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        Styling other = changed(model.styling(), deed);
        return other == null ? null : Step.to(model.withStyling(other));
    }

    private static @Nullable Styling changed(Styling now, Deed deed) {
        String text = deed.argument();
        return switch (deed.action()) {
            case CHANGE_PROMPT -> now.withPrompt(text);
            case CHANGE_GHOST -> now.withGhost(text);
            case CHANGE_POINTER ->
                    text.codePointCount(0, text.length()) > 2 ? now : now.withPointer(text);
            case CHANGE_HEADER -> now.withHeader(lines(text));
            case CHANGE_FOOTER -> now.withFooter(lines(text));
            case CHANGE_BORDER_LABEL -> now.withLabel(Label.BORDER, text);
            case CHANGE_LIST_LABEL -> now.withLabel(Label.LIST, text);
            case CHANGE_INPUT_LABEL -> now.withLabel(Label.INPUT, text);
            case CHANGE_HEADER_LABEL -> now.withLabel(Label.HEADER, text);
            case CHANGE_FOOTER_LABEL -> now.withLabel(Label.FOOTER, text);
            case CHANGE_PREVIEW_LABEL -> now.withLabel(Label.PREVIEW, text);
            case TOGGLE_HEADER -> now.withHeaderShown(!now.headerShown());
            case SHOW_HEADER -> now.withHeaderShown(true);
            case HIDE_HEADER -> now.withHeaderShown(false);
            case TOGGLE_INPUT -> now.withInput(!now.input());
            case SHOW_INPUT -> now.withInput(true);
            case HIDE_INPUT -> now.withInput(false);
            case TOGGLE_WRAP -> now.withWrap(now.wrap() == Wrap.NONE ? Wrap.CHARACTER : Wrap.NONE);
            case TOGGLE_WRAP_WORD -> now.withWrap(now.wrap() == Wrap.WORD ? Wrap.NONE : Wrap.WORD);
            case TOGGLE_MULTI_LINE -> now.withMultiLine(!now.multiLine());
            case TOGGLE_HSCROLL -> now.withHitScroll(!now.hitScroll());
            default -> null;
        };
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : TextLines.of(text);
    }
}
