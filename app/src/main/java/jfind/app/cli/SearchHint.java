package jfind.app.cli;

import java.util.List;

/// A hint for a person who typed what to search for as a root: `jfind readme`.
///
/// Thread-safe: it has no state.
public final class SearchHint {
    private static final String REASON = ": No such file or directory";

    private SearchHint() {}

    /// A hint that ends the message about a root that is not there; empty for any other message.
    ///
    /// @param words the command line
    public static String of(String message, List<Word> words) {
        if (!message.endsWith(REASON)) {
            return "";
        }
        String root = message.substring(0, message.length() - REASON.length());
        for (Word word : words) {
            if (!root.isEmpty() && word.text().equals(root) && isQuery(root)) {
                return " (to search: jfind -q " + quoted(root) + ")";
            }
        }
        return "";
    }

    /// Whether the word can be meant as a query: it does not begin as a path does.
    private static boolean isQuery(String word) {
        return "/.~".indexOf(word.charAt(0)) < 0 && !word.endsWith("/");
    }

    private static String quoted(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            boolean isPlain = Character.isLetterOrDigit(c) || "._-+:/@%,".indexOf(c) >= 0;
            if (!isPlain) {
                return "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word;
    }
}
