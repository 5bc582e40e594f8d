package jfind.app.screen.option;

import java.util.List;
import jfind.app.model.Wrap;
import jfind.app.text.NearestName;
import org.jspecify.annotations.Nullable;

/// Reads changes to a [PreviewWindow].
///
/// Confined to one thread.
final class PreviewWindowSyntax {
    private PreviewWindow.Side side = PreviewWindow.Side.RIGHT;
    private Length length = Length.NONE;
    Border border = Border.NONE;
    private boolean hidden;
    Wrap wrap = Wrap.NONE;
    private boolean follow;
    private boolean cycle;
    private boolean info;
    private int headerLines;
    private String scroll = "";
    private int smallBelow;
    @Nullable PreviewWindow small;

    PreviewWindowSyntax(PreviewWindow window) {
        takeAll(window);
    }

    PreviewWindow read(String text) {
        String smaller = null;
        int from = 0;
        int depth = 0;
        for (int at = 0; at <= text.length(); at++) {
            char character = at < text.length() ? text.charAt(at) : ',';
            depth += character == '(' || character == '{' ? 1 : 0;
            depth -= character == ')' || character == '}' ? 1 : 0;
            if ((character == ',' || character == ':') && depth <= 0) {
                String part = text.substring(from, at);
                if (part.startsWith("<") && part.endsWith(")")) {
                    smaller = part;
                } else {
                    take(part);
                }
                from = at + 1;
            }
        }
        if (smaller != null) {
            takeSmall(smaller);
        }
        return window();
    }

    PreviewWindow window() {
        return new PreviewWindow(
                side,
                length,
                border,
                hidden,
                wrap,
                follow,
                cycle,
                info,
                headerLines,
                scroll,
                smallBelow,
                small);
    }

    private void take(String part) {
        switch (part) {
            case "" -> {}
            case "up", "top" -> side = PreviewWindow.Side.UP;
            case "down", "bottom" -> side = PreviewWindow.Side.DOWN;
            case "left" -> side = PreviewWindow.Side.LEFT;
            case "right" -> side = PreviewWindow.Side.RIGHT;
            case "next" -> side = PreviewWindow.Side.NEXT;
            case "hidden" -> hidden = true;
            case "nohidden" -> hidden = false;
            case "wrap" -> wrap = Wrap.CHARACTER;
            case "wrap-word" -> wrap = Wrap.WORD;
            case "nowrap" -> wrap = Wrap.NONE;
            case "follow" -> follow = true;
            case "nofollow" -> follow = false;
            case "cycle" -> cycle = true;
            case "nocycle" -> cycle = false;
            case "info" -> info = true;
            case "noinfo" -> info = false;
            case "default" -> takeAll(PreviewWindow.DEFAULT);
            default -> takeOther(part);
        }
    }

    private void takeOther(String part) {
        char first = part.charAt(0);
        if (part.equals("noborder")) {
            border = Border.NONE;
        } else if (part.startsWith("border-")) {
            border = border(part);
        } else if (part.equals("border") || part.equals("rounded") || part.equals("sharp")) {
            border = Border.of(part.equals("border") ? "" : part);
        } else if (first == '~') {
            headerLines = Length.parse(part.substring(1)).amount();
        } else if (Character.isDigit(first)) {
            length = Length.parse(part);
        } else if (first == '+' || first == '-' || first == '/') {
            scroll = part;
        } else {
            throw unknown(part);
        }
    }

    private static Border border(String part) {
        Border border = Border.of(part.substring(7));
        if (border == Border.INLINE) {
            throw unknown(part);
        }
        return border;
    }

    private static IllegalArgumentException unknown(String part) {
        String words =
                "up down left right next hidden nohidden wrap wrap-word nowrap follow nofollow"
                        + " cycle nocycle info noinfo default noborder border-rounded border-sharp";
        String hint = NearestName.hint(part, List.of(words.split(" ", 0)));
        return new IllegalArgumentException(
                "invalid preview window option: "
                        + part
                        + (hint.isEmpty() ? " (such as right,60%,border-left,wrap,follow)" : hint));
    }

    private void takeAll(PreviewWindow window) {
        side = window.side();
        length = window.length();
        border = window.border();
        hidden = window.hidden();
        wrap = window.wrap();
        follow = window.follow();
        cycle = window.cycle();
        info = window.info();
        headerLines = window.headerLines();
        scroll = window.scroll();
        smallBelow = window.smallBelow();
        small = window.small();
    }

    /// Takes `<COLUMNS(PARTS)`: what differs from all the rest where there is less room.
    private void takeSmall(String part) {
        int open = part.indexOf('(');
        int below = open < 0 ? 0 : Length.parse(part.substring(1, open)).amount();
        if (below == 0) {
            throw unknown(part);
        }
        smallBelow = 0;
        small = null;
        var smaller = new PreviewWindowSyntax(window());
        smaller.hidden = false;
        small = smaller.read(part.substring(open + 1, part.length() - 1));
        smallBelow = below;
    }
}
