package jfind.app.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which action each key stands for. Keys go by the names of fzf's `--bind`.
///
/// Confined to one thread.
final class Keymap {
    private final Map<String, Action> actions = new HashMap<>(128);

    private Keymap() {}

    /// The keys that fzf has by default, and ours.
    ///
    /// @param walks whether there is a walk for keys to change
    static Keymap defaults(boolean walks) {
        var keymap = new Keymap();
        keymap.bindEditing();
        keymap.bindMoving();
        keymap.bindRest();
        if (walks) {
            keymap.bindWalking();
        }
        return keymap;
    }

    private void bindEditing() {
        bind("ctrl-a", Action.BEGINNING_OF_LINE);
        bind("home", Action.BEGINNING_OF_LINE);
        bind("ctrl-e", Action.END_OF_LINE);
        bind("end", Action.END_OF_LINE);
        bind("ctrl-b", Action.BACKWARD_CHAR);
        bind("left", Action.BACKWARD_CHAR);
        bind("ctrl-f", Action.FORWARD_CHAR);
        bind("right", Action.FORWARD_CHAR);
        bind("alt-b", Action.BACKWARD_WORD);
        bind("shift-left", Action.BACKWARD_WORD);
        bind("alt-left", Action.BACKWARD_WORD);
        bind("ctrl-left", Action.BACKWARD_WORD);
        bind("alt-f", Action.FORWARD_WORD);
        bind("shift-right", Action.FORWARD_WORD);
        bind("alt-right", Action.FORWARD_WORD);
        bind("ctrl-right", Action.FORWARD_WORD);
        bind("bspace", Action.BACKWARD_DELETE_CHAR);
        bind("ctrl-h", Action.BACKWARD_DELETE_CHAR);
        bind("delete", Action.DELETE_CHAR);
        bind("ctrl-d", Action.DELETE_CHAR_EOF);
        bind("ctrl-u", Action.UNIX_LINE_DISCARD);
        bind("ctrl-w", Action.UNIX_WORD_RUBOUT);
        bind("alt-bspace", Action.BACKWARD_KILL_WORD);
        bind("alt-d", Action.KILL_WORD);
        bind("ctrl-y", Action.YANK);
    }

    private void bindMoving() {
        bind("up", Action.UP);
        bind("ctrl-k", Action.UP);
        bind("ctrl-p", Action.UP);
        bind("down", Action.DOWN);
        bind("ctrl-j", Action.DOWN);
        bind("ctrl-n", Action.DOWN);
        bind("page-up", Action.PAGE_UP);
        bind("page-down", Action.PAGE_DOWN);
        bind("ctrl-home", Action.LAST);
        bind("ctrl-end", Action.FIRST);
    }

    private void bindRest() {
        bind("enter", Action.ACCEPT);
        bind("esc", Action.ABORT);
        bind("ctrl-c", Action.ABORT);
        bind("ctrl-g", Action.ABORT);
        bind("ctrl-q", Action.ABORT);
        bind("ctrl-l", Action.CLEAR_SCREEN);
        bind("ctrl-z", Action.SUSPEND);
        bind("f1", Action.HELP);
        bind("alt-p", Action.TOGGLE_PREVIEW);
        bind("shift-up", Action.PREVIEW_UP);
        bind("shift-down", Action.PREVIEW_DOWN);
        bind("shift-page-up", Action.PREVIEW_HALF_PAGE_UP);
        bind("shift-page-down", Action.PREVIEW_HALF_PAGE_DOWN);
        bind("tab", Action.TOGGLE_DOWN);
        bind("shift-tab", Action.TOGGLE_UP);
    }

    private void bindWalking() {
        bind("alt-h", Action.TOGGLE_HIDDEN);
        bind("alt-i", Action.TOGGLE_IGNORED);
        bind("alt-l", Action.TOGGLE_FOLLOW);
        bind("alt-d", Action.TOGGLE_DIRECTORIES);
        bind("alt-up", Action.ROOT_UP);
        bind("alt-down", Action.ROOT_DOWN);
    }

    private void bind(String key, Action action) {
        actions.put(key, action);
    }

    /// What `key` stands for, null when for nothing.
    @Nullable Action action(String key) {
        return actions.get(key);
    }

    /// The keys in force, a line for each action that has any.
    List<String> describe() {
        List<String> lines = new ArrayList<>();
        for (Action action : Action.values()) {
            List<String> keys = new ArrayList<>();
            for (Map.Entry<String, Action> entry : actions.entrySet()) {
                if (entry.getValue() == action) {
                    keys.add(entry.getKey());
                }
            }
            if (!keys.isEmpty()) {
                keys.sort(null);
                String pressed = String.join(" ", keys);
                String gap = " ".repeat(Math.max(2, 18 - pressed.length()));
                lines.add(pressed + gap + action.fzfName());
            }
        }
        return lines;
    }
}
