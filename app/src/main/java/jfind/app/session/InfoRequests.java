package jfind.app.session;

import java.io.IOException;
import jfind.app.command.Template;
import jfind.app.model.InfoText;
import jfind.app.model.Model;
import jfind.app.text.AnsiReader;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Has a command say what the info line shows, `--info-command`: anew whenever there is something else to say. What
/// it said before stays until then, so that nothing waits for it.
///
/// Confined to one thread.
final class InfoRequests {
    private final Commands errands;

    /// Null when the counts are shown.
    private final @Nullable Template command;

    private @Nullable InfoInputs asked;
    private Commands.@Nullable Running running;

    /// What the answer depends on.
    private record InfoInputs(String tally, String query, int entry, int row, int generation) {}

    InfoRequests(@Nullable String command, Commands errands) {
        this.errands = errands;
        this.command = command == null ? null : errands.template(command);
    }

    /// Asks what there is to say of `model`, if that is something else than before; one command at a time.
    void ask(Model model) throws IOException {
        if (command == null || running != null) {
            return;
        }
        String tally = InfoText.of(model);
        InfoInputs subject =
                new InfoInputs(
                        tally,
                        model.query().text(),
                        model.list().current(),
                        model.list().cursor(),
                        model.hits().generation());
        if (!subject.equals(asked)) {
            asked = subject;
            running = errands.inform(command, tally, model);
        }
    }

    /// The line that a command has answered; null when it was asked for something else.
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
