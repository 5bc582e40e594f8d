package jfind.app.session;

import jfind.app.bind.Action;

/// What a command has printed, as an action takes it.
///
/// Immutable.
record Answer(String printed) {
    /// The argument that `action` takes from it: all lines for a header or footer, else the first
    /// line.
    String argument(Action action) {
        if (action == Action.CHANGE_HEADER || action == Action.CHANGE_FOOTER) {
            return printed.endsWith("\n") ? printed.substring(0, printed.length() - 1) : printed;
        }
        int end = printed.indexOf('\n');
        String line = end < 0 ? printed : printed.substring(0, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /// The chain of actions that was printed, without line ends around it.
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
