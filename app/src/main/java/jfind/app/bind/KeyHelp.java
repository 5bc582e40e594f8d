package jfind.app.bind;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The text of the key help: groups of lines with keys and what they do in words.
///
/// A line that begins with a letter is a heading. The others have two columns of mark and blank,
/// the keys, and from [#TEXT_COLUMN] on the words. Keys that the user has bound are marked by `*`.
///
/// Thread-safe.
public final class KeyHelp {
    /// The column in which the words begin, where the keys leave room.
    public static final int TEXT_COLUMN = 20;

    /// The groups, in the order in which they are listed.
    private enum Group {
        OWN("Files and this program"),
        BOUND("Bound by you"),
        LEAVING("Choosing and leaving"),
        SELECTING("Selecting"),
        MOVING("Moving"),
        EDITING("Editing the query"),
        SEARCHING("Searching"),
        PREVIEW("Preview"),
        LOOKS("Screen"),
        COMMANDS("Commands");

        private final String title;

        Group(String title) {
            this.title = title;
        }
    }

    private record Row(Group group, List<Deed> chain, List<String> keys, boolean custom) {}

    private KeyHelp() {}

    /// The lines for the chains of `bound`.
    ///
    /// @param custom the triggers that the user has bound
    static List<String> of(Map<String, List<Deed>> bound, Set<String> custom) {
        Map<List<Deed>, List<String>> usual = new HashMap<>();
        Map<List<Deed>, List<String>> own = new HashMap<>();
        for (Map.Entry<String, List<Deed>> entry : bound.entrySet()) {
            var keys = custom.contains(entry.getKey()) ? own : usual;
            keys.computeIfAbsent(entry.getValue(), _ -> new ArrayList<>()).add(entry.getKey());
        }
        List<Row> rows = new ArrayList<>();
        usual.forEach((chain, keys) -> add(chain, keys, false, rows));
        own.forEach((chain, keys) -> add(chain, keys, true, rows));
        Comparator<Row> order = comparing(Row::group);
        order = order.thenComparing(row -> row.chain().getFirst().action());
        rows.sort(order.thenComparing(row -> row.keys().getFirst()));
        List<String> lines = new ArrayList<>();
        Group group = null;
        for (Row row : rows) {
            if (row.group() != group) {
                group = row.group();
                lines.add(group.title);
            }
            lines.add(line(row));
        }
        return lines;
    }

    private static void add(List<Deed> chain, List<String> keys, boolean custom, List<Row> rows) {
        if (chain.isEmpty()) {
            return;
        }
        List<String> sorted = new ArrayList<>(keys);
        if (sorted.removeIf(Trigger::isGesture) && sorted.isEmpty()) {
            sorted.addAll(keys); // Gestures are shown only if no key does the same.
        }
        sorted.sort(null);
        Group group = custom ? Group.BOUND : group(chain.getFirst().action());
        rows.add(new Row(group, chain, sorted, custom));
    }

    private static String line(Row row) {
        var line = new StringBuilder(row.custom() ? "* " : "  ");
        line.append(String.join(" ", row.keys()));
        line.repeat(' ', Math.max(2, TEXT_COLUMN - line.length()));
        for (int at = 0; at < row.chain().size(); at++) {
            line.append(at == 0 ? "" : ", then ").append(words(row.chain().get(at)));
        }
        return line.toString();
    }

    private static Group group(Action action) {
        return switch (action) {
            case OPEN_HERE,
                    TOGGLE_HIDDEN,
                    TOGGLE_IGNORED,
                    TOGGLE_FOLLOW,
                    TOGGLE_DIRECTORIES,
                    ROOT_UP,
                    ROOT_DOWN,
                    RESUME,
                    HELP,
                    EXPLAIN_RANK,
                    SHOW_UNREAD ->
                    Group.OWN;
            default -> {
                if (isUpTo(action, Action.PRINT)) {
                    yield Group.LEAVING;
                }
                if (isUpTo(action, Action.CHANGE_QUERY)) {
                    yield Group.EDITING;
                }
                if (isUpTo(action, Action.TOGGLE_TRACK_CURRENT)) {
                    yield Group.MOVING;
                }
                if (isUpTo(action, Action.CHANGE_MULTI)) {
                    yield Group.SELECTING;
                }
                if (isUpTo(action, Action.RESUME)) {
                    yield Group.SEARCHING;
                }
                if (isUpTo(action, Action.BELL)) {
                    yield Group.LOOKS;
                }
                yield isUpTo(action, Action.PREVIEW_BOTTOM) ? Group.PREVIEW : Group.COMMANDS;
            }
        };
    }

    private static boolean isUpTo(Action action, Action last) {
        return action.compareTo(last) <= 0;
    }

    /// What `deed` does, in words; actions with an argument as they are written in `--bind`.
    private static String words(Deed deed) {
        if (!deed.argument().isEmpty() || deed.origin() != Deed.Origin.ARGUMENT) {
            return deed.toString();
        }
        return switch (deed.action()) {
            case OPEN_HERE -> "open in the editor, and come back";
            case TOGGLE_HIDDEN -> "with or without hidden files";
            case TOGGLE_IGNORED -> "with or without ignored files";
            case TOGGLE_FOLLOW -> "follow links, or do not";
            case TOGGLE_DIRECTORIES -> "with or without directories";
            case ROOT_UP -> "search the parent directory";
            case ROOT_DOWN -> "search the directory under the cursor";
            case RESUME -> "bring back the last session, while nothing is typed";
            case HELP -> "this help";
            case EXPLAIN_RANK -> "why the row stands where it stands";
            case SHOW_UNREAD -> "what could not be read";
            case ACCEPT -> "choose";
            case ABORT -> "leave without a choice";
            case TOGGLE -> "select, or deselect";
            case TOGGLE_DOWN -> "select, and go down";
            case TOGGLE_UP -> "select, and go up";
            case UP -> "up";
            case DOWN -> "down";
            case UP_MATCH -> "up to the next match";
            case DOWN_MATCH -> "down to the next match";
            case PREV_HISTORY -> "the query before";
            case NEXT_HISTORY -> "the query after";
            case PAGE_UP -> "a page up";
            case PAGE_DOWN -> "a page down";
            case FIRST -> "to the first match";
            case LAST -> "to the last match";
            case BEGINNING_OF_LINE -> "to the beginning of the query";
            case END_OF_LINE -> "to the end of the query";
            case BACKWARD_CHAR -> "a letter to the left";
            case FORWARD_CHAR -> "a letter to the right";
            case BACKWARD_WORD -> "a word to the left";
            case FORWARD_WORD -> "a word to the right";
            case BACKWARD_DELETE_CHAR -> "delete the letter before the cursor";
            case DELETE_CHAR -> "delete the letter at the cursor";
            case DELETE_CHAR_EOF -> "the same; leave if there is no query";
            case UNIX_LINE_DISCARD -> "delete up to the beginning";
            case UNIX_WORD_RUBOUT -> "delete back to the blank before";
            case BACKWARD_KILL_WORD -> "delete the word before the cursor";
            case KILL_WORD -> "delete the word after the cursor";
            case YANK -> "insert what was deleted last";
            case TOGGLE_PREVIEW -> "show or hide the preview";
            case PREVIEW_UP -> "scroll up";
            case PREVIEW_DOWN -> "scroll down";
            case PREVIEW_HALF_PAGE_UP -> "scroll up half a page";
            case PREVIEW_HALF_PAGE_DOWN -> "scroll down half a page";
            case CLEAR_SCREEN -> "draw the screen again";
            case TOGGLE_WRAP_WORD -> "wrap long lines, or cut them";
            case SUSPEND -> "suspend (fg comes back)";
            default -> deed.toString();
        };
    }
}
