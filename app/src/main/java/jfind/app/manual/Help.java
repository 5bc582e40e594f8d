package jfind.app.manual;

import jfind.app.cli.Dialect;
import jfind.app.cli.Option;

/// The text of `--help`.
///
/// Thread-safe: it has no state.
public final class Help {
    private static final int COLUMN = 30;
    private static final int WIDTH = 90;

    private Help() {}

    /// The whole text, ending in a newline.
    public static String text(Dialect dialect) {
        StringBuilder text = new StringBuilder(4096);
        text.append("Usage: ").append(dialect.program()).append(" [OPTION]...");
        text.append(dialect.isOwn() ? " [ROOT]...\n" : "\n");
        text.append(
                """

                Finds a file by a few of its letters. Walks the roots (or the current directory) while
                you type; reads lines from standard input instead when there are any.
                """);
        Option.Group group = null;
        for (Option option : Option.values()) {
            if (!option.group().isOffered()) {
                continue;
            }
            if (option.group() != group) {
                group = option.group();
                text.append('\n').append(group.title()).append('\n');
            }
            line(option, text);
        }
        text.append(
                """

                Exit status: 0 chosen or matched, 1 no match, 2 error, 130 aborted.
                f1 lists the keys. --man tells the rest: keys, actions, variables, examples.
                """);
        return text.toString();
    }

    private static void line(Option option, StringBuilder text) {
        int from = text.length();
        text.append("  ").append(option.shortName().isEmpty() ? "    " : option.shortName() + ", ");
        text.append(option.longName());
        switch (option.value()) {
            case NONE -> {}
            case REQUIRED -> text.append('=').append(option.placeholder());
            case ATTACHED, OPTIONAL_NUMBER, OPTIONAL_WORD ->
                    text.append("[=").append(option.placeholder()).append(']');
        }
        String summary = option.fullSummary();
        if (!option.offNames().isEmpty()) {
            summary += " [off: " + String.join(", ", option.offNames()) + "]";
        }
        int column = text.length() - from;
        if (column > COLUMN - 2) {
            text.append('\n');
            column = 0;
        }
        text.append(" ".repeat(COLUMN - column));
        fill(summary, text);
    }

    /// Appends `summary`, broken between words where it would pass the width.
    private static void fill(String summary, StringBuilder text) {
        int column = COLUMN;
        for (String word : summary.split(" ", 0)) {
            if (column + word.length() > WIDTH) {
                text.append('\n').append(" ".repeat(COLUMN));
                column = COLUMN;
            }
            text.append(column == COLUMN ? "" : " ").append(word);
            column += word.length() + 1;
        }
        text.append('\n');
    }
}
