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
import org.jspecify.annotations.Nullable;

/// How a session behaves; how it looks is in the screen's options, but for what can change.
///
/// Immutable but for the keymap, which is the session's.
///
/// @param query what stands in the query line at the start
/// @param multi how many entries may be selected, 0 when just one can be chosen
/// @param dressing how it looks at the start
/// @param mode how it searches at the start
/// @param tracking whether the cursor stays on its entry at the start
/// @param recall earlier queries
/// @param habits what stays the same
/// @param keymap what keys and events set off
/// @param expected keys that end the session with a choice, with the names by which they were asked for
/// @param preview the command that previews; null for what is built in
/// @param infoCommand the command that says what the info line shows; null for the counts
/// @param errands how commands are run
public record SessionOptions(
        String query,
        int multi,
        Styling dressing,
        SearchMode mode,
        Tracking tracking,
        Recall recall,
        SessionConstants habits,
        Keymap keymap,
        Map<String, String> expected,
        @Nullable String preview,
        @Nullable String infoCommand,
        CommandOptions errands) {
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
                dressing,
                mode,
                tracking,
                recall,
                habits,
                keymap,
                expected,
                preview,
                infoCommand,
                errands);
    }

    public SessionOptions withExpected(Map<String, String> keys) {
        return new SessionOptions(
                query,
                multi,
                dressing,
                mode,
                tracking,
                recall,
                habits,
                keymap,
                keys,
                preview,
                infoCommand,
                errands);
    }

    public SessionOptions withInfoCommand(String command) {
        return new SessionOptions(
                query, multi, dressing, mode, tracking, recall, habits, keymap, expected, preview,
                command, errands);
    }

    /// The model at the start.
    Model model(ListShape shape) {
        Model model = Model.of(query, multi, shape);
        return model.withList(model.list().withTracking(tracking))
                .withDressing(dressing)
                .withMode(mode)
                .withRecall(recall)
                .withHabits(habits);
    }
}
