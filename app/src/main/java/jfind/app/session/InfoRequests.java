package jfind.app.session;

import java.io.IOException;
import jfind.app.command.Template;
import jfind.app.model.InfoText;
import jfind.app.model.Model;
import jfind.app.text.AnsiReader;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Runs `--info-command` for the info line, again whenever its inputs change. The line it printed
/// before stays until then, so that nothing waits for it.
///
/// Confined to one thread.
final class InfoRequests {
    private final Commands commands;

    /// Null when the info line shows the counts.
    private final @Nullable Template command;

    private @Nullable InfoInputs asked;
    private Commands.@Nullable Running running;

    /// What the answer depends on.
    private record InfoInputs(String counts, String query, int entry, int row, int generation) {}

    InfoRequests(@Nullable String command, Commands commands) {
        this.commands = commands;
        this.command = command == null ? null : commands.template(command);
    }

    /// Runs the command for `model` if its inputs have changed; one command at a time.
    void ask(Model model) throws IOException {
        if (command == null || running != null) {
            return;
        }
        String counts = InfoText.of(model);
        InfoInputs subject =
                new InfoInputs(
                        counts,
                        model.query().text(),
                        model.list().current(),
                        model.list().cursor(),
                        model.hits().generation());
        if (!subject.equals(asked)) {
            asked = subject;
            running = commands.inform(command, counts, model);
        }
    }

    /// Takes the line of an answer; null when the answer is not for the info line.
    @SuppressWarnings("ReferenceEquality") // The very command that was started.
    @Nullable StyledLine answer(Event.Answered answered) {
        if (running == null || answered.command() != running) {
            return null;
        }
        running = null;
        String printed = answered.printed();
        int end = printed.indexOf('\n');
        return new AnsiReader().read(end < 0 ? printed : printed.substring(0, end));
    }

    /// Ends the command that is running.
    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }
}
