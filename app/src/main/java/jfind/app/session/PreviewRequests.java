package jfind.app.session;

import java.io.IOException;
import java.util.Objects;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Template;
import jfind.app.model.Hits;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewStart;
import jfind.app.model.Previews;
import jfind.app.model.Selection;
import org.jspecify.annotations.Nullable;

/// Asks for the preview of what is under the cursor, once for each thing that there is to see.
///
/// Confined to one thread.
final class PreviewRequests {
    private final Previews previews;
    private final MatchSource matches;
    private final Display display;
    private final Commands errands;

    /// What makes previews; null for what is built in.
    private @Nullable Template command;

    /// What makes the preview of one entry in its place.
    private @Nullable Template once;

    private int onceFor = -1;

    /// What was asked for last; null when nothing is on its way or on the screen.
    private @Nullable PreviewInputs asked;

    /// Whether that was worth a preview.
    private boolean something;

    /// What a preview depends on.
    ///
    /// @param query empty when it does not depend on that
    /// @param selection null when it does not depend on that
    /// @param hits all that matches; null when it does not depend on that
    private record PreviewInputs(
            int entry,
            int generation,
            int line,
            int rows,
            int columns,
            String query,
            @Nullable Selection selection,
            @Nullable Hits hits,
            @Nullable Template command) {

        /// Whether the preview can stay. Told by the parts, since the equality that Java makes for records takes
        /// the first of them some milliseconds, which an echo would wait for.
        boolean isSame(@Nullable PreviewInputs other) {
            return other != null
                    && entry == other.entry
                    && generation == other.generation
                    && line == other.line
                    && rows == other.rows
                    && columns == other.columns
                    && query.equals(other.query)
                    && Objects.equals(selection, other.selection)
                    && Objects.equals(hits, other.hits)
                    && Objects.equals(command, other.command);
        }
    }

    PreviewRequests(Previews previews, MatchSource matches, Display display, Commands errands) {
        this.previews = previews;
        this.matches = matches;
        this.display = display;
        this.errands = errands;
    }

    /// Has a command make the previews from now on.
    void change(String text) {
        command = errands.template(text);
        once = null;
    }

    /// Has a command make the preview for as long as the cursor stays on `entry`.
    void showOnce(String text, int entry) {
        once = errands.template(text);
        onceFor = entry;
        asked = null;
    }

    /// Has the preview made anew.
    void refresh() {
        asked = null;
    }

    /// Asks for what `model` has to show; returns whether there is anything.
    boolean ask(Model model) throws IOException {
        int entry = model.list().current();
        if (entry != onceFor) {
            once = null;
        }
        if (wantsMatches(model) && model.hits().size() < model.hits().matched()) {
            return something; // They will be listed.
        }
        PreviewInputs subject = isSeen(model) ? subject(model, template()) : null;
        if (subject == null ? asked == null : subject.isSame(asked)) {
            return something;
        }
        asked = subject;
        Previews.Request request = subject == null ? null : request(subject, model);
        something = request != null;
        if (request == null) {
            previews.cancel();
        } else {
            previews.show(request);
        }
        return something;
    }

    /// Whether the preview says something of all that matches, which then has to be listed.
    boolean wantsMatches(Model model) {
        Template template = template();
        return template != null && template.wantsMatches() && isSeen(model);
    }

    private boolean isSeen(Model model) {
        return model.preview().shown() && display.previewRows() > 0;
    }

    private @Nullable Template template() {
        return once != null ? once : command;
    }

    /// The line with which the preview of what `model` has under the cursor begins, from 0.
    int start(Model model) throws IOException {
        String scroll = display.previewScroll();
        if (scroll.isEmpty()) {
            return 0;
        }
        int header = display.previewHeader();
        int rows = Math.max(0, display.previewRows() - header);
        return Math.max(0, PreviewStart.of(errands.filled(scroll, model), rows) - header);
    }

    /// What to ask for; null where there is nothing to preview.
    private Previews.@Nullable Request request(PreviewInputs subject, Model model)
            throws IOException {
        int entry = subject.entry();
        Template template = subject.command();
        if (entry < 0 && template == null) {
            return null;
        }
        PreparedCommand errand = null;
        if (template != null) {
            if (errands.lacksItem(template, model)) {
                return null;
            }
            errand = errands.prepare(template, model, false);
            errand.environment().set("LINES", subject.rows()).set("COLUMNS", subject.columns());
        }
        return new Previews.Request(
                entry,
                entry < 0 ? new byte[0] : matches.path(entry),
                model.query().text(),
                subject.line(),
                subject.rows(),
                subject.columns(),
                errand);
    }

    private PreviewInputs subject(Model model, @Nullable Template template) {
        boolean queried = template != null && template.dependsOnQuery();
        boolean selected = template != null && template.dependsOnSelection();
        return new PreviewInputs(
                model.list().current(),
                model.hits().generation(),
                model.hits().line(),
                display.previewRows(),
                display.previewColumns(),
                queried ? model.query().text() : "",
                selected ? model.selection() : null,
                template != null && template.wantsMatches() ? model.hits() : null,
                template);
    }
}
