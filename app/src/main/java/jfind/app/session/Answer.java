package jfind.app.session;

import jfind.app.bind.Action;

/// What a command has printed, as an action takes it.
///
/// Immutable.
record Answer(String printed) {
    /// What `action` is told by it: headers and footers have several lines, all else has one.
    String argument(Action action) {
        if (action == Action.CHANGE_HEADER || action == Action.CHANGE_FOOTER) {
            return printed.endsWith("\n") ? printed.substring(0, printed.length() - 1) : printed;
        }
        int end = printed.indexOf('\n');
        String line = end < 0 ? printed : printed.substring(0, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /// The chain of actions that it is, without the ends of lines around it.
    String chain() {
        int from = 0;
        int to = printed.length();
        while (from < to && isLineEnd(printed.charAt(from))) {
            from++;
        }
        while (to > from && isLineEnd(printed.charAt(to - 1))) {
            to--;
        }
        return printed.substring(from, to);
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }
}
