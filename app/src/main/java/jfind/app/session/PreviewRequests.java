package jfind.app.session;

import java.io.IOException;
import java.util.Objects;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Template;
import jfind.app.model.Hits;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.PreviewPage;
import jfind.app.model.PreviewStart;
import jfind.app.model.PreviewState;
import jfind.app.model.Previews;
import jfind.app.model.Selection;
import jfind.app.session.act.Step;
import org.jspecify.annotations.Nullable;

/// Requests the preview of the entry under the cursor, once for each change of what it shows.
///
/// Confined to one thread.
final class PreviewRequests {
    private final Previews previews;
    private final MatchSource matches;
    private final Display display;
    private final Commands commands;

    /// The command that makes previews; null for the built-in ones.
    private @Nullable Template command;

    /// The command that replaces it for one entry.
    private @Nullable Template once;

    private int onceFor = -1;

    /// What was requested last; null when nothing is on its way or on the screen.
    private @Nullable PreviewInputs asked;

    /// Whether there was anything to preview.
    private boolean hasPreview;

    /// What a preview depends on.
    ///
    /// @param query empty when the preview does not depend on it
    /// @param selection null when the preview does not depend on it
    /// @param hits all matches; null when the preview does not depend on them
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

        /// Whether the preview can stay. Compares field by field: the generated `equals` of records
        /// takes some milliseconds to link when it is first used, and an echo would wait for that.
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

    PreviewRequests(Previews previews, MatchSource matches, Display display, Commands commands) {
        this.previews = previews;
        this.matches = matches;
        this.display = display;
        this.commands = commands;
    }

    /// Makes `text` the preview command from now on.
    void change(String text) {
        command = commands.template(text);
        once = null;
    }

    /// Makes `text` the preview command while the cursor stays on `entry`.
    void showOnce(String text, int entry) {
        once = commands.template(text);
        onceFor = entry;
        asked = null;
    }

    /// Makes the next [#ask] request the preview again.
    void refresh() {
        asked = null;
    }

    /// Makes the next [#ask] request the usual preview, even if a command was to be shown once.
    /// Without a usual preview that stays.
    void refreshUsual() {
        if (hasUsual()) {
            once = null;
            asked = null;
        }
    }

    private boolean hasUsual() {
        return command != null || previews.isBuiltIn();
    }

    /// Requests the preview for `model` if it has changed; returns whether there is one.
    boolean ask(Model model) throws IOException {
        int entry = model.list().current();
        if (once != null && entry != onceFor) {
            if (!hasUsual() && asked != null) {
                return hasPreview; // What was shown once stays: there is nothing to follow it.
            }
            once = null;
        }
        if (wantsMatches(model) && model.hits().size() < model.hits().matched()) {
            return hasPreview; // The matches are still being listed.
        }
        PreviewInputs subject = isSeen(model) ? subject(model, template()) : null;
        if (subject == null ? asked == null : subject.isSame(asked)) {
            return hasPreview;
        }
        asked = subject;
        Previews.Request request = subject == null ? null : request(subject, model);
        hasPreview = request != null;
        if (request == null) {
            previews.cancel();
        } else {
            previews.show(request);
        }
        return hasPreview;
    }

    /// Whether the preview command uses all matches, so that they must be listed.
    boolean wantsMatches(Model model) {
        Template template = template();
        return template != null && template.wantsMatches() && isSeen(model);
    }

    /// Whether a command was asked for what the preview of `model` shows, and has said nothing yet.
    @SuppressWarnings("ReferenceEquality") // The empty page is itself.
    boolean awaitsCommand(Model model) {
        return hasPreview
                && asked != null
                && asked.command() != null
                && asked.rows() > 0
                && model.preview().page() == PreviewPage.EMPTY;
    }

    private boolean isSeen(Model model) {
        return model.preview().shown() && (display.previewRows() > 0 || display.previewsUnseen());
    }

    private @Nullable Template template() {
        return once != null ? once : command;
    }

    /// The step to a page that has arrived; none when the cursor has left its entry.
    Step arrive(PreviewPage page, Model model) throws IOException {
        if (page.entry() != (once == null ? model.list().current() : onceFor)) {
            return Step.to(model);
        }
        int rows = display.previewRows();
        PreviewState preview = model.preview().withPage(page, rows, start(model));
        return Step.to(ended(model.withPreview(preview.withCycle(display.cyclesPreview()))));
    }

    /// `model` with the end of its preview in sight, if that is to be followed.
    Model ended(Model model) {
        PreviewState preview = model.preview();
        int end = display.previewEnd(preview.page());
        return model.withPreview(preview.withEnd(end, display.followsPreview()));
    }

    /// The first line to show of the preview for `model`, from 0.
    private int start(Model model) throws IOException {
        String scroll = display.previewScroll();
        if (scroll.isEmpty()) {
            return 0;
        }
        int header = display.previewHeader();
        int rows = Math.max(0, display.previewRows() - header);
        return Math.max(0, PreviewStart.of(commands.filled(scroll, model), rows) - header);
    }

    /// The request; null when there is nothing to preview.
    private Previews.@Nullable Request request(PreviewInputs subject, Model model)
            throws IOException {
        int entry = subject.entry();
        Template template = subject.command();
        if (template == null && (entry < 0 || !previews.isBuiltIn())) {
            return null;
        }
        PreparedCommand prepared = null;
        if (template != null) {
            if (commands.lacksItem(template, model)) {
                return null;
            }
            prepared = commands.prepare(template, model, false);
            prepared.environment().set("LINES", subject.rows()).set("COLUMNS", subject.columns());
        }
        return new Previews.Request(
                entry,
                entry < 0 ? new byte[0] : matches.path(entry),
                model.query().text(),
                subject.line(),
                subject.rows(),
                subject.columns(),
                prepared);
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
