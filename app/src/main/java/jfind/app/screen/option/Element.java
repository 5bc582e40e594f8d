package jfind.app.screen.option;

import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;

/// The elements with a colour of their own: their names in fzf's `--color` and the colours of fzf's
/// themes.
public enum Element {
    TEXT("fg", Ink.DEFAULT, Ink.DEFAULT, Ink.DEFAULT),
    BACKGROUND("bg", Ink.DEFAULT, Ink.DEFAULT, Ink.DEFAULT),
    LIST("list-fg", TEXT),
    LIST_BACKGROUND("list-bg", BACKGROUND),
    INPUT_BACKGROUND("input-bg", BACKGROUND),
    HEADER_BACKGROUND("header-bg", BACKGROUND),
    FOOTER_BACKGROUND("footer-bg", BACKGROUND),
    MATCH("hl", 108, 66, 2),
    CURRENT("fg+", 254, 237, 15),
    CURRENT_BACKGROUND("bg+", 236, 251, 8),
    CURRENT_MATCH("hl+", 151, 23, 10),
    NO_MATCH("nomatch", Ink.DEFAULT, Ink.DEFAULT, Ink.DEFAULT),
    SELECTED("selected-fg", LIST),
    SELECTED_BACKGROUND("selected-bg", LIST_BACKGROUND),
    SELECTED_MATCH("selected-hl", MATCH),
    GUTTER("gutter", CURRENT_BACKGROUND),
    QUERY("query", TEXT),
    GHOST("ghost", QUERY),
    DISABLED("disabled", QUERY),
    INFO("info", 144, 101, 3),
    BORDER("border", 59, 145, 8),
    LABEL("label", 145, 59, 7),
    LIST_BORDER("list-border", BORDER),
    LIST_LABEL("list-label", LABEL),
    INPUT_BORDER("input-border", BORDER),
    INPUT_LABEL("input-label", LABEL),
    HEADER_BORDER("header-border", BORDER),
    HEADER_LABEL("header-label", LABEL),
    FOOTER_BORDER("footer-border", BORDER),
    FOOTER_LABEL("footer-label", LABEL),
    SEPARATOR("separator", LIST_BORDER),
    SCROLLBAR("scrollbar", LIST_BORDER),
    GAP_LINE("gap-line", LIST_BORDER),
    PROMPT("prompt", 110, 25, 4),
    POINTER("pointer", 161, 161, 1),
    MARKER("marker", 168, 168, 5),
    SPINNER("spinner", 148, 65, 2),
    HEADER("header", 109, 31, 6),
    FOOTER("footer", HEADER),
    PREVIEW("preview-fg", TEXT),
    PREVIEW_BACKGROUND("preview-bg", BACKGROUND),
    PREVIEW_BORDER("preview-border", BORDER),
    PREVIEW_LABEL("preview-label", LABEL),
    PREVIEW_SCROLLBAR("preview-scrollbar", PREVIEW_BORDER);

    private final String fzfName;
    private final int dark;
    private final int light;
    private final int sixteen;
    private final @Nullable Element parent;

    Element(String fzfName, int dark, int light, int sixteen) {
        this.fzfName = fzfName;
        this.dark = dark;
        this.light = light;
        this.sixteen = sixteen;
        this.parent = null;
    }

    Element(String fzfName, Element parent) {
        this.fzfName = fzfName;
        this.dark = parent.dark;
        this.light = parent.light;
        this.sixteen = parent.sixteen;
        this.parent = parent;
    }

    String fzfName() {
        return fzfName;
    }

    int dark() {
        return dark;
    }

    int light() {
        return light;
    }

    int sixteen() {
        return sixteen;
    }

    /// The colour among sixteen on a light background, where yellow, cyan and the bright colours
    /// are hard to read.
    int lightSixteen() {
        return switch (this) {
            case CURRENT -> 0;
            case CURRENT_BACKGROUND, GUTTER -> 7;
            case MATCH, SELECTED_MATCH, CURRENT_MATCH, INFO -> 5;
            case HEADER, FOOTER, SPINNER -> 4;
            case LABEL, LIST_LABEL, INPUT_LABEL, HEADER_LABEL, FOOTER_LABEL, PREVIEW_LABEL -> 8;
            default -> sixteen;
        };
    }

    /// The element whose colour this takes by default; it is declared before this one.
    @Nullable Element parent() {
        return parent;
    }
}
