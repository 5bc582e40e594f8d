package jfind.app.cli;

/// The text of `--help`, made from the table of options.
public final class Help {
    private static final int COLUMN = 32;
    private static final int WIDTH = 90;

    private Help() {}

    /// The whole text, ending in a newline.
    public static String text() {
        StringBuilder text = new StringBuilder(4096);
        text.append(
                """
                Usage: jfind [OPTION]... [ROOT]...

                Finds a file by a few of its letters. Walks the roots (or the current directory) while
                you type; reads lines from standard input instead when there are any.
                """);
        Option.Theme theme = null;
        for (Option option : Option.values()) {
            if (option.theme() == Option.Theme.STYLING) {
                break;
            }
            if (option.theme() != theme) {
                theme = option.theme();
                text.append('\n').append(theme.title()).append('\n');
            }
            line(option, text);
        }
        text.append(
                """

                Exit status
                  0 chosen or matched, 1 no match, 2 error, 130 aborted

                Environment
                  JFIND_DEFAULT_OPTS            options for every call, in shell words
                  JFIND_CONFIG                  file with such options
                                                (default: $XDG_CONFIG_HOME/jfind/config)
                  JFIND_EDITOR, VISUAL, EDITOR  what opens the chosen files, the first that is set
                  JFIND_JAVA                    the Java to run with, 25 or later
                """);
        return text.toString();
    }

    private static void line(Option option, StringBuilder text) {
        String name = option.names().getFirst();
        String brief = option.names().size() > 1 ? option.names().get(1) + ", " : "    ";
        int from = text.length();
        text.append("  ").append(brief).append(name);
        switch (option.value()) {
            case NONE -> {}
            case REQUIRED -> text.append('=').append(option.placeholder());
            case ATTACHED, OPTIONAL_NUMBER, OPTIONAL_WORD ->
                    text.append("[=").append(option.placeholder()).append(']');
        }
        String summary = option.summary();
        if (!option.choices().isEmpty()) {
            summary += ": " + String.join(", ", option.choices());
        }
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
