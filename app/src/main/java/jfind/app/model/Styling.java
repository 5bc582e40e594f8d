package jfind.app.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of the looks that actions can change.
///
/// Immutable.
///
/// @param input whether the query line is shown
/// @param ghost shown in place of an empty query
/// @param pointer marks the match under the cursor; two columns at most
/// @param wrap how to show matches that are too long
/// @param multiLine whether a match with line feeds takes a row for each of its lines
/// @param hitScroll whether a match that is too long is scrolled to its matched letters
/// @param header fixed lines between the info line and the list
/// @param headerShown whether the header is shown
/// @param footer fixed lines at the far end of the list
/// @param labels texts in borders; borders without a label are missing
/// @param previewWindow changes of the preview window, in the syntax of `--preview-window`; empty
///     for none
/// @param previewWrap what happens to long lines of the preview; null for what its window says
public record Styling(
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
        String previewWindow,
        @Nullable Wrap previewWrap) {

    /// fzf's.
    public static final Styling DEFAULT = withPointerOnly("▌");

    /// The default for terminals that show ASCII only.
    public static final Styling ASCII = withPointerOnly(">");

    public Styling {
        header = List.copyOf(header);
        footer = List.copyOf(footer);
    }

    private static Styling withPointerOnly(String pointer) {
        return new Styling(
                true, "> ", "", pointer, Wrap.NONE, false, true, List.of(), true, List.of(),
                Map.of(), "", null);
    }

    /// The visible lines of the header.
    public List<String> shownHeader() {
        return headerShown ? header : List.of();
    }

    /// The text in a border, empty when there is none.
    public String label(Label label) {
        return labels.getOrDefault(label, "");
    }

    public Styling withInput(boolean shown) {
        Draft draft = new Draft(this);
        draft.input = shown;
        return draft.finished();
    }

    public Styling withPrompt(String other) {
        Draft draft = new Draft(this);
        draft.prompt = other;
        return draft.finished();
    }

    public Styling withGhost(String other) {
        Draft draft = new Draft(this);
        draft.ghost = other;
        return draft.finished();
    }

    public Styling withPointer(String other) {
        Draft draft = new Draft(this);
        draft.pointer = other;
        return draft.finished();
    }

    public Styling withWrap(Wrap other) {
        Draft draft = new Draft(this);
        draft.wrap = other;
        return draft.finished();
    }

    public Styling withMultiLine(boolean on) {
        Draft draft = new Draft(this);
        draft.multiLine = on;
        return draft.finished();
    }

    public Styling withHitScroll(boolean scrolls) {
        Draft draft = new Draft(this);
        draft.hitScroll = scrolls;
        return draft.finished();
    }

    public Styling withHeader(List<String> lines) {
        Draft draft = new Draft(this);
        draft.header = lines;
        return draft.finished();
    }

    public Styling withHeaderShown(boolean shown) {
        Draft draft = new Draft(this);
        draft.headerShown = shown;
        return draft.finished();
    }

    public Styling withFooter(List<String> lines) {
        Draft draft = new Draft(this);
        draft.footer = lines;
        return draft.finished();
    }

    public Styling withLabel(Label label, String text) {
        Map<Label, String> more = new EnumMap<>(Label.class);
        more.putAll(labels);
        more.put(label, text);
        Draft draft = new Draft(this);
        draft.labels = more;
        return draft.finished();
    }

    public Styling withPreviewWindow(String change) {
        Draft draft = new Draft(this);
        draft.previewWindow = change;
        return draft.finished();
    }

    public Styling withPreviewWrap(@Nullable Wrap other) {
        Draft draft = new Draft(this);
        draft.previewWrap = other;
        return draft.finished();
    }

    /// The parts of a styling while some of them change. Confined to one thread.
    private static final class Draft {
        private boolean input;
        private String prompt;
        private String ghost;
        private String pointer;
        private Wrap wrap;
        private boolean multiLine;
        private boolean hitScroll;
        private List<String> header;
        private boolean headerShown;
        private List<String> footer;
        private Map<Label, String> labels;
        private String previewWindow;
        private @Nullable Wrap previewWrap;

        Draft(Styling from) {
            input = from.input;
            prompt = from.prompt;
            ghost = from.ghost;
            pointer = from.pointer;
            wrap = from.wrap;
            multiLine = from.multiLine;
            hitScroll = from.hitScroll;
            header = from.header;
            headerShown = from.headerShown;
            footer = from.footer;
            labels = from.labels;
            previewWindow = from.previewWindow;
            previewWrap = from.previewWrap;
        }

        Styling finished() {
            return new Styling(
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
                    previewWindow,
                    previewWrap);
        }
    }
}
