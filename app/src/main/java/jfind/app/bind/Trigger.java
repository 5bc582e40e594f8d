package jfind.app.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names of the keys and events to which something can be bound.
///
/// Each has one spelling: fzf's name with the modifiers in the order `ctrl-`, `alt-`, `shift-`. Of
/// several names of a key it is the one that decoding a terminal's bytes gives.
///
/// Immutable.
public final class Trigger {
    /// The names of the events, except `every(SECONDS)`.
    public static final List<String> EVENTS =
            List.of(
                    "start",
                    "load",
                    "resize",
                    "result",
                    "result-final",
                    "change",
                    "focus",
                    "multi",
                    "one",
                    "zero",
                    "backward-eof",
                    "jump",
                    "jump-cancel",
                    "click-header",
                    "click-footer");

    /// Keys with a name, rather than a character.
    public static final List<String> KEYS =
            List.of(
                    "up",
                    "down",
                    "left",
                    "right",
                    "home",
                    "end",
                    "insert",
                    "delete",
                    "page-up",
                    "page-down",
                    "enter",
                    "space",
                    "tab",
                    "esc",
                    "bspace",
                    "f1",
                    "f2",
                    "f3",
                    "f4",
                    "f5",
                    "f6",
                    "f7",
                    "f8",
                    "f9",
                    "f10",
                    "f11",
                    "f12");

    /// Gestures of the mouse.
    public static final List<String> GESTURES =
            List.of(
                    "left-click",
                    "right-click",
                    "double-click",
                    "scroll-up",
                    "scroll-down",
                    "preview-scroll-up",
                    "preview-scroll-down");

    private static final Set<String> PLAIN = Set.copyOf(KEYS);
    private static final Set<String> HAPPENING = Set.copyOf(EVENTS);
    private static final Set<String> CLICKED = Set.copyOf(GESTURES);

    private Trigger() {}

    /// The spelling used here for what a user wrote; null when there is no such key or event.
    public static @Nullable String of(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return name.equals(" ") ? "space" : name;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (HAPPENING.contains(lower) || CLICKED.contains(lower)) {
            return lower;
        }
        if (lower.startsWith("every(") && lower.endsWith(")")) {
            return seconds(lower) > 0 ? lower : null;
        }
        return key(name, lower);
    }

    /// Whether it is a gesture of the mouse.
    static boolean isGesture(String trigger) {
        return trigger.endsWith("-click") || trigger.contains("scroll-");
    }

    /// The period of an `every(SECONDS)` trigger, in seconds; 0 for any other trigger.
    public static double seconds(String trigger) {
        if (!trigger.startsWith("every(")) {
            return 0;
        }
        try {
            double seconds = Double.parseDouble(trigger.substring(6, trigger.length() - 1));
            return seconds > 0 ? Math.max(0.01, seconds) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Splits a comma-separated list of triggers; a comma between commas is the key `,`.
    ///
    /// @throws BindingException for an unknown name
    public static List<String> list(String names) throws BindingException {
        return List.copyOf(byName(names).keySet());
    }

    /// Splits a list as [#list] does; a trigger that is named twice is there twice.
    ///
    /// @throws BindingException for an unknown name
    public static List<String> sequence(String names) throws BindingException {
        List<String> sequence = new ArrayList<>();
        for (String name : split(names)) {
            sequence.add(known(name));
        }
        return sequence;
    }

    /// Splits a list as [#list] does; maps each trigger to the name as written.
    ///
    /// @throws BindingException for an unknown name
    public static Map<String, String> byName(String names) throws BindingException {
        Map<String, String> named = new LinkedHashMap<>();
        for (String name : split(names)) {
            named.put(known(name), name);
        }
        return named;
    }

    private static List<String> split(String names) {
        List<String> split = new ArrayList<>();
        int at = 0;
        while (at < names.length()) {
            int end = BindingParser.endOfTrigger(names, at, ",");
            split.add(names.substring(at, end));
            at = end + 1;
        }
        return split;
    }

    private static String known(String name) throws BindingException {
        String trigger = of(name);
        if (trigger == null) {
            throw BindingException.unknown("key", name, all());
        }
        return trigger;
    }

    /// All names, for suggestions.
    static List<String> all() {
        List<String> all = new ArrayList<>(KEYS);
        all.addAll(EVENTS);
        all.addAll(GESTURES);
        for (String modifier : List.of("ctrl-", "alt-", "shift-")) {
            for (String key : KEYS) {
                all.add(modifier + key);
            }
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            all.add("ctrl-" + letter);
            all.add("alt-" + letter);
        }
        return all;
    }

    private static @Nullable String key(String name, String lower) {
        String rest = lower;
        boolean ctrl = false;
        boolean alt = false;
        boolean shift = false;
        while (rest.length() > 1) {
            if (rest.startsWith("ctrl-") && rest.length() > 5) {
                ctrl = true;
                rest = rest.substring(5);
            } else if (rest.startsWith("alt-") && rest.length() > 4) {
                alt = true;
                rest = rest.substring(4);
            } else if (rest.startsWith("shift-") && rest.length() > 6) {
                shift = true;
                rest = rest.substring(6);
            } else {
                break;
            }
        }
        boolean character = rest.codePointCount(0, rest.length()) == 1;
        if (character && alt && !ctrl) {
            rest =
                    name.substring(
                            name.length()
                                    - rest.length()); // With alt, capitals are keys of their own.
        }
        String plain = plain(rest);
        if (plain == null) {
            return null;
        }
        if (isGesture(plain)) {
            return shift && !ctrl && !alt && !plain.equals("double-click")
                    ? "shift-" + plain
                    : null;
        }
        shift |= rest.equals("btab");
        if (character && ((!ctrl && !alt) || shift)) {
            return null;
        }
        return canonical(ctrl, alt, shift, plain);
    }

    /// One spelling for keys that terminals cannot tell apart, and for keys with two names.
    private static String canonical(boolean ctrl, boolean alt, boolean shift, String plain) {
        if (ctrl && !shift) {
            String same =
                    switch (plain) {
                        case "m" -> "enter";
                        case "i" -> "tab";
                        default -> null;
                    };
            if (same != null) {
                return (alt ? "alt-" : "") + same;
            }
        }
        String key = plain;
        if (ctrl) {
            key =
                    switch (plain) {
                        case "6" -> "^";
                        case "_" -> "/";
                        case "h" -> "bspace";
                        default -> plain;
                    };
        }
        return (ctrl ? "ctrl-" : "") + (alt ? "alt-" : "") + (shift ? "shift-" : "") + key;
    }

    /// The value in `byTrigger` for a key called `name`, as keys are decoded. A byte 08 is called
    /// ctrl-h and is ctrl-bspace; with alt it is alt-bspace where ctrl-alt-bspace has no value,
    /// since some terminals send a backspace so.
    public static <T> @Nullable T lookUp(String name, Map<String, T> byTrigger) {
        if (name.equals("ctrl-h")) {
            return byTrigger.get("ctrl-bspace");
        }
        if (name.equals("ctrl-alt-h")) {
            T value = byTrigger.get("ctrl-alt-bspace");
            return value != null ? value : byTrigger.get("alt-bspace");
        }
        return byTrigger.get(name);
    }

    private static @Nullable String plain(String name) {
        return switch (name) {
            case "return" -> "enter";
            case "bs", "backspace" -> "bspace";
            case "del" -> "delete";
            case "pgup" -> "page-up";
            case "pgdn" -> "page-down";
            case "btab" -> "tab";
            case " " -> "space";
            default -> {
                boolean known = PLAIN.contains(name) || CLICKED.contains(name);
                yield known || name.codePointCount(0, name.length()) == 1 ? name : null;
            }
        };
    }

    /// The character that a key types; null when it types none.
    public static @Nullable String typed(String trigger) {
        if (trigger.equals("space")) {
            return " ";
        }
        return trigger.codePointCount(0, trigger.length()) == 1 ? trigger : null;
    }
}
