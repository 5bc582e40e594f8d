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
///   binding:   trigger , trigger … : chain        the signs , : and + are triggers where one is due
///   chain:     [+] deed + deed …                  with the + in front it goes behind what is there
///   deed:      action
///              action(argument)                   or [] {} <> or twice one of ~!@#$%^&*;/|
///              action:argument                    to the end of everything
/// ```
///
/// An argument ends with the first closing sign after which comes a `+`, a comma or nothing, so that it may hold
/// such signs itself.
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
    /// @param trigger as of [Trigger]
    /// @param added whether the chain goes behind what is bound already
    record Binding(String trigger, boolean added, List<Deed> chain) {}

    /// The bindings in `text`, in order.
    ///
    /// @throws BindingException when it is not of that form
    static List<Binding> parse(String text) throws BindingException {
        return new BindingParser(text).bindings();
    }

    /// The one chain in `text`.
    ///
    /// @param typed what the key types that set this off; null when it types nothing
    /// @throws BindingException when it is none
    public static List<Deed> chain(String text, @Nullable String typed) throws BindingException {
        var parser = new BindingParser(text);
        parser.take('+');
        List<Deed> chain = parser.chain();
        if (parser.at < text.length()) {
            throw parser.unknownAction(parser.at);
        }
        return forKey(chain, typed);
    }

    /// Every name that stands for an action, in the order of the table.
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

    /// Takes the triggers and the colon behind them.
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

    /// Where the trigger ends that begins at `from`; its first character may be any, and so may that after `alt-`.
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

    /// What keys do by default only where something can be selected is two actions when it is bound by name.
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

    /// What names other triggers has to name some, what names fields has to name fields.
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

    /// The chain with the key's own character where it says to type that.
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

    /// What each name stands for; made when something is bound for the first time.
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
