package jfind.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into words like a POSIX shell, with quotes, backslashes and comments, without
/// expansion.
///
/// Thread-safe: it has no state.
final class ShellWords {
    private ShellWords() {}

    /// The words of `line`.
    ///
    /// @throws UsageException when a quote is not closed; the message has no place, the caller adds
    ///     it
    static List<String> split(String line) throws UsageException {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quote) {
                quote = 0;
            } else if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
                char next = line.charAt(++i);
                if (quote == '"' && next != '"' && next != '\\' && next != '$' && next != '`') {
                    word.append(c);
                }
                word.append(next);
                inWord = true;
            } else if (quote == 0 && c == '#' && !inWord) {
                int end = line.indexOf('\n', i);
                i = end < 0 ? line.length() : end;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                inWord = true;
            } else if (quote == 0 && isBlank(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new UsageException("unclosed quote: " + quote);
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }

    /// Not [Character#isWhitespace]: scripts use the control characters U+001C to U+001F as
    /// delimiters.
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
