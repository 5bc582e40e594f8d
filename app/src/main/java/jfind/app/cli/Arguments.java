package jfind.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.cli.Option.Value;
import jfind.app.text.NearestName;
import org.jspecify.annotations.Nullable;

/// A command line taken apart: the options in the order given, and the roots.
///
/// The grammar is fzf's: `--opt=V`, `--opt V`, `-oV`, `-o V`, `+x`, `--no-x`. Words that are no options
/// are roots, and so is everything after `--`; under the name of fzf they are errors, but for directories
/// after `--walker-root`. What the options mean is [Settings]'s. Immutable.
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

    /// Takes `words` apart.
    ///
    /// @throws UsageException when an option is unknown, or its value is missing or not wanted
    public static Arguments parse(List<Word> words, Dialect dialect) throws UsageException {
        List<Given> given = new ArrayList<>();
        List<Word> roots = new ArrayList<>();
        boolean rootsFollow = dialect.isOwn();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String text = word.text();
            if (text.equals("--")) {
                if (dialect.isOwn()) {
                    roots.addAll(words.subList(i + 1, words.size()));
                    break;
                }
                continue;
            }
            if (!looksLikeOption(text)) {
                if (!rootsFollow || !(dialect.isOwn() || isDirectory(text))) {
                    throw new UsageException("unknown option: " + text);
                }
                roots.add(word);
                continue;
            }
            int equals = text.startsWith("--") ? text.indexOf('=') : -1;
            String name = equals < 0 ? text : text.substring(0, equals);
            Word value = equals < 0 ? null : word.from(equals + 1);
            Switch found = SWITCHES.get(name);
            if (found == null && !text.startsWith("--") && text.length() > 2) {
                name = text.substring(0, 2);
                found = SWITCHES.get(name);
                value = word.from(2);
                if (found != null && found.option.value() == Value.NONE) {
                    found = null; // Flags are not bundled.
                }
            }
            if (found == null) {
                throw new UsageException(unknown(text));
            }
            if (found.option == Option.REFUSED) {
                throw new UsageException(name + " is not supported");
            }
            Word next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (value == null && found.on && next != null && takesNext(found.option, next.text())) {
                value = next;
                i++;
            }
            check(name, found, value);
            given.add(new Given(found.option, found.on, value));
            rootsFollow = dialect.isOwn() || found.option == Option.WALKER_ROOT;
        }
        return new Arguments(List.copyOf(given), List.copyOf(roots));
    }

    private static boolean looksLikeOption(String text) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return text.length() > 1 && (first == '-' || (first == '+' && SWITCHES.containsKey(text)));
    }

    private static boolean isDirectory(String text) {
        return Files.isDirectory(Path.of(text));
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
        boolean takes = found.on && found.option.value() != Value.NONE;
        if (value != null && !takes) {
            throw new UsageException(name + ": takes no value: " + value);
        }
        if (value == null && takes && found.option.value() == Value.REQUIRED) {
            throw new UsageException(name + ": needs a value: " + found.option.placeholder());
        }
    }

    private static String unknown(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String near = NearestName.to(name, SWITCHES.keySet());
        return "unknown option: " + name + (near == null ? "" : " (did you mean " + near + "?)");
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
