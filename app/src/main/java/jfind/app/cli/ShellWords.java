package jfind.app.cli;

import java.util.ArrayList;
import java.util.List;

/// Splits a text into words like a POSIX shell, with quotes, backslashes and comments, without
/// expansion.
///
/// Thread-safe: it has no state.
final class ShellWords {
    private ShellWords() {}

    /// A word.
    ///
    /// @param line the line in which it begins, from 1
    record Piece(String word, int line) {}

    /// A quote that is not closed. The message has no place, the caller adds it.
    static final class OpenQuoteException extends Exception {
        private static final long serialVersionUID = 1L;

        /// The line in which it opens, from 1.
        final int line;

        OpenQuoteException(char quote, int line) {
            super("unclosed quote: " + quote, null, false, false);
            this.line = line;
        }
    }

    /// The words of `text`.
    ///
    /// @throws UsageException when a quote is not closed; the message has no place, the caller adds
    ///     it
    static List<String> split(String text) throws UsageException {
        List<String> words = new ArrayList<>();
        try {
            for (Piece piece : pieces(text)) {
                words.add(piece.word());
            }
        } catch (OpenQuoteException e) {
            throw new UsageException("" + e.getMessage());
        }
        return words;
    }

    /// The words of `text` and the lines in which they begin.
    static List<Piece> pieces(String text) throws OpenQuoteException {
        List<Piece> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        int number = 1;
        int begin = 1;
        int opened = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            begin = inWord ? begin : number;
            number += c == '\n' ? 1 : 0;
            if (c == quote) {
                quote = 0;
            } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                number += next == '\n' ? 1 : 0;
                if (quote == '"' && next != '"' && next != '\\' && next != '$' && next != '`') {
                    word.append(c);
                }
                word.append(next);
                inWord = true;
            } else if (quote == 0 && c == '#' && !inWord) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end - 1;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                opened = number;
                inWord = true;
            } else if (quote == 0 && isBlank(c)) {
                if (inWord) {
                    words.add(new Piece(word.toString(), begin));
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new OpenQuoteException(quote, opened);
        }
        if (inWord) {
            words.add(new Piece(word.toString(), begin));
        }
        return words;
    }

    /// Not [Character#isWhitespace]: scripts use the control characters U+001C to U+001F as
    /// delimiters.
    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}
