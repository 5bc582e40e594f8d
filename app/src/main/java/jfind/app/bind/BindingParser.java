package jfind.app.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jfind.app.bind.Action.Argument;
import jfind.app.bind.Deed.Origin;
import jfind.match.line.Fields;
import org.jspecify.annotations.Nullable;

/// Reads fzf's `--bind`:
///
/// ```
///   bindings:  binding , binding …
///   binding:   trigger , trigger … : chain     , : and + can be triggers themselves
///   chain:     [+] deed + deed …               a leading + appends to the chain bound before
///   deed:      action
///              action(argument)                or [] {} <> or two of the same of ~!@#$%^&*;/|
///              action:argument                 the argument is the rest of the text
/// ```
///
/// An argument ends at the first closing sign that is followed by `+`, a comma or the end of the
/// text. So it may contain closing signs itself.
///
/// Confined to one thread.
public final class BindingParser {
    private static final String OPENING = "({[<~!@#$%^&*;/|";
    private static final String CLOSING = ")}]>~!@#$%^&*;/|";

    private final String text;
    private int at;

    private BindingParser(String text) {
        this.text = text;
    }

    /// A chain for a trigger.
    ///
    /// @param trigger a name as [Trigger] spells it
    /// @param added whether the chain is appended to the one bound before
    record Binding(String trigger, boolean added, List<Deed> chain) {}

    /// The bindings in `text`, in order.
    ///
    /// @throws BindingException when its syntax is wrong
    static List<Binding> parse(String text) throws BindingException {
        return new BindingParser(text).bindings();
    }

    /// Reads `text` as one chain.
    ///
    /// @param typed what the key that set this off types; null when it types nothing
    /// @throws BindingException when its syntax is wrong
    public static List<Deed> chain(String text, @Nullable String typed) throws BindingException {
        var parser = new BindingParser(text);
        parser.take('+');
        List<Deed> chain = parser.chain();
        if (parser.at < text.length()) {
            throw parser.unknownAction(parser.at);
        }
        return forKey(chain, typed);
    }

    /// The names of all actions, in the order of the table.
    public static Set<String> names() {
        return Names.ALL.keySet();
    }

    private List<Binding> bindings() throws BindingException {
        List<Binding> bindings = new ArrayList<>();
        do {
            List<String> triggers = triggers();
            boolean added = take('+') || at == text.length() || text.charAt(at) == ',';
            List<Deed> chain = chain();
            for (String trigger : triggers) {
                bindings.add(new Binding(trigger, added, forKey(chain, Trigger.typed(trigger))));
            }
        } while (take(','));
        if (at < text.length()) {
            throw unknownAction(at);
        }
        return bindings;
    }

    /// Reads the triggers and the colon behind them.
    private List<String> triggers() throws BindingException {
        List<String> triggers = new ArrayList<>();
        int from = at;
        do {
            int end = at == text.length() ? at : endOfTrigger(text, at, ",:");
            String name = text.substring(at, end);
            if (name.isEmpty()) {
                throw new BindingException("key name required: '" + text + "'");
            }
            String trigger = Trigger.of(name);
            if (trigger == null) {
                throw BindingException.unknown("key", name, Trigger.all());
            }
            triggers.add(trigger);
            at = end;
        } while (take(','));
        if (!take(':')) {
            throw new BindingException("no action for: " + text.substring(from, at));
        }
        return triggers;
    }

    /// The end of the trigger at `from`. Its first character, or the one after `alt-`, may be a
    /// stop too.
    static int endOfTrigger(String text, int from, String stops) {
        boolean alt = text.regionMatches(true, from, "alt-", 0, 4) && from + 4 < text.length();
        int end = text.offsetByCodePoints(alt ? from + 4 : from, 1);
        while (end < text.length() && stops.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private List<Deed> chain() throws BindingException {
        List<Deed> chain = new ArrayList<>();
        if (at == text.length() || text.charAt(at) == ',') {
            return chain;
        }
        do {
            add(deed(), chain);
        } while (take('+'));
        return chain;
    }

    /// `toggle-down` and `toggle-up`, bound by name, are two actions: they move although nothing
    /// can be selected.
    private static void add(Deed deed, List<Deed> chain) {
        switch (deed.action()) {
            case TOGGLE_DOWN -> chain.addAll(List.of(Deed.of(Action.TOGGLE), Deed.of(Action.DOWN)));
            case TOGGLE_UP -> chain.addAll(List.of(Deed.of(Action.TOGGLE), Deed.of(Action.UP)));
            default -> chain.add(deed);
        }
    }

    private Deed deed() throws BindingException {
        int from = at;
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        if (text.regionMatches(true, end, "/eof", 0, 4)) {
            end += 4;
        }
        Deed named = Names.ALL.get(text.substring(from, end).toLowerCase(Locale.ROOT));
        if (named == null) {
            throw unknownAction(from);
        }
        at = end;
        Argument argument = named.action().argument();
        if (at == text.length() || text.charAt(at) == '+' || text.charAt(at) == ',') {
            if (argument != Argument.NONE && argument != Argument.OPTIONAL) {
                throw new BindingException(
                        named.name() + " wants an argument: " + named.name() + "(...)");
            }
            return named;
        }
        if (argument == Argument.NONE) {
            throw unknownAction(from);
        }
        return checked(new Deed(named.action(), named.origin(), argument(named)));
    }

    private static boolean isNamePart(char character) {
        return character == '-'
                || (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z');
    }

    private String argument(Deed named) throws BindingException {
        char opening = text.charAt(at);
        if (opening == ':') {
            String rest = text.substring(at + 1);
            at = text.length();
            return rest;
        }
        int kind = OPENING.indexOf(opening);
        if (kind < 0) {
            throw unknownAction(at);
        }
        for (int close = text.indexOf(CLOSING.charAt(kind), at + 1);
                close >= 0;
                close = text.indexOf(CLOSING.charAt(kind), close + 1)) {
            boolean last = close + 1 == text.length();
            if (last || text.charAt(close + 1) == '+' || text.charAt(close + 1) == ',') {
                String argument = text.substring(at + 1, close);
                at = close + 1;
                return argument;
            }
        }
        throw new BindingException(
                "argument of " + named.name() + " does not end: wants " + CLOSING.charAt(kind));
    }

    /// Checks arguments that name triggers or fields.
    private static Deed checked(Deed deed) throws BindingException {
        if (deed.action() == Action.CHANGE_NTH && deed.origin() == Origin.ARGUMENT) {
            for (String nth : deed.turns()) {
                if (!nth.isEmpty() && Fields.parse(nth, null).isEmpty()) {
                    throw new BindingException(deed.name() + ": no fields: " + nth);
                }
            }
        }
        if (deed.action().argument() == Argument.TRIGGERS
                && Trigger.list(deed.argument()).isEmpty()) {
            throw new BindingException(deed.name() + " wants keys or events");
        }
        return deed;
    }

    /// The chain with the key's own character as the argument of a bare `put`.
    private static List<Deed> forKey(List<Deed> chain, @Nullable String typed)
            throws BindingException {
        List<Deed> deeds = new ArrayList<>(chain.size());
        for (Deed deed : chain) {
            if (deed.action() != Action.PUT || !deed.argument().isEmpty()) {
                deeds.add(deed);
            } else if (typed != null) {
                deeds.add(Deed.of(Action.PUT, typed));
            } else {
                throw new BindingException("put wants an argument, or a key that types something");
            }
        }
        return List.copyOf(deeds);
    }

    private boolean take(char sign) {
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private BindingException unknownAction(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '+' && text.charAt(end) != ',') {
            end++;
        }
        return BindingException.unknown("action", text.substring(from, end), names());
    }

    /// The deed of each name; built at the first binding.
    private static final class Names {
        static final Map<String, Deed> ALL = all();

        private static Map<String, Deed> all() {
            Map<String, Deed> all = new LinkedHashMap<>();
            for (Action action : Action.values()) {
                if (action.argument() != Argument.CHAIN) {
                    for (String name : action.names()) {
                        all.put(name, Deed.of(action));
                    }
                }
                if (action.argument() == Argument.VALUE || action.argument() == Argument.CHAIN) {
                    add(all, new Deed(action, Origin.COMMAND, ""));
                    add(all, new Deed(action, Origin.BACKGROUND, ""));
                }
            }
            return all;
        }

        private static void add(Map<String, Deed> all, Deed deed) {
            all.put(deed.name(), deed);
        }
    }
}
