package jfind.app.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;
import jfind.app.text.StyledLine;
import jfind.match.FieldTemplate;

/// Makes entries of lines that are not simply taken as they are.
///
/// Confined to one thread.
final class LineShaper {
    private final LineShape shape;
    private final Entries entries;
    private final AnsiText shownText = new AnsiText();
    private final AnsiText lineText = new AnsiText();
    private final List<StyledLine> header = new ArrayList<>();
    private int number;

    LineShaper(LineShape shape, Entries entries) {
        this.shape = shape;
        this.entries = entries;
    }

    /// The header as far as it has come.
    List<StyledLine> header() {
        return header;
    }

    /// Whether the lines that are still to come are entries just as they are.
    boolean isDone() {
        boolean asTheyAre = !shape.ansi() && shape.shown() == null;
        return asTheyAre && header.size() == shape.headerLines();
    }

    /// Takes the lines in `bytes[0, to)` that are finished; returns where the first unfinished one begins.
    int addAll(byte[] bytes, int to) {
        int start = 0;
        for (int at = 0; at < to; at++) {
            if (at == start && isDone()) {
                return entries.store().appendLines(bytes, start, to, shape.delimiter());
            }
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
        boolean inHeader = number++ < shape.headerLines();
        InkRuns inks = InkRuns.NONE;
        if (shape.ansi() || inHeader) {
            shownText.read(shown);
            if (inHeader) {
                header.add(shownText.styled());
                return;
            }
            shown = shownText.text();
            inks = shownText.inks();
        }
        if (template == null) {
            entries.add(line, shown, inks);
        } else {
            entries.add(shape.ansi() ? plain(line) : line, stripped(shown, inks), inks);
        }
    }

    private byte[] plain(byte[] line) {
        lineText.read(line);
        return lineText.text();
    }

    /// Without blanks at the end, of which fields bring some along; those that can be seen stay.
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

    /// Tab, line feed, vertical tab, form feed, carriage return.
    private static boolean isControlBlank(byte each) {
        return each >= '\t' && each <= '\r';
    }
}
