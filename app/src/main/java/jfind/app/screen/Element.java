package jfind.app.screen;

import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;

/// What has a colour of its own, by its name in fzf's `--color`, with the colours of fzf's own themes.
enum Element {
    TEXT("fg", Ink.DEFAULT, Ink.DEFAULT, Ink.DEFAULT),
    BACKGROUND("bg", Ink.DEFAULT, Ink.DEFAULT, Ink.DEFAULT),
    MATCH("hl", 108, 66, 2),
    CURRENT("fg+", 254, 237, 15),
    CURRENT_BACKGROUND("bg+", 236, 251, 8),
    CURRENT_MATCH("hl+", 151, 23, 10),
    SELECTED("selected-fg", TEXT),
    SELECTED_MATCH("selected-hl", MATCH),
    GUTTER("gutter", CURRENT_BACKGROUND),
    QUERY("query", TEXT),
    GHOST("ghost", TEXT),
    INFO("info", 144, 101, 3),
    BORDER("border", 59, 145, 8),
    LABEL("label", 145, 59, 7),
    SEPARATOR("separator", BORDER),
    SCROLLBAR("scrollbar", BORDER),
    PROMPT("prompt", 110, 25, 4),
    POINTER("pointer", 161, 161, 1),
    MARKER("marker", 168, 168, 5),
    SPINNER("spinner", 148, 65, 2),
    HEADER("header", 109, 31, 6),
    FOOTER("footer", HEADER),
    PREVIEW("preview-fg", TEXT),
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

    /// The element whose colour this takes unless it is given one; it stands before this in the order.
    @Nullable Element parent() {
        return parent;
    }
}
