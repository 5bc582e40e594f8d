package jfind.scan.ignore;

import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a configuration file of git. Values are bytes, one character for each (ISO 8859-1).
///
/// Confined to one thread.
final class GitConfigParser {
    private static final int END = -1;

    private final byte[] content;
    private final BiConsumer<String, String> sink;
    private int at;
    private int line = 1;
    private String section = "";

    private GitConfigParser(byte[] content, BiConsumer<String, String> sink) {
        this.content = content;
        this.sink = sink;
    }

    /// Calls `sink` with each variable and its value, in order. A variable is written as
    /// `core.ignorecase` or `section.Sub.name`; a variable without a value has the value `true`.
    ///
    /// @return 0, or the number of the line where reading stopped because of an error
    static int parse(byte[] content, BiConsumer<String, String> sink) {
        GitConfigParser parser = new GitConfigParser(content, sink);
        return parser.parse() ? 0 : parser.line;
    }

    /// Calls `sink` with each variable of `GIT_CONFIG_PARAMETERS`, in which git passes on the
    /// options `-c`: words in single quotes, `'key'='value'` or `'key=value'`. Stops at an error.
    static void parseParameters(String text, BiConsumer<String, String> sink) {
        int[] at = {0};
        while (true) {
            while (at[0] < text.length() && text.charAt(at[0]) == ' ') {
                at[0]++;
            }
            String key = quoted(text, at);
            if (key == null) {
                return;
            }
            String value = "true";
            if (at[0] < text.length() && text.charAt(at[0]) == '=') {
                at[0]++;
                String given = quoted(text, at);
                value = given == null ? "true" : given;
            } else {
                int equals = key.indexOf('=');
                value = equals < 0 ? value : key.substring(equals + 1);
                key = equals < 0 ? key : key.substring(0, equals);
            }
            sink.accept(normalize(key), value);
        }
    }

    /// Reads a word in single quotes and moves `at` behind it; null if there is none. A quote
    /// inside is written as `'\''`.
    private static @Nullable String quoted(String text, int[] at) {
        if (at[0] >= text.length() || text.charAt(at[0]) != '\'') {
            return null;
        }
        StringBuilder word = new StringBuilder();
        int i = at[0] + 1;
        while (i < text.length()) {
            if (text.charAt(i) != '\'') {
                word.append(text.charAt(i++));
            } else if (text.startsWith("\\", i + 1) && text.startsWith("'", i + 3)) {
                word.append(text.charAt(i + 2));
                i += 4;
            } else {
                at[0] = i + 1;
                return word.toString();
            }
        }
        return null;
    }

    /// Returns the name of a variable with its section and last part in small letters.
    static String normalize(String key) {
        int first = key.indexOf('.');
        int last = key.lastIndexOf('.');
        return first < 0
                ? lower(key)
                : lower(key.substring(0, first))
                        + key.substring(first, last)
                        + lower(key.substring(last));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private boolean parse() {
        at = ByteOrderMark.length(content);
        while (true) {
            int each = next();
            if (each == END) {
                return true;
            }
            if (each == '#' || each == ';') {
                skipLine();
            } else if (each == '[') {
                if (!section()) {
                    return false;
                }
            } else if (isLetter(each)) {
                if (!variable(each)) {
                    return false;
                }
            } else if (!isSpace(each) && each != '\n') {
                return false;
            }
        }
    }

    /// Returns the next byte; every line end is one `\n`.
    private int next() {
        if (at == content.length) {
            return END;
        }
        int each = content[at++] & 0xff;
        if (each == '\r' && at < content.length && content[at] == '\n') {
            at++;
            each = '\n';
        }
        if (each == '\n') {
            line++;
        }
        return each;
    }

    private void skipLine() {
        int each;
        do {
            each = next();
        } while (each != '\n' && each != END);
    }

    /// Reads `[name]`, `[name.sub]` or `[name "sub"]`, from after the bracket.
    private boolean section() {
        StringBuilder name = new StringBuilder();
        while (true) {
            int each = next();
            if (each == ']') {
                section = name.append('.').toString();
                return true;
            }
            if (each == ' ' || each == '\t') {
                return subsection(name);
            }
            if (!isLetter(each) && !isDigit(each) && each != '-' && each != '.') {
                return false;
            }
            name.append((char) lower(each));
        }
    }

    private boolean subsection(StringBuilder name) {
        int each;
        do {
            each = next();
        } while (each == ' ' || each == '\t');
        if (each != '"') {
            return false;
        }
        name.append('.');
        while ((each = next()) != '"') {
            if (each == '\\') {
                each = next();
            }
            if (each == '\n' || each == END) {
                return false;
            }
            name.append((char) each);
        }
        section = name.append('.').toString();
        return next() == ']';
    }

    private boolean variable(int first) {
        StringBuilder name = new StringBuilder(section).append((char) lower(first));
        int each = next();
        while (isLetter(each) || isDigit(each) || each == '-') {
            name.append((char) lower(each));
            each = next();
        }
        while (each == ' ' || each == '\t') {
            each = next();
        }
        if (each == '\n' || each == END) {
            sink.accept(name.toString(), "true");
            return true;
        }
        return each == '=' && value(name.toString());
    }

    /// A value, after the `=`: blanks around it do not count, quotes keep them.
    private boolean value(String name) {
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        int length = 0; // Of the value without blanks at its end.
        while (true) {
            int each = next();
            if (each == '\n' || each == END) {
                value.setLength(length);
                sink.accept(name, value.toString());
                return !quoted;
            }
            if (!quoted && (each == '#' || each == ';')) {
                skipLine();
                value.setLength(length);
                sink.accept(name, value.toString());
                return true;
            }
            if (!quoted && isSpace(each)) {
                if (length > 0) {
                    value.append((char) each);
                }
                continue;
            }
            if (each == '"') {
                quoted = !quoted;
            } else if (each != '\\') {
                value.append((char) each);
            } else if (!escape(value)) {
                return false;
            }
            length = value.length();
        }
    }

    private boolean escape(StringBuilder value) {
        int each = next();
        switch (each) {
            case '\n' -> {} // The value goes on in the next line.
            case 't' -> value.append('\t');
            case 'b' -> value.append('\b');
            case 'n' -> value.append('\n');
            case '\\', '"' -> value.append((char) each);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(int each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }

    private static boolean isSpace(int each) {
        return each == ' ' || each == '\t' || each == '\r' || each == 0x0b || each == '\f';
    }

    private static int lower(int each) {
        return each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each;
    }
}
