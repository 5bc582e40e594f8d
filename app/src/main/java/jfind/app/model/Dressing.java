package jfind.app.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The part of the looks that actions can change while a session runs.
///
/// Immutable.
///
/// @param input whether there is a line with the query at all
/// @param ghost what stands in the place of an empty query
/// @param pointer marks the match under the cursor; two columns at most
/// @param wrap what happens to matches that are too long
/// @param multiLine whether a match with line feeds takes a row for each of its lines
/// @param hitScroll whether a match that is too long is moved so that its hits are seen
/// @param header lines that stay, between the counts and the list
/// @param headerShown whether the header is to be seen
/// @param footer lines that stay, at the far end of the list
/// @param labels texts in borders; none where nothing was said
/// @param previewWindow what changes the preview's window, in the syntax of `--preview-window`; empty for
///     what was asked for at the start
public record Dressing(
        boolean input,
        String prompt,
        String ghost,
        String pointer,
        Wrap wrap,
        boolean multiLine,
        boolean hitScroll,
        List<String> header,
        boolean headerShown,
        List<String> footer,
        Map<Label, String> labels,
        String previewWindow) {

    /// fzf's.
    public static final Dressing DEFAULT = withPointerOnly("▌");

    /// As [#DEFAULT], for terminals that show ASCII only.
    public static final Dressing ASCII = withPointerOnly(">");

    public Dressing {
        header = List.copyOf(header);
        footer = List.copyOf(footer);
    }

    private static Dressing withPointerOnly(String pointer) {
        return new Dressing(
                true, "> ", "", pointer, Wrap.NONE, false, true, List.of(), true, List.of(),
                Map.of(), "");
    }

    /// The header as far as it is to be seen.
    public List<String> shownHeader() {
        return headerShown ? header : List.of();
    }

    /// The text in a border, empty when there is none.
    public String label(Label label) {
        return labels.getOrDefault(label, "");
    }

    public Dressing withInput(boolean shown) {
        return new Dressing(
                shown,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withPrompt(String other) {
        return new Dressing(
                input,
                other,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withGhost(String other) {
        return new Dressing(
                input,
                prompt,
                other,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withPointer(String other) {
        return new Dressing(
                input,
                prompt,
                ghost,
                other,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withWrap(Wrap other) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                other,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withMultiLine(boolean on) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                on,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withHitScroll(boolean scrolls) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                scrolls,
                header,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withHeader(List<String> lines) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                lines,
                headerShown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withHeaderShown(boolean shown) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                shown,
                footer,
                labels,
                previewWindow);
    }

    public Dressing withFooter(List<String> lines) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                lines,
                labels,
                previewWindow);
    }

    public Dressing withLabel(Label label, String text) {
        Map<Label, String> more = new EnumMap<>(Label.class);
        more.putAll(labels);
        more.put(label, text);
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                more,
                previewWindow);
    }

    public Dressing withPreviewWindow(String change) {
        return new Dressing(
                input,
                prompt,
                ghost,
                pointer,
                wrap,
                multiLine,
                hitScroll,
                header,
                headerShown,
                footer,
                labels,
                change);
    }
}
