package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/// A shell command with places for what is previewed, as fzf's `--preview` has them.
///
/// ```
///   {} {+}       the path          {q}   the query          {n}   the entry's number
///   {r} {+r}     the path, not quoted                        \{}  the two characters
/// ```
///
/// What is put in is quoted for the shell, so that no name can be taken for anything but a name.
///
/// Immutable.
final class CommandTemplate {
    private final String template;

    CommandTemplate(String template) {
        this.template = template;
    }

    /// The command for an entry.
    String fill(byte[] path, String query, int entry) {
        var command = new StringBuilder(template.length() + path.length + 16);
        int at = 0;
        while (at < template.length()) {
            char character = template.charAt(at);
            int close = character == '{' ? template.indexOf('}', at) : -1;
            if (character == '\\' && template.startsWith("{", at + 1)) {
                int end = template.indexOf('}', at);
                int to = end < 0 ? template.length() : end + 1;
                command.append(template, at + 1, to);
                at = to;
                continue;
            }
            String value =
                    close < 0 ? null : value(template.substring(at + 1, close), path, query, entry);
            if (value == null) {
                command.append(character);
                at++;
            } else {
                command.append(value);
                at = close + 1;
            }
        }
        return command.toString();
    }

    private static @Nullable String value(String name, byte[] path, String query, int entry) {
        return switch (name) {
            case "", "+" -> quote(path);
            case "r", "+r" -> new String(path, UTF_8);
            case "q" -> quote(query.getBytes(UTF_8));
            case "n", "+n" -> Integer.toString(entry);
            default -> null;
        };
    }

    /// `bytes` as one word of the shell. Bytes that are not ASCII are made by the shell itself, since how Java
    /// would encode them depends on the locale.
    static String quote(byte[] bytes) {
        boolean ascii = true;
        for (byte each : bytes) {
            ascii &= each > 0;
        }
        if (ascii) {
            return "'" + new String(bytes, UTF_8).replace("'", "'\\''") + "'";
        }
        var word = new StringBuilder("\"$(printf '");
        for (byte each : bytes) {
            word.append('\\');
            word.append((char) ('0' + ((each >> 6) & 3)));
            word.append((char) ('0' + ((each >> 3) & 7)));
            word.append((char) ('0' + (each & 7)));
        }
        return word.append("')\"").toString();
    }
}
