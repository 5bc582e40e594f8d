package jfind.app.manual;

import java.util.ArrayList;
import java.util.List;

/// A man page as text, for whoever reads it without `man`: lines of 78 columns at most, no colours,
/// no overstrikes.
///
/// It knows the macros and escapes that [ManPage] uses, and refuses others, so that none is printed
/// raw. Confined to one thread.
public final class PlainPage {
    private static final int WIDTH = 78;
    private static final int INDENT = 7;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final List<String> words = new ArrayList<>();

    /// The columns that a paragraph is indented by.
    private int indent = INDENT;

    /// Whether the next line is the heading of an indented paragraph.
    private boolean heading;

    private boolean filled = true;

    private PlainPage() {}

    /// The text of a page, ending in a newline.
    ///
    /// @param roff the source, with macros of `man`
    /// @throws IllegalArgumentException for a macro or an escape that is not known here
    public static String of(String roff) {
        var page = new PlainPage();
        roff.lines().forEach(page::line);
        page.flush();
        return page.out.toString();
    }

    private void line(String line) {
        if (line.startsWith(".")) {
            macro(line);
        } else if (filled) {
            add(plain(line));
        } else {
            out.append(" ".repeat(indent)).append(plain(line)).append('\n');
        }
    }

    private void macro(String line) {
        int end = line.indexOf(' ');
        String name = end < 0 ? line : line.substring(0, end);
        String rest = end < 0 ? "" : line.substring(end + 1);
        switch (name) {
            case ".TH", ".ad", ".nh" -> {}
            case ".SH" -> title(0, rest);
            case ".SS" -> title(3, rest);
            case ".PP" -> paragraph(INDENT);
            case ".TP" -> {
                paragraph(INDENT);
                heading = true;
            }
            case ".br" -> flush();
            case ".nf", ".fi" -> {
                flush();
                filled = name.equals(".fi");
            }
            case ".B", ".I" -> add(plain(rest));
            // Words in turn in one face and another, without blanks between them.
            case ".BR", ".BI", ".IR" -> add(plain(String.join("", arguments(rest))));
            default -> throw new IllegalArgumentException("unknown macro: " + line);
        }
    }

    private void title(int column, String title) {
        flush();
        out.append(out.isEmpty() ? "" : "\n").append(" ".repeat(column));
        out.append(plain(String.join(" ", arguments(title)))).append('\n');
        indent = INDENT;
    }

    private void paragraph(int column) {
        flush();
        if (!out.isEmpty() && out.charAt(out.length() - 2) != '\n' && !isBehindTitle()) {
            out.append('\n');
        }
        indent = column;
    }

    private boolean isBehindTitle() {
        int start = out.lastIndexOf("\n", out.length() - 2) + 1;
        return !out.substring(start).startsWith(" ".repeat(INDENT));
    }

    private void add(String text) {
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (heading) {
            flush();
            heading = false;
            indent = 2 * INDENT;
        }
    }

    /// Writes the words that are waiting as lines.
    private void flush() {
        int column = 0;
        for (String word : words) {
            int width = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + width > WIDTH) {
                out.append('\n');
                column = 0;
            }
            out.append(column == 0 ? " ".repeat(indent) : " ").append(word.replace('\u00a0', ' '));
            column = column == 0 ? indent + width : column + 1 + width;
        }
        if (!words.isEmpty()) {
            out.append('\n');
            words.clear();
        }
    }

    /// The words of a macro's line; quotes keep blanks together.
    private static List<String> arguments(String text) {
        List<String> arguments = new ArrayList<>();
        var word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && i + 1 < text.length()) {
                word.append(c).append(text.charAt(++i));
            } else if (c == ' ' && !quoted) {
                arguments.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        arguments.add(word.toString());
        arguments.removeIf(String::isEmpty);
        return arguments;
    }

    /// A text with its escapes resolved.
    private static String plain(String text) {
        var plain = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escape = i < text.length() ? text.charAt(i++) : ' ';
            switch (escape) {
                case 'f' -> i++; // A face: one letter.
                case '-' -> plain.append('-');
                case 'e' -> plain.append('\\');
                case '&' -> {}
                case ' ' -> plain.append('\u00a0'); // A blank that does not end a word.
                case '(' -> {
                    plain.append(special(text.substring(i, i + 2)));
                    i += 2;
                }
                default -> throw new IllegalArgumentException("unknown escape: " + text);
            }
        }
        return plain.toString();
    }

    private static char special(String name) {
        return switch (name) {
            case "aq" -> '\'';
            case "dq" -> '"';
            case "pc" -> '·';
            case "rs" -> '\\';
            case "ti" -> '~';
            case "ha" -> '^';
            default -> throw new IllegalArgumentException("unknown character: " + name);
        };
    }
}
