package jfind.app.session;

import java.util.Map;
import jfind.app.bind.Keymap;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.Recall;
import jfind.app.model.SearchMode;
import jfind.app.model.SessionConstants;
import jfind.app.model.Styling;
import jfind.app.model.Tracking;
import jfind.app.remote.RemoteServer;
import org.jspecify.annotations.Nullable;

/// How a session behaves. Its looks are in the screen's options, except what actions can change.
///
/// Immutable, except the keymap, which the session changes.
///
/// @param query the query at the start
/// @param multi how many entries may be selected; 0 when only one can be chosen
/// @param styling how it looks at the start
/// @param mode how it searches at the start
/// @param tracking whether the cursor stays on its entry at the start
/// @param recall earlier queries
/// @param constants what stays the same
/// @param keymap what keys and events set off
/// @param expected keys that end the session with a choice, each with the name that `--expect` used
/// @param preview the preview command; null for the built-in previews
/// @param infoCommand the command that prints the info line; null for the counts
/// @param commands how to run commands
/// @param remote the server of remote control; null for none
/// @param resumes whether the last session is brought back at the start
public record SessionOptions(
        String query,
        int multi,
        Styling styling,
        SearchMode mode,
        Tracking tracking,
        Recall recall,
        SessionConstants constants,
        Keymap keymap,
        Map<String, String> expected,
        @Nullable String preview,
        @Nullable String infoCommand,
        CommandOptions commands,
        @Nullable RemoteServer remote,
        boolean resumes) {
    /// An empty query, one entry to choose, and what is usual.
    public static SessionOptions usual() {
        return new SessionOptions(
                "",
                0,
                Styling.DEFAULT,
                SearchMode.of("", true, true),
                Tracking.NONE,
                Recall.NOTHING,
                SessionConstants.DEFAULT,
                Keymap.defaults(false),
                Map.of(),
                null,
                null,
                CommandOptions.DEFAULT,
                null,
                false);
    }

    public SessionOptions withMulti(int limit) {
        Draft draft = new Draft(this);
        draft.multi = limit;
        return draft.finished();
    }

    public SessionOptions withKeymap(Keymap other) {
        Draft draft = new Draft(this);
        draft.keymap = other;
        return draft.finished();
    }

    public SessionOptions withExpected(Map<String, String> keys) {
        Draft draft = new Draft(this);
        draft.expected = keys;
        return draft.finished();
    }

    public SessionOptions withCommands(CommandOptions other) {
        Draft draft = new Draft(this);
        draft.commands = other;
        return draft.finished();
    }

    public SessionOptions withPreview(String command) {
        Draft draft = new Draft(this);
        draft.preview = command;
        return draft.finished();
    }

    public SessionOptions withRemote(RemoteServer server) {
        Draft draft = new Draft(this);
        draft.remote = server;
        return draft.finished();
    }

    public SessionOptions resuming() {
        Draft draft = new Draft(this);
        draft.resumes = true;
        return draft.finished();
    }

    public SessionOptions withInfoCommand(String command) {
        Draft draft = new Draft(this);
        draft.infoCommand = command;
        return draft.finished();
    }

    /// The parts of the options while some of them change. Confined to one thread.
    private static final class Draft {
        private final SessionOptions from;
        private int multi;
        private Keymap keymap;
        private Map<String, String> expected;
        private @Nullable String preview;
        private @Nullable String infoCommand;
        private CommandOptions commands;
        private @Nullable RemoteServer remote;
        private boolean resumes;

        Draft(SessionOptions from) {
            this.from = from;
            multi = from.multi;
            keymap = from.keymap;
            expected = from.expected;
            preview = from.preview;
            infoCommand = from.infoCommand;
            commands = from.commands;
            remote = from.remote;
            resumes = from.resumes;
        }

        SessionOptions finished() {
            return new SessionOptions(
                    from.query,
                    multi,
                    from.styling,
                    from.mode,
                    from.tracking,
                    from.recall,
                    from.constants,
                    keymap,
                    expected,
                    preview,
                    infoCommand,
                    commands,
                    remote,
                    resumes);
        }
    }

    /// The model at the start.
    Model model(ListShape shape) {
        Model model = Model.of(query, multi, shape);
        return model.withList(model.list().withTracking(tracking))
                .withStyling(styling)
                .withMode(mode)
                .withRecall(recall)
                .withConstants(constants);
    }
}
