package jfind.app.preview;

import java.util.Arrays;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// Colours the lines of a file in order: comments, strings, keywords, numbers.
///
/// Confined to one thread.
final class Highlighter {
    /* Not JLine's highlighter, which reads nano's rule files: on 200 lines of Java with eight
     * rules, on the quick compiler, it took 7 ms to read the rules, 6 ms for the first page, then
     * 0.85 ms a page; this took 12, 5 and 0.35 ms (the 12 for the table of all languages; now only
     * one is parsed). It would also add 600 KB to the distribution. Rules are in `assets/syntax`.
     * */

    private final Language language;
    private final SyntaxInks inks;

    /// The end mark of a comment or string left open by an earlier line; null for none.
    private @Nullable String open;

    private Ink openInk = Ink.PLAIN;

    private int[] ends = new int[64];
    private Ink[] runs = new Ink[64];
    private int count;

    Highlighter(Language language, SyntaxInks inks) {
        this.language = language;
        this.inks = inks;
    }

    /// The next line.
    StyledLine line(String text) {
        if (language.isPlain()) {
            return StyledLine.plain(text);
        }
        count = 0;
        int at = 0;
        Ink whole = inkOfLine(text);
        if (whole != null) {
            return StyledLine.of(text, whole);
        }
        while (at < text.length()) {
            String end = open;
            at = end != null ? inside(text, at, end) : outside(text, at);
        }
        return new StyledLine(text, Arrays.copyOf(ends, count), Arrays.copyOf(runs, count));
    }

    private @Nullable Ink inkOfLine(String text) {
        String[] prefixes = language.prefixes();
        for (int at = 0; at + 1 < prefixes.length; at += 2) {
            if (text.startsWith(prefixes[at + 1])) {
                return switch (prefixes[at]) {
                    case "added" -> inks.added();
                    case "removed" -> inks.removed();
                    default -> inks.heading();
                };
            }
        }
        return null;
    }

    private int inside(String text, int at, String end) {
        int found = text.indexOf(end, at);
        int to = found < 0 ? text.length() : found + end.length();
        if (found >= 0) {
            open = null;
        }
        return run(to, openInk);
    }

    private int outside(String text, int at) {
        char character = text.charAt(at);
        for (String comment : language.comments()) {
            if (text.startsWith(comment, at)) {
                return run(text.length(), inks.comment());
            }
        }
        String blockBegin = language.blockBegin();
        if (blockBegin != null && text.startsWith(blockBegin, at)) {
            open = language.blockEnd();
            openInk = inks.comment();
            return run(at + blockBegin.length(), inks.comment());
        }
        for (String quote : language.longQuotes()) {
            if (text.startsWith(quote, at)) {
                open = quote;
                openInk = inks.string();
                return run(at + quote.length(), inks.string());
            }
        }
        if (language.quotes().indexOf(character) >= 0) {
            return run(endOfString(text, at), inks.string());
        }
        if (Character.isDigit(character)) {
            return run(endOfWord(text, at), inks.number());
        }
        if (character == '#' && language.words().contains(directive(text, at))) {
            return directive(text, at, endOfWord(text, at + 1));
        }
        if (isWord(character)) {
            int to = endOfWord(text, at);
            return run(
                    to,
                    language.words().contains(text.substring(at, to)) ? inks.keyword() : Ink.PLAIN);
        }
        return run(at + 1, Ink.PLAIN);
    }

    private static String directive(String text, int at) {
        return text.substring(at, endOfWord(text, at + 1));
    }

    /// A preprocessor's directive. A path between angle brackets is a string, even if it has
    /// keywords in it.
    private int directive(String text, int from, int to) {
        run(to, inks.keyword());
        int open = text.indexOf('<', to);
        int close = text.indexOf('>', to);
        if (open < 0 || close < open || !text.startsWith("#include", from)) {
            return to;
        }
        run(open, Ink.PLAIN);
        return run(close + 1, inks.string());
    }

    private static int endOfString(String text, int from) {
        char quote = text.charAt(from);
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(text.length(), at + 1);
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()
                && (isWord(text.charAt(at)) || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char character) {
        return Character.isLetter(character) || character == '_' || character == '@';
    }

    private int run(int to, Ink ink) {
        if (count > 0 && runs[count - 1].equals(ink)) {
            ends[count - 1] = to;
            return to;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            runs = Arrays.copyOf(runs, 2 * count);
        }
        ends[count] = to;
        runs[count++] = ink;
        return to;
    }
}
