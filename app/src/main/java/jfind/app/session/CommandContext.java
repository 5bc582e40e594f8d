package jfind.app.session;

import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Deed;
import jfind.app.bind.Deed.Origin;
import jfind.app.command.Environment;
import jfind.app.command.PlaceholderValues;
import jfind.app.model.Label;
import jfind.app.model.ListShape;
import jfind.app.model.MatchList;
import jfind.app.model.MatchSource;
import jfind.app.model.Model;
import jfind.app.model.Spot;
import jfind.app.model.Styling;
import jfind.app.model.Wrap;
import jfind.app.remote.RemoteServer;
import org.jspecify.annotations.Nullable;

/// What a command learns about the session: by placeholders, and by environment variables.
///
/// Confined to one thread.
final class CommandContext {
    private final MatchSource matches;
    private final Display display;
    private final @Nullable String delimiter;
    private final @Nullable RemoteServer remote;

    private String key = "";
    private long keyAt = System.nanoTime();
    private String action = "start";
    private Spot.OnHeader header = new Spot.OnHeader(0, 0, "", 0);
    private Spot.OnFooter footer = new Spot.OnFooter(0, 0, "", 0);

    /// @param delimiter what fields of a line end with; null for white space
    /// @param remote the server of remote control; null for none
    CommandContext(
            MatchSource matches,
            Display display,
            @Nullable String delimiter,
            @Nullable RemoteServer remote) {
        this.remote = remote;
        this.matches = matches;
        this.display = display;
        this.delimiter = delimiter;
    }

    /// Records a key press.
    void press(String name, long now) {
        key = fzfName(name);
        keyAt = now;
    }

    /// fzf has its own name for one key.
    private static String fzfName(String name) {
        return name.endsWith("bspace") ? name.replace("bspace", "backspace") : name;
    }

    /// Records that a character was typed into the query.
    void type() {
        action = "char";
    }

    /// Records the action done last. Actions that only run a command do not count.
    void done(Deed deed, ListShape shape) {
        if (deed.origin() != Origin.ARGUMENT) {
            return;
        }
        switch (deed.action()) {
            case EXECUTE,
                    EXECUTE_MULTI,
                    EXECUTE_SILENT,
                    RELOAD,
                    RELOAD_SYNC,
                    BECOME,
                    PREVIEW,
                    CHANGE_PREVIEW,
                    REFRESH_PREVIEW,
                    WAIT -> {}
            default -> action = fzfName(deed, shape);
        }
    }

    /// The name that fzf reports in `FZF_ACTION`; for some actions it is not the name used to bind
    /// them.
    private static String fzfName(Deed deed, ListShape shape) {
        return switch (deed.action()) {
            case POS -> "position";
            case UP_SELECTED -> "prev-selected";
            case DOWN_SELECTED -> "next-selected";
            case TOGGLE_IN -> shape.downward() ? "toggle-up" : "toggle-down";
            case TOGGLE_OUT -> shape.downward() ? "toggle-down" : "toggle-up";
            case CLEAR_MULTI -> "clear-selection";
            case DELETE_CHAR_EOF -> "delete-char-eof";
            case BACKWARD_DELETE_CHAR_EOF -> "backward-delete-char-eof";
            case KILL_SUBWORD -> "kill-sub-word";
            case BACKWARD_KILL_SUBWORD -> "backward-kill-sub-word";
            case FORWARD_SUBWORD -> "forward-sub-word";
            case BACKWARD_SUBWORD -> "backward-sub-word";
            case SUSPEND -> "sig-stop";
            default -> deed.name();
        };
    }

    /// Records where the mouse was clicked.
    void click(Spot spot) {
        if (spot instanceof Spot.OnHeader at) {
            header = at;
        } else if (spot instanceof Spot.OnFooter at) {
            footer = at;
        }
    }

    /// The values of placeholders such as `{}`. Lines are read lazily, so use the result at once.
    PlaceholderValues values(Model model) {
        return new Now(model, matches, action);
    }

    private record Now(Model model, MatchSource matches, String action)
            implements PlaceholderValues {
        @Override
        public @Nullable Item current() {
            int entry = model.list().current();
            return entry < 0 ? null : item(entry);
        }

        @Override
        public List<Item> selected() {
            List<Item> items = new ArrayList<>();
            for (int entry : model.selection().entries()) {
                items.add(item(entry));
            }
            return items;
        }

        @Override
        public List<Item> matched() {
            List<Item> items = new ArrayList<>(model.hits().size());
            for (int row = 0; row < model.hits().size(); row++) {
                items.add(item(model.hits().entry(row)));
            }
            return items;
        }

        private Item item(int entry) {
            return new Item(matches.line(entry), entry);
        }

        @Override
        public String query() {
            return model.query().text();
        }

        @Override
        public String prompt() {
            return model.styling().prompt();
        }
    }

    /// The environment variables, with fzf's names.
    Environment environment(Model model) {
        var environment = new Environment();
        Styling styling = model.styling();
        environment.set("FZF_QUERY", model.query().text());
        if (remote != null && remote.socket() != null) {
            environment.set("FZF_SOCK", remote.socket());
        } else if (remote != null) {
            environment.set("FZF_PORT", remote.port());
        }
        environment.set("FZF_ACTION", action);
        environment.set("FZF_KEY", key);
        long idleMillis = (System.nanoTime() - keyAt) / 1_000_000;
        environment.set("FZF_IDLE_TIME", idleMillis / 1000);
        environment.set("FZF_IDLE_TIME_MS", idleMillis);
        environment.set("FZF_PROMPT", styling.prompt());
        environment.set("FZF_GHOST", styling.ghost());
        environment.set("FZF_POINTER", styling.pointer());
        environment.set("FZF_PREVIEW_LABEL", styling.label(Label.PREVIEW));
        environment.set("FZF_BORDER_LABEL", styling.label(Label.BORDER));
        environment.set("FZF_LIST_LABEL", styling.label(Label.LIST));
        environment.set("FZF_INPUT_LABEL", styling.label(Label.INPUT));
        environment.set("FZF_HEADER_LABEL", styling.label(Label.HEADER));
        environment.set("FZF_DIRECTION", model.list().shape().downward() ? "down" : "up");
        if (!model.mode().nth().isEmpty()) {
            environment.set("FZF_NTH", model.mode().nth());
        }
        if (!model.mode().withNth().isEmpty()) {
            environment.set("FZF_WITH_NTH", model.mode().withNth());
        }
        if (model.mode().raw()) {
            MatchList list = model.list();
            boolean matches = list.current() >= 0 && model.hits().isMatch(list.cursor());
            environment.set("FZF_RAW", matches ? 1 : 0);
        }
        if (styling.wrap() != Wrap.NONE) {
            environment.set("FZF_WRAP", styling.wrap() == Wrap.WORD ? "word" : "char");
        }
        boolean enabled = model.mode().enabled();
        environment.set(
                "FZF_INPUT_STATE", !styling.input() ? "hidden" : enabled ? "enabled" : "disabled");
        setCounts(environment, model);
        setSizes(environment);
        setClicks(environment);
        return environment;
    }

    private void setCounts(Environment environment, Model model) {
        environment.set("FZF_TOTAL_COUNT", model.hits().total());
        environment.set("FZF_MATCH_COUNT", model.hits().matched());
        environment.set("FZF_SELECT_COUNT", model.selection().size());
        int entry = model.list().current();
        environment.set("FZF_POS", entry < 0 ? 0 : model.list().cursor() + 1);
        if (entry >= 0) {
            environment.set("FZF_CURRENT_ITEM", matches.line(entry));
        }
    }

    private void setSizes(Environment environment) {
        environment.set("FZF_LINES", display.rows());
        environment.set("FZF_COLUMNS", display.columns());
        if (display.previewRows() > 0) {
            environment.set("FZF_PREVIEW_LINES", display.previewRows());
            environment.set("FZF_PREVIEW_COLUMNS", display.previewColumns());
            environment.set("FZF_PREVIEW_TOP", display.previewTop());
            environment.set("FZF_PREVIEW_LEFT", display.previewLeft());
        }
    }

    private void setClicks(Environment environment) {
        environment.set("FZF_CLICK_HEADER_LINE", header.line());
        environment.set("FZF_CLICK_HEADER_COLUMN", header.column());
        ClickedWord word = ClickedWord.at(header.text(), header.index(), delimiter);
        if (word != null) {
            environment.set("FZF_CLICK_HEADER_WORD", word.text());
            environment.set("FZF_CLICK_HEADER_NTH", word.nth());
        }
        environment.set("FZF_CLICK_FOOTER_LINE", footer.line());
        environment.set("FZF_CLICK_FOOTER_COLUMN", footer.column());
        ClickedWord below = ClickedWord.at(footer.text(), footer.index(), null);
        if (below != null) {
            environment.set("FZF_CLICK_FOOTER_WORD", below.text());
        }
    }
}
