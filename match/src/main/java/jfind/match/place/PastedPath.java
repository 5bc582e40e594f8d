package jfind.match.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The path in what a message says before a line number: without the words that lead up to it, and
/// in the form that paths have here.
///
/// ```
/// In file included from ./foo.h         foo.h
/// https://example.org/me/src/foo.c      /me/src/foo.c
/// file:///srv/my%20foo.c                /srv/my foo.c
/// C:\src\foo.cpp                        C:/src/foo.cpp
/// ```
///
/// Immutable.
final class PastedPath {
    private static final String[] LEADS = {"at", "in", "from", "by", "file"};

    private PastedPath() {}

    /// The path; empty if there is none.
    static String of(String text) {
        String path = withoutWindows(withoutScheme(withoutLead(text.strip())));
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        return path;
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
        while (from < text.length() && "[\"'".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return text.substring(from).strip();
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
        return text.indexOf('\\') < 0 || text.indexOf('/') >= 0 || text.contains("\\ ")
                ? text
                : text.replace('\\', '/');
    }
}
