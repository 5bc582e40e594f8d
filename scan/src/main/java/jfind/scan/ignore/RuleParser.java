package jfind.scan.ignore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the lines of an ignore file in git's format. Any bytes are valid: nothing fails.
///
/// Confined to one thread.
final class RuleParser {
    private final String source;
    private final boolean foldCase;
    private final List<Rule> rules = new ArrayList<>();

    private RuleParser(String source, boolean foldCase) {
        this.source = source;
        this.foldCase = foldCase;
    }

    /// Returns the rules of a file, in their order.
    ///
    /// @param source the file's path, for messages
    /// @param foldCase whether ASCII letters match in either case (`core.ignoreCase`)
    static RuleSet parse(byte[] content, String source, boolean foldCase) {
        RuleParser parser = new RuleParser(source, foldCase);
        int start = ByteOrderMark.length(content);
        int line = 1;
        while (start < content.length) {
            int end = indexOf(content, '\n', start, content.length);
            int stop = end > start && content[end - 1] == '\r' ? end - 1 : end;
            parser.line(content, start, indexOf(content, '\0', start, stop), line++);
            start = end + 1;
        }
        return new RuleSet(parser.rules);
    }

    private void line(byte[] content, int from, int to, int number) {
        if (from == to || content[from] == '#') {
            return;
        }
        int end = withoutTrailingSpaces(content, from, to);
        byte[] text = Arrays.copyOfRange(content, from, end);
        int start = from;
        boolean negated = start < end && content[start] == '!';
        if (negated) {
            start++;
        }
        boolean directoriesOnly = start < end && content[end - 1] == '/';
        if (directoriesOnly) {
            end--;
        }
        if (start == end) {
            return; // An empty pattern, or the root itself, matches nothing.
        }
        boolean anchored = indexOf(content, '/', start, end) < end;
        RulePattern pattern =
                anchored ? anchored(content, start, end) : unanchored(content, start, end);
        rules.add(new Rule(source, number, text, negated, directoriesOnly, pattern));
    }

    /// Returns the end of a line without its trailing spaces; a backslash protects the space after
    /// it.
    private static int withoutTrailingSpaces(byte[] content, int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            if (content[i] == '\\') {
                i++;
                end = Math.min(i + 1, to);
            } else if (content[i] != ' ') {
                end = i + 1;
            }
        }
        return end;
    }

    private RulePattern anchored(byte[] content, int from, int to) {
        int start = content[from] == '/' ? from + 1 : from;
        int wild = literalEnd(content, start, to);
        byte[] literal = Arrays.copyOfRange(content, start, wild);
        if (wild == to) {
            return new RulePattern.Anchored(literal, null, foldCase);
        }
        Glob glob = Glob.compile(content, start, wild, to, foldCase);
        return glob == null
                ? new RulePattern.Never()
                : new RulePattern.Anchored(literal, glob, foldCase);
    }

    private RulePattern unanchored(byte[] content, int from, int to) {
        int wild = literalEnd(content, from, to);
        if (wild == to) {
            return new RulePattern.Name(Arrays.copyOfRange(content, from, to), foldCase);
        }
        if (content[from] == '*' && literalEnd(content, from + 1, to) == to) {
            return new RulePattern.NameSuffix(Arrays.copyOfRange(content, from + 1, to), foldCase);
        }
        if (content[wild] == '*' && wild == to - 1) {
            return new RulePattern.NamePrefix(Arrays.copyOfRange(content, from, wild), foldCase);
        }
        Glob glob = Glob.compile(content, from, to, foldCase);
        return glob == null ? new RulePattern.Never() : new RulePattern.NameGlob(glob);
    }

    /// The index of the first byte with a special meaning, or `to`.
    private static int literalEnd(byte[] content, int from, int to) {
        for (int i = from; i < to; i++) {
            switch (content[i]) {
                case '*', '?', '[', '\\' -> {
                    return i;
                }
                default -> {}
            }
        }
        return to;
    }

    private static int indexOf(byte[] content, int wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (content[i] == wanted) {
                return i;
            }
        }
        return to;
    }
}
