package jfind.app.source;

import java.util.Arrays;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;
import jfind.match.line.FieldTemplate;

/// Makes entries of lines that are not simply taken as they are.
///
/// Confined to one thread.
final class LineShaper {
    private final LineShape shape;
    private Entries entries;
    private final AnsiText shownText = new AnsiText();
    private int number;

    /// @param number of the first line
    LineShaper(LineShape shape, Entries entries, int number) {
        this.shape = shape;
        this.entries = entries;
        this.number = number;
    }

    /// Puts entries elsewhere from now on.
    void continueIn(Entries next) {
        entries = next;
    }

    /// Takes the lines in `bytes[0, to)` that are finished; returns where the first unfinished one begins.
    int addAll(byte[] bytes, int to) {
        int start = 0;
        for (int at = 0; at < to; at++) {
            if (bytes[at] == shape.delimiter()) {
                add(Arrays.copyOfRange(bytes, start, at));
                start = at + 1;
            }
        }
        return start;
    }

    /// Takes a line.
    void add(byte[] line) {
        FieldTemplate template = shape.shown();
        byte[] shown = template == null ? line : template.apply(line, number);
        number++;
        InkRuns inks = InkRuns.NONE;
        if (shape.ansi()) {
            shownText.read(shown);
            shown = shownText.text();
            inks = shownText.inks();
        }
        entries.add(line, template == null ? shown : stripped(shown, inks), inks);
    }

    /// Without blanks at the end, of which fields bring some along; those that can be seen stay. A delimiter
    /// that cannot be seen is a blank as well.
    private static byte[] stripped(byte[] shown, InkRuns inks) {
        int seen = 0;
        for (int run = 0; run < inks.ends().length; run++) {
            seen = inks.inks()[run].background() == Ink.DEFAULT ? seen : inks.ends()[run];
        }
        int end = shown.length;
        while (end > seen && (shown[end - 1] == ' ' || isControlBlank(shown[end - 1]))) {
            end--;
        }
        return end == shown.length ? shown : Arrays.copyOf(shown, end);
    }

    /// Tab, line feed, vertical tab, form feed, carriage return; ASCII's four separators.
    private static boolean isControlBlank(byte each) {
        return (each >= '\t' && each <= '\r') || (each >= 0x1c && each <= 0x1f);
    }
}
