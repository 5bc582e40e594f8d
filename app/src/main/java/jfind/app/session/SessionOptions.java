package jfind.app.session;

import jfind.app.bind.Keymap;
import jfind.app.model.ListShape;
import jfind.app.model.Model;
import jfind.app.model.Recall;
import jfind.app.model.SearchMode;
import jfind.app.model.SessionConstants;
import jfind.app.model.Styling;
import jfind.app.model.Tracking;

import org.jspecify.annotations.Nullable;

import java.util.Map;

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
        CommandOptions commands) {
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
                CommandOptions.DEFAULT);
    }

    public SessionOptions withMulti(int limit) {
        return new SessionOptions(
                query,
                limit,
                styling,
                mode,
                tracking,
                recall,
                constants,
                keymap,
                expected,
                preview,
                infoCommand,
                commands);
    }

    public SessionOptions withExpected(Map<String, String> keys) {
        return new SessionOptions(
                query,
                multi,
                styling,
                mode,
                tracking,
                recall,
                constants,
                keymap,
                keys,
                preview,
                infoCommand,
                commands);
    }

    public SessionOptions withInfoCommand(String command) {
        return new SessionOptions(
                query, multi, styling, mode, tracking, recall, constants, keymap, expected, preview,
                command, commands);
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
