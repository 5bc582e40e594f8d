package jfind.app.command;

import java.util.Arrays;
import jfind.match.line.Fields;
import org.jspecify.annotations.Nullable;

/// A placeholder of a template: which text it stands for, and in what form.
///
/// ```
///   {} {+} {*}         the current line, all selected lines, all matches
///   {1} {-1} {2..} {1,3}   fields of it
///   {n} {+n}           its number
///   {q} {q:1}          the query, fields of it
///   {fzf:query} {fzf:action} {fzf:prompt}
/// ```
///
/// Flags before fields, in any order: `+` and `*` as above, `r` not quoted, `s` with the spaces
/// around a field, `f` the name of a file that holds the text.
///
/// Immutable.
///
/// @param fields null for the whole line
/// @param white whether white space separates fields
record Placeholder(
        Content subject,
        Coverage scope,
        boolean raw,
        boolean spaces,
        boolean file,
        @Nullable Fields fields,
        boolean white) {

    /// What a placeholder stands for.
    enum Content {
        LINE,
        NUMBER,
        QUERY,
        ACTION,
        PROMPT
    }

    /// Which lines it takes.
    enum Coverage {
        CURRENT,
        SELECTED,
        MATCHED
    }

    /// Reads the text between braces; null when it is no placeholder.
    ///
    /// @param delimiter what fields end with; null for white space
    static @Nullable Placeholder parse(String text, @Nullable String delimiter) {
        Content named = named(text);
        if (named != null) {
            return new Placeholder(named, Coverage.CURRENT, false, false, false, null, true);
        }
        if (text.startsWith("q:")) {
            boolean spaces = text.startsWith("s", 2);
            return fields(
                    text.substring(spaces ? 3 : 2), null, Content.QUERY, Coverage.CURRENT, spaces);
        }
        Coverage scope = Coverage.CURRENT;
        boolean raw = false;
        boolean spaces = false;
        boolean file = false;
        int at = 0;
        for (; at < text.length() && "+*srf".indexOf(text.charAt(at)) >= 0; at++) {
            switch (text.charAt(at)) {
                case '+' -> scope = scope == Coverage.MATCHED ? scope : Coverage.SELECTED;
                case '*' -> scope = Coverage.MATCHED;
                case 's' -> spaces = true;
                case 'r' -> raw = true;
                default -> file = true;
            }
        }
        String rest = text.substring(at);
        if (rest.isEmpty()) {
            return new Placeholder(Content.LINE, scope, raw, spaces, file, null, true);
        }
        if (rest.equals("n") || rest.equals("nf")) {
            return raw || spaces
                    ? null
                    : new Placeholder(
                            Content.NUMBER,
                            scope,
                            true,
                            false,
                            file || rest.length() > 1,
                            null,
                            true);
        }
        Placeholder placeholder = fields(rest, delimiter, Content.LINE, scope, spaces);
        return placeholder == null
                ? null
                : new Placeholder(
                        Content.LINE,
                        scope,
                        raw,
                        spaces,
                        file,
                        placeholder.fields,
                        placeholder.white);
    }

    private static @Nullable Content named(String text) {
        return switch (text) {
            case "q", "fzf:query" -> Content.QUERY;
            case "fzf:action" -> Content.ACTION;
            case "fzf:prompt" -> Content.PROMPT;
            default -> null;
        };
    }

    private static @Nullable Placeholder fields(
            String text,
            @Nullable String delimiter,
            Content subject,
            Coverage scope,
            boolean spaces) {
        Fields fields = Fields.parse(text, delimiter).orElse(null);
        return fields == null
                ? null
                : new Placeholder(subject, scope, false, spaces, false, fields, delimiter == null);
    }

    /// Its value for `text`, which is a line or the query.
    byte[] select(byte[] text) {
        if (fields == null) {
            return text;
        }
        byte[] selected = white ? fields.select(text) : fields.selectStripped(text);
        return spaces ? selected : trimmed(selected);
    }

    private static byte[] trimmed(byte[] text) {
        int from = 0;
        int to = text.length;
        while (from < to && isSpace(text[from])) {
            from++;
        }
        while (to > from && isSpace(text[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(text, from, to);
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || (each >= '\t' && each <= '\r');
    }

    /// Whether its value depends on the session (query, action, prompt) and not on a line.
    boolean isAboutTheSession() {
        return subject != Content.LINE && subject != Content.NUMBER;
    }
}
