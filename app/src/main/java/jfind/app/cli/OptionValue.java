package jfind.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import jfind.app.model.Wrap;
import jfind.app.remote.ListenAddress;
import jfind.app.text.NearestName;
import jfind.app.text.TextLines;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import jfind.match.option.SortKey;
import jfind.scan.entry.EntryType;
import org.jspecify.annotations.Nullable;

/// An option's value, read as the type that the option wants. A value of the wrong type is reported
/// in one line: `--option: what is wrong: value (what is allowed)`. Immutable.
record OptionValue(Option option, @Nullable Word given) {
    Word word() {
        return given == null ? Word.of("") : given;
    }

    String text() {
        return word().text();
    }

    @Nullable String textOrNull() {
        return given == null ? null : given.text();
    }

    /// The lines of a text, at least one.
    List<String> lines() {
        return TextLines.of(text());
    }

    /// The parts between commas, without blanks around them and without empty ones.
    List<String> list() {
        List<String> list = new ArrayList<>();
        for (String part : text().split(",", 0)) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
        return list;
    }

    int positive() throws UsageException {
        return number(1, "not a whole number above 0");
    }

    int count() throws UsageException {
        return number(0, "not a whole number");
    }

    private int number(int minimum, String wanted) throws UsageException {
        try {
            int number = Integer.parseInt(text());
            if (number >= minimum) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw wrong(wanted);
    }

    Duration seconds() throws UsageException {
        try {
            double seconds = Double.parseDouble(text());
            if (seconds > 0 && seconds < 1e9) {
                return Duration.ofNanos((long) (seconds * 1e9));
            }
        } catch (NumberFormatException e) {
            // Reported below.
        }
        throw wrong("not a number of seconds above 0");
    }

    /// A duration as Go writes it: `300ms`, `1.5s`, `1m30s`.
    Duration duration() throws UsageException {
        String text = text();
        long nanos = 0;
        int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int start = at;
        while (at < text.length()) {
            int unit = at;
            while (unit < text.length() && "0123456789.".indexOf(text.charAt(unit)) >= 0) {
                unit++;
            }
            int end = unit;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            nanos += (long) (factor(text.substring(at, unit)) * nanosOf(text.substring(unit, end)));
            at = end;
        }
        if (at == start) {
            throw wrong("not a duration (3s, 500ms)");
        }
        return Duration.ofNanos(text.startsWith("-") ? -nanos : nanos);
    }

    private double factor(String number) throws UsageException {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            throw wrong("not a duration (3s, 500ms)");
        }
    }

    private double nanosOf(String unit) throws UsageException {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            case "h" -> 3600e9;
            default -> throw wrong("not a duration (3s, 500ms)");
        };
    }

    <E extends Enum<E>> E oneOf(E[] choices) throws UsageException {
        return oneOf(choices, text().toLowerCase(Locale.ROOT));
    }

    private <E extends Enum<E>> E oneOf(E[] choices, String name) throws UsageException {
        List<String> names = new ArrayList<>();
        for (E choice : choices) {
            String choiceName = choice.name().toLowerCase(Locale.ROOT);
            if (choiceName.equals(name)) {
                return choice;
            }
            names.add(choiceName);
        }
        throw unknown(option.placeholder().toLowerCase(Locale.ROOT), name, names);
    }

    /// fzf's keys. `index` may be given as the last one, where it always is.
    List<SortKey> sortKeys() throws UsageException {
        List<String> names = list();
        List<SortKey> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals("index")) {
                if (i < names.size() - 1) {
                    throw wrong("index is not last");
                }
                continue;
            }
            SortKey key = sortKey(names.get(i));
            if (keys.contains(key)) {
                throw wrong("a key twice");
            }
            keys.add(key);
        }
        if (names.isEmpty()) {
            throw wrong("no key");
        }
        if (keys.size() > 3) {
            throw wrong("more than three keys");
        }
        return List.copyOf(keys);
    }

    private SortKey sortKey(String name) throws UsageException {
        List<String> names = new ArrayList<>();
        for (SortKey key : SortKey.values()) {
            String keyName = key.name().toLowerCase(Locale.ROOT);
            if (keyName.equals(name)) {
                return key;
            }
            names.add(keyName);
        }
        names.add("index");
        throw unknown("key", name, names);
    }

    Fields fields(@Nullable String delimiter) throws UsageException {
        Fields fields = Fields.parse(text(), delimiter).orElse(null);
        if (fields == null) {
            throw wrong("not fields such as 1, -1, 2.. or ..3, by commas");
        }
        return fields;
    }

    FieldTemplate fieldTemplate(@Nullable String delimiter) throws UsageException {
        FieldTemplate template = FieldTemplate.parse(text(), delimiter).orElse(null);
        if (template == null) {
            throw wrong("not fields such as 1, -1 or 2.., nor a template such as '{1}: {3..}'");
        }
        return template;
    }

    /// `char` when nothing was given.
    Wrap wrap() throws UsageException {
        return switch (text()) {
            case "", "char" -> Wrap.CHARACTER;
            case "word" -> Wrap.WORD;
            default -> throw unknown("wrap", text(), List.of("char", "word"));
        };
    }

    /// A sign of at most two characters.
    String mark() throws UsageException {
        String text = text();
        if (text.codePointCount(0, text.length()) > 2) {
            throw wrong("longer than two characters");
        }
        return text;
    }

    String jumpLabels() throws UsageException {
        String labels = text();
        for (int i = 0; i < labels.length(); i++) {
            if (labels.charAt(i) < ' ' || labels.charAt(i) > '~') {
                throw wrong("not ASCII");
            }
        }
        if (labels.isEmpty()) {
            throw wrong("no character");
        }
        return labels;
    }

    /// Whether the source of the man page is asked for.
    boolean roff() throws UsageException {
        return switch (text()) {
            case "" -> false;
            case "roff" -> true;
            default -> throw wrong("roff or nothing");
        };
    }

    Set<EntryType> types() throws UsageException {
        EnumSet<EntryType> types = EnumSet.noneOf(EntryType.class);
        for (String name : list()) {
            types.add(
                    switch (name) {
                        case "f", "file" -> EntryType.FILE;
                        case "d", "directory" -> EntryType.DIRECTORY;
                        case "l", "link", "symlink" -> EntryType.LINK;
                        case "x", "executable" -> EntryType.EXECUTABLE;
                        default -> throw unknown("type", name, List.of("f", "d", "l", "x"));
                    });
        }
        if (types.isEmpty()) {
            throw wrong("no type");
        }
        return types;
    }

    /// Where to listen; any free port if nothing is given.
    ListenAddress listen(boolean unsafe) throws UsageException {
        String address = given == null ? "" : given.text();
        try {
            return ListenAddress.parse(address, unsafe);
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /// What `parser` makes of the value. An IllegalArgumentException becomes the error message.
    <T> T as(Function<String, T> parser) throws UsageException {
        try {
            return parser.apply(text());
        } catch (IllegalArgumentException e) {
            throw error(e.getMessage() + allowed());
        }
    }

    /// The choice that may have been meant, else all choices; empty when the option has no list of
    /// them.
    private String allowed() {
        List<String> choices = option.choices();
        if (choices.isEmpty()) {
            return "";
        }
        String hint = NearestName.hint(text(), choices);
        return hint.isEmpty() ? " (" + String.join(", ", choices) + ")" : hint;
    }

    /// Gives the value to `receiver`. An IllegalArgumentException becomes the error message.
    void giveTo(Consumer<String> receiver) throws UsageException {
        as(text -> {
            receiver.accept(text);
            return text;
        });
    }

    /// The words of a command; null for none.
    @Nullable List<String> shellWords() throws UsageException {
        try {
            List<String> words = ShellWords.split(text());
            return words.isEmpty() ? null : words;
        } catch (UsageException e) {
            throw error(e.getMessage());
        }
    }

    /// @param problem what is wrong with the value
    UsageException wrong(String problem) {
        return error(problem + ": " + text());
    }

    /// @param what what the value names
    /// @param names what there is to choose from
    UsageException unknown(String what, String name, List<String> names) {
        String hint = NearestName.hint(name, names);
        String allowed = hint.isEmpty() ? " (" + String.join(", ", names) + ")" : hint;
        return error("unknown " + what + ": " + name + allowed);
    }

    private UsageException error(@Nullable String message) {
        String line = option.longName() + ": " + message;
        return new UsageException(given == null ? line : given.placed(line));
    }
}
