package jfind.app.cli;

import java.util.Map;
import jfind.app.text.ByteText;
import jfind.scan.entry.ExactEnvironment;

/// Expands the values of options that are paths, where no shell has done so: `~/` anywhere,
/// variables in the configuration only.
///
/// Thread-safe: it has no state.
final class PathValue {
    private PathValue() {}

    /// The value with `~/` and variables replaced if the option takes a path.
    ///
    /// @throws UsageException when a variable is not set
    static Word of(Option option, Word value) throws UsageException {
        return switch (option.placeholder()) {
            case "FILE", "PATH", "DIRECTORY" -> expanded(option, value, System.getenv());
            default -> value;
        };
    }

    static Word expanded(Option option, Word value, Map<String, String> environment)
            throws UsageException {
        String text = value.text();
        boolean isHome = text.equals("~") || text.startsWith("~/");
        boolean hasVariable = value.origin() != null && text.indexOf('$') >= 0;
        if (!isHome && !hasVariable) {
            return value; // Its very bytes.
        }
        String named = isHome ? "$HOME" + text.substring(1) : text;
        var result = new StringBuilder();
        for (int at = 0; at < named.length(); at++) {
            int end = nameEnd(named, at);
            if (end < 0 || (!hasVariable && at > 0)) {
                result.append(named.charAt(at));
                continue;
            }
            String name = named.substring(at + 1, end).replace("{", "").replace("}", "");
            byte[] set = ExactEnvironment.bytes(environment, name);
            if (set == null) {
                throw new UsageException(option.longName() + ": $" + name + " is not set: " + text);
            }
            result.append(ByteText.of(set));
            at = end - 1;
        }
        return Word.of(result.toString()).at(value.origin());
    }

    /// Where `$NAME` or `${NAME}` ends; -1 if there is none at `at`.
    private static int nameEnd(String text, int at) {
        if (text.charAt(at) != '$' || at + 1 == text.length()) {
            return -1;
        }
        boolean braces = text.charAt(at + 1) == '{';
        int from = braces ? at + 2 : at + 1;
        int to = from;
        while (to < text.length() && isNamePart(text.charAt(to), to > from)) {
            to++;
        }
        if (to == from || (braces && (to == text.length() || text.charAt(to) != '}'))) {
            return -1;
        }
        return braces ? to + 1 : to;
    }

    private static boolean isNamePart(char c, boolean digits) {
        return c == '_'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (digits && c >= '0' && c <= '9');
    }
}
