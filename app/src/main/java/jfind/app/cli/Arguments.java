package jfind.app.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.cli.Option.ValueKind;
import jfind.app.text.NearestName;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// A parsed command line: the options in the order given, and the roots.
///
/// The grammar is fzf's: `--opt=V`, `--opt V`, `-oV`, `-o V`, `+x`, `--no-x`. Words that are no
/// options are roots, and so is everything after `--`. Under the name of fzf they are errors,
/// except directories after `--walker-root`. [Settings] says what the options mean. Immutable.
///
/// @param given the options in the order given, so that a later one can win
/// @param roots the words that are no options
public record Arguments(List<Given> given, List<Word> roots) {
    /// An option as it was given.
    ///
    /// @param option which
    /// @param on false when it was given by a name that turns it off
    /// @param value its value; null when it has none
    public record Given(Option option, boolean on, @Nullable Word value) {}

    private record Switch(Option option, boolean on) {}

    private static final Map<String, Switch> SWITCHES = switches();

    /// Parses `words`.
    ///
    /// @throws UsageException when an option is unknown, lacks its value, or has one that it does
    ///     not take
    public static Arguments parse(List<Word> words, Dialect dialect) throws UsageException {
        Reading reading = new Reading(words, dialect);
        while (reading.at < words.size()) {
            Word word = words.get(reading.at);
            try {
                reading.readWord();
            } catch (UsageException e) {
                throw new UsageException(word.placed(String.valueOf(e.getMessage())));
            }
        }
        return new Arguments(List.copyOf(reading.given), List.copyOf(reading.roots));
    }

    /// The state of parsing. Confined to one thread.
    private static final class Reading {
        private final List<Given> given = new ArrayList<>();
        private final List<Word> roots = new ArrayList<>();
        private final List<Word> words;
        private final Dialect dialect;
        private int at;

        Reading(List<Word> words, Dialect dialect) {
            this.words = words;
            this.dialect = dialect;
        }

        void readWord() throws UsageException {
            Word word = words.get(at++);
            String text = word.text();
            if ((dialect.isOwn() && word.origin() != null && !looksLikeOption(text))
                    || (text.equals("--") && word.origin() != null)) {
                // A root here would be one of every call.
                throw new UsageException(
                        "not an option: "
                                + text
                                + NearestName.hint("--" + text, SWITCHES.keySet()));
            }
            if (text.equals("--")) {
                if (dialect.isOwn()) {
                    roots.addAll(words.subList(at, words.size()));
                    at = words.size();
                }
            } else if (looksLikeOption(text)) {
                readOption(word);
            } else if (dialect.isOwn() || isMoreToWalk(word)) {
                roots.add(word);
            } else {
                throw new UsageException("unknown option: " + text);
            }
        }

        private void readOption(Word word) throws UsageException {
            String text = word.text();
            boolean isLong = text.startsWith("--");
            int equals = isLong ? text.indexOf('=') : -1;
            String name = equals < 0 ? text : text.substring(0, equals);
            Word value = equals < 0 ? null : word.from(equals + 1);
            Switch found = SWITCHES.get(name);
            if (found == null && !isLong) {
                name = text.substring(0, 2);
                value = word.from(2);
                found = withAttachedValue(name);
            }
            if (found == null) {
                throw new UsageException(unknown(text));
            }
            boolean isRefused = found.option == Option.STYLING_VALUE && dialect.isOwn();
            if (found.option == Option.REFUSED || isRefused) {
                throw new UsageException(name + " is not supported");
            }
            if (value == null && found.on && at < words.size()) {
                Word next = words.get(at);
                if (takesNext(found.option, next.text()) && word.isBeside(next)) {
                    value = next;
                    at++;
                }
            }
            check(name, found, value);
            Word placed =
                    value == null ? null : PathValue.of(found.option, value.at(word.origin()));
            given.add(new Given(found.option, found.on, placed));
        }

        /// The option of a short name that takes a value, as in `-q=x` or `-qx`. Flags are not
        /// bundled.
        private static @Nullable Switch withAttachedValue(String name) {
            Switch found = SWITCHES.get(name);
            return found == null || found.option.value() == ValueKind.NONE ? null : found;
        }

        /// Whether a word names one more directory for a `--walker-root` right before it.
        private boolean isMoreToWalk(Word word) {
            return !given.isEmpty()
                    && given.getLast().option() == Option.WALKER_ROOT
                    && Files.isDirectory(ExactPath.of(word.bytes()));
        }
    }

    private static boolean looksLikeOption(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return text.length() > 1 && (first == '-' || (first == '+' && SWITCHES.containsKey(text)));
    }

    private static boolean takesNext(Option option, String next) {
        return switch (option.value()) {
            case NONE, ATTACHED -> false;
            case REQUIRED -> true;
            case OPTIONAL_NUMBER -> startsWithOneOf("0123456789", next);
            case OPTIONAL_WORD ->
                    option.choices().isEmpty()
                            ? !startsWithOneOf("-+", next)
                            : option.choices().contains(next);
        };
    }

    private static boolean startsWithOneOf(String characters, String text) {
        return !text.isEmpty() && characters.indexOf(text.charAt(0)) >= 0;
    }

    private static void check(String name, Switch found, @Nullable Word value)
            throws UsageException {
        boolean takes = found.on && found.option.value() != ValueKind.NONE;
        if (value != null && !takes) {
            throw new UsageException(name + ": takes no value: " + value);
        }
        if (value == null && takes && found.option.value() == ValueKind.REQUIRED) {
            throw new UsageException(name + ": needs a value: " + found.option.placeholder());
        }
    }

    private static String unknown(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        return "unknown option: " + name + NearestName.hint(name, SWITCHES.keySet());
    }

    private static Map<String, Switch> switches() {
        Map<String, Switch> switches = new HashMap<>(512);
        for (Option option : Option.values()) {
            for (String name : option.names()) {
                switches.put(name, new Switch(option, true));
            }
            for (String name : option.offNames()) {
                switches.put(name, new Switch(option, false));
            }
        }
        return switches;
    }
}
