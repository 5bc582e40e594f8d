package jfind.match.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The path in what a message says before a line number: without the words that lead up to it, and
/// in the form that paths have here.
///
/// ```
/// In file included from ./foo.h         foo.h
/// https://example.org/me/src/foo.c      /me/src/foo.c
/// file:///srv/my%20foo.c                /srv/my foo.c
/// C:\src\foo.cpp                        C:/src/foo.cpp
/// '/srv/my foo.c'                       /srv/my foo.c
/// /srv/my\ foo.c                        /srv/my foo.c
/// src/./net/../foo.c                    src/foo.c
/// `src/foo.c`                           src/foo.c
/// ```
///
/// Immutable.
final class PastedPath {
    private static final String[] STARTS = {"./", "../", ".\\", "..\\", "\\\\", "file:/"};
    private static final String OPENING = "\"'`<(\u201c\u2018\u00ab";
    private static final String CLOSING = "\"'`>)\u201d\u2019\u00bb";
    private static final String[] LEADS = {"at", "in", "from", "by", "file"};

    private PastedPath() {}

    /// The path; empty if there is none.
    static String of(String text) {
        String stripped = text.strip();
        String bare =
                isEnclosed(stripped) ? stripped.substring(1, stripped.length() - 1) : stripped;
        String path = withoutScheme(withoutLead(bare));
        return withoutDots(withoutWindows(withoutEscapes(withoutQuotes(path))));
    }

    /// Whether a text begins as only a path does, perhaps within quotes: at a root, at a home, here
    /// or above, on a drive, or as a URL of a file.
    static boolean isBegun(String text) {
        int last = text.length() - 1;
        boolean quoted = last > 0 && "\"'".indexOf(text.charAt(0)) >= 0;
        if (quoted && text.charAt(last) != text.charAt(0)) {
            return false;
        }
        int from = quoted ? 1 : 0;
        if (text.startsWith("/", from) && text.length() > from + 1) {
            return true;
        }
        for (String start : STARTS) {
            if (text.startsWith(start, from)) {
                return true;
            }
        }
        return isDrive(text, from) || (isHome(text, from) && text.indexOf('/') > from);
    }

    /// Whether a text is a path between two signs that only stand around it: as a shell or a
    /// message quotes it, or prose. It has a directory; a word alone may be meant as it stands, and
    /// between single quotes as fzf understands them.
    static boolean isEnclosed(String text) {
        int last = text.length() - 1;
        int kind = last > 1 ? OPENING.indexOf(text.charAt(0)) : -1;
        if (kind < 0 || text.charAt(last) != CLOSING.charAt(kind)) {
            return false;
        }
        String inner = text.substring(1, last);
        return inner.indexOf('/') > 0
                && inner.indexOf(OPENING.charAt(kind)) < 0
                && inner.indexOf(CLOSING.charAt(kind)) < 0
                && (text.charAt(0) != '\'' || inner.indexOf(' ') > 0);
    }

    /// Whether a text is a path that goes back up, or stays where it is, in its midst.
    static boolean isWinding(String text) {
        return text.contains("/../") || text.contains("/./");
    }

    private static boolean isHome(String text, int from) {
        char first = from < text.length() ? text.charAt(from) : ' ';
        if (first != '~' && first != '$') {
            return false;
        }
        int to = from + 1;
        while (to < text.length() && isNamePart(text.charAt(to))) {
            to++;
        }
        return to < text.length() && text.charAt(to) == '/';
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '{' || c == '}' || c == '-';
    }

    private static boolean isDrive(String text, int from) {
        return text.length() > from + 3
                && Character.isLetter(text.charAt(from))
                && text.charAt(from + 1) == ':'
                && (text.charAt(from + 2) == '\\' || text.charAt(from + 2) == '/');
    }

    /// The text within quotes, as a file dropped on a terminal has them.
    private static String withoutQuotes(String text) {
        int end = text.length() - 1;
        boolean quoted = end > 0 && "\"'".indexOf(text.charAt(0)) >= 0;
        if (quoted && text.charAt(end) == text.charAt(0)) {
            return text.substring(1, end).replace("'\\''", "'");
        }
        return quoted ? text.substring(1) : text;
    }

    /// The text without the backslashes by which a shell is kept from reading signs. On Windows
    /// they stand before letters.
    private static String withoutEscapes(String text) {
        if (text.indexOf('\\') < 0 || text.indexOf('/') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '\\' && i + 1 < text.length();
            char next = escape ? text.charAt(i + 1) : ' ';
            if (!escape
                    || Character.isLetterOrDigit(next)
                    || (next == ' ' && text.charAt(0) != '/' && !isBegun(text))) {
                plain.append(text.charAt(i));
            } else {
                plain.append(next);
                i++;
            }
        }
        return plain.toString();
    }

    /// The path without `.`, without empty segments, and without a directory that `..` leaves
    /// again.
    private static String withoutDots(String text) {
        String path = text;
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        if (!path.contains("/./") && !path.contains("//") && !path.contains("/../")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        for (int from = path.startsWith("/") ? 1 : 0; from <= path.length(); ) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String segment = path.substring(from, to);
            boolean last = slash < 0;
            boolean leaves =
                    segment.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..");
            if (leaves) {
                kept.removeLast();
            } else if (last || (!segment.isEmpty() && !segment.equals("."))) {
                kept.add(segment);
            }
            from = to + 1;
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", kept);
    }

    /// What follows the last word that only leads up to a path: `warning:`, `at`, `(app)`, `***`.
    /// Other words may be part of the query.
    private static String withoutLead(String text) {
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            int start = text.lastIndexOf(' ', space - 1) + 1;
            if (isLead(text.substring(start, space))) {
                from = space + 1;
            }
        }
        String path = text.substring(from).strip();
        boolean opened = !path.isEmpty() && "[\"'".indexOf(path.charAt(0)) >= 0;
        boolean closed = path.length() > 1 && path.charAt(path.length() - 1) == path.charAt(0);
        return opened && !closed ? path.substring(1) : path;
    }

    private static boolean isLead(String word) {
        if (!hasLetter(word) || ":,)".indexOf(word.charAt(word.length() - 1)) >= 0) {
            return true;
        }
        for (String lead : LEADS) {
            if (lead.equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// The path of a URL, from its first `/` on.
    private static String withoutScheme(String text) {
        int from = text.startsWith("'") || text.startsWith("\"") ? 1 : 0;
        if (text.startsWith("file:/", from) && !text.startsWith("//", from + 5)) {
            return decoded(text.substring(from + 5));
        }
        int mark = text.indexOf("://");
        int slash = mark < 1 ? -1 : text.indexOf('/', mark + 3);
        return slash < 0 ? text : decoded(text.substring(slash));
    }

    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream result = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            boolean escaped = bytes[i] == '%' && low >= 0;
            result.write(escaped ? high << 4 | low : bytes[i]);
            i += escaped ? 2 : 0;
        }
        return result.toString(StandardCharsets.UTF_8);
    }

    /// A backslash before a space is fzf's; others that are the only slashes part directories.
    private static String withoutWindows(String text) {
        boolean isWindows =
                isDrive(text, 0)
                        || (text.indexOf('\\') >= 0
                                && text.indexOf('/') < 0
                                && !text.contains("\\ "));
        return isWindows ? text.replace('\\', '/') : text;
    }
}
