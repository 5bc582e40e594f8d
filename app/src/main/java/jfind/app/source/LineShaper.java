package jfind.app.source;

import java.util.Arrays;
import jfind.app.text.AnsiText;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;
import jfind.match.line.FieldTemplate;

/// Makes entries of lines that need some work: colours, or a part of each line.
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

    /// Adds entries to `next` from now on.
    void continueIn(Entries next) {
        entries = next;
    }

    /// Adds the complete lines in `bytes[0, to)`; returns where the first incomplete one begins.
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

    /// Adds a line.
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

    /// Removes blanks at the end, which fields bring along. Blanks with a background colour stay. A
    /// delimiter that is a control character counts as a blank.
    private static byte[] stripped(byte[] shown, InkRuns inks) {
        int visible = 0;
        for (int run = 0; run < inks.ends().length; run++) {
            visible = inks.inks()[run].background() == Ink.DEFAULT ? visible : inks.ends()[run];
        }
        int end = shown.length;
        while (end > visible && (shown[end - 1] == ' ' || isControlBlank(shown[end - 1]))) {
            end--;
        }
        return end == shown.length ? shown : Arrays.copyOf(shown, end);
    }

    /// Tab, line feed, vertical tab, form feed, carriage return; ASCII's four separators.
    private static boolean isControlBlank(byte each) {
        return (each >= '\t' && each <= '\r') || (each >= 0x1c && each <= 0x1f);
    }
}
