package jfind.app.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which chain of deeds each key and event sets off.
///
/// Confined to one thread.
public final class Keymap {
    private final Map<String, List<Deed>> bound = new HashMap<>(160);

    /// The triggers that were bound by options.
    private final Set<String> custom = new HashSet<>();

    /// The chains of triggers that have been unbound.
    private final Map<String, List<Deed>> unbound = new HashMap<>();

    /// Checks an argument of `change-preview-window`; null for no check.
    private final @Nullable Consumer<String> windows;

    private Keymap(@Nullable Consumer<String> windows) {
        this.windows = windows;
    }

    /// fzf's default keys, and our own.
    ///
    /// @param walks whether there is a walk that keys can change
    public static Keymap defaults(boolean walks) {
        return defaults(walks, null);
    }

    /// fzf's default keys, and our own.
    ///
    /// @param walks whether there is a walk that keys can change
    /// @param windows checks each argument of `change-preview-window`; it throws an
    ///     [IllegalArgumentException] that says what is wrong. Null for no check
    public static Keymap defaults(boolean walks, @Nullable Consumer<String> windows) {
        var keymap = new Keymap(windows);
        keymap.bindEditing();
        keymap.bindMoving();
        keymap.bindRest();
        if (walks) {
            keymap.bindWalking();
        }
        return keymap;
    }

    private void bindEditing() {
        bind(Action.BEGINNING_OF_LINE, "ctrl-a", "home");
        bind(Action.END_OF_LINE, "ctrl-e", "end");
        bind(Action.BACKWARD_CHAR, "ctrl-b", "left");
        bind(Action.FORWARD_CHAR, "ctrl-f", "right");
        bind(Action.BACKWARD_WORD, "alt-b", "shift-left", "alt-left", "ctrl-left");
        bind(Action.FORWARD_WORD, "alt-f", "shift-right", "alt-right", "ctrl-right");
        bind(Action.BACKWARD_DELETE_CHAR, "bspace", "ctrl-bspace");
        bind(Action.DELETE_CHAR, "delete");
        bind(Action.DELETE_CHAR_EOF, "ctrl-d");
        bind(Action.UNIX_LINE_DISCARD, "ctrl-u");
        bind(Action.UNIX_WORD_RUBOUT, "ctrl-w");
        bind(Action.BACKWARD_KILL_WORD, "alt-bspace");
        bind(Action.KILL_WORD, "alt-d");
        bind(Action.YANK, "ctrl-y");
    }

    private void bindMoving() {
        bind(Action.UP, "up", "ctrl-k", "scroll-up");
        bind(Action.DOWN, "down", "ctrl-j", "scroll-down");
        bind(Action.UP_MATCH, "ctrl-p", "alt-up");
        bind(Action.DOWN_MATCH, "ctrl-n", "alt-down");
        bind(Action.PAGE_UP, "page-up");
        bind(Action.PAGE_DOWN, "page-down");
        bind(Action.LAST, "ctrl-home");
        bind(Action.FIRST, "ctrl-end");
        bind(Action.TOGGLE_DOWN, "tab", "shift-scroll-down");
        bind(Action.TOGGLE_UP, "shift-tab", "shift-scroll-up");
        bind(Action.TOGGLE, "right-click", "shift-left-click", "shift-right-click");
    }

    private void bindRest() {
        bind(Action.ACCEPT, "enter", "double-click");
        bind(Action.ABORT, "esc", "ctrl-c", "ctrl-g", "ctrl-q");
        bind(Action.CLEAR_SCREEN, "ctrl-l");
        bind(Action.TOGGLE_WRAP_WORD, "ctrl-/", "alt-/");
        bind(Action.SUSPEND, "ctrl-z");
        bind(Action.HELP, "f1");
        bind(Action.OPEN_HERE, "ctrl-o");
        bind(Action.TOGGLE_PREVIEW, "alt-p");
        bind(Action.PREVIEW_UP, "shift-up", "preview-scroll-up");
        bind(Action.PREVIEW_DOWN, "shift-down", "preview-scroll-down");
        bind(Action.PREVIEW_HALF_PAGE_UP, "shift-page-up");
        bind(Action.PREVIEW_HALF_PAGE_DOWN, "shift-page-down");
    }

    private void bindWalking() {
        bind(Action.EXPLAIN_RANK, "f2");
        bind(Action.SHOW_UNREAD, "f3");
        bind(Action.TOGGLE_HIDDEN, "alt-h");
        bind(Action.TOGGLE_IGNORED, "alt-i");
        bind(Action.TOGGLE_FOLLOW, "alt-l");
        bind(Action.TOGGLE_DIRECTORIES, "alt-d");
        bind(Action.ROOT_UP, "alt-up");
        bind(Action.ROOT_DOWN, "alt-down");
        bind(Action.RESUME, "alt-r");
        bind(Action.CREATE, "alt-enter");
    }

    /// Binds `action` alone to each of `triggers`.
    public void bind(Action action, String... triggers) {
        List<Deed> chain = List.of(Deed.of(action));
        for (String trigger : triggers) {
            bound.put(trigger, chain);
        }
    }

    /// Adds the bindings of `text`, in fzf's syntax.
    ///
    /// @throws BindingException when `text` is wrong
    public void bind(String text) throws BindingException {
        for (BindingParser.Binding binding : BindingParser.parse(text)) {
            List<Deed> chain = new ArrayList<>();
            if (binding.added()) {
                chain.addAll(chain(binding.trigger()));
            }
            chain.addAll(checked(binding.chain()));
            bound.put(binding.trigger(), List.copyOf(chain));
            custom.add(binding.trigger());
        }
    }

    /// Reads a chain that a command printed.
    ///
    /// @param trigger the trigger that set the command off
    /// @throws BindingException when `text` is wrong
    public List<Deed> read(String text, String trigger) throws BindingException {
        return checked(BindingParser.chain(text, Trigger.typed(trigger)));
    }

    private List<Deed> checked(List<Deed> chain) throws BindingException {
        for (Deed deed : chain) {
            if (windows != null && deed.action() == Action.CHANGE_PREVIEW_WINDOW) {
                check(deed, windows);
            }
        }
        return chain;
    }

    private static void check(Deed deed, Consumer<String> reader) throws BindingException {
        try {
            for (String window : deed.turns()) {
                reader.accept(window);
            }
        } catch (IllegalArgumentException e) {
            throw new BindingException(deed.name() + ": " + e.getMessage());
        }
    }

    /// The chain of `trigger`; empty when nothing is bound to it.
    public List<Deed> chain(String trigger) {
        List<Deed> chain = Trigger.lookUp(trigger, bound);
        return chain == null ? List.of() : chain;
    }

    /// Whether something is bound to `trigger`.
    public boolean isBound(String trigger) {
        return !chain(trigger).isEmpty();
    }

    /// Whether any chain contains `action`.
    public boolean does(Action action) {
        for (List<Deed> chain : bound.values()) {
            for (Deed deed : chain) {
                if (deed.action() == action) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Unbinds `trigger` until it is bound again.
    public void unbind(String trigger) {
        List<Deed> chain = bound.remove(trigger);
        if (chain != null) {
            unbound.put(trigger, chain);
        }
    }

    /// Removes some deeds from the chain of `trigger`.
    public void withdraw(String trigger, Predicate<Deed> unwanted) {
        List<Deed> rest = new ArrayList<>(chain(trigger));
        rest.removeIf(unwanted);
        bound.put(trigger, List.copyOf(rest));
    }

    /// Restores the chain that `trigger` had before it was unbound.
    public void rebind(String trigger) {
        List<Deed> chain = unbound.remove(trigger);
        if (chain != null) {
            bound.put(trigger, chain);
        }
    }

    /// Unbinds `trigger`, or restores its chain.
    public void toggle(String trigger) {
        if (bound.containsKey(trigger)) {
            unbind(trigger);
        } else {
            rebind(trigger);
        }
    }

    /// The bound `every(SECONDS)` triggers.
    public List<String> timers() {
        List<String> timers = new ArrayList<>();
        for (String trigger : bound.keySet()) {
            if (Trigger.seconds(trigger) > 0) {
                timers.add(trigger);
            }
        }
        return timers;
    }

    /// The keys in force in words: see [KeyHelp].
    public List<String> describe() {
        return KeyHelp.of(bound, custom);
    }
}
