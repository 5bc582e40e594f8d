package jfind.app.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Removes the escape sequences from lines, and keeps the colours that they set.
///
/// The sequences are the ones that fzf knows: `ESC [`, `ESC (`, `ESC )` or `ESC \` with parameters
/// and a letter; operating system commands; `ESC` with any other character; shift in and out; a
/// character followed by a backspace. A colour that is not switched off continues in the next line.
///
/// For lines that are only shown, strings for programs (`ESC P`, `ESC _` and the like) are removed
/// too, and overstrikes become bold or underlined: `x`, backspace, `x`; `_`, backspace, `x`.
///
/// Confined to one thread.
public final class AnsiText {
    private static final int ESC = 0x1b;

    /// Whether lines are only shown, and never searched or printed.
    private final boolean shown;

    private final Pen pen = new Pen();
    private byte[] text = new byte[256];
    private int length;
    private int[] ends = new int[16];
    private Ink[] inks = new Ink[16];
    private int runs;

    /// Reads lines that are searched or printed.
    public AnsiText() {
        this(false);
    }

    private AnsiText(boolean shown) {
        this.shown = shown;
    }

    /// Reads lines that are only shown.
    public static AnsiText forShowing() {
        return new AnsiText(true);
    }

    /// Whether a line without escapes and control characters continues in no colour.
    boolean isPlain() {
        return pen.isPlain();
    }

    /// Reads a line. Its text and colours are valid until the next call.
    public void read(byte[] line) {
        length = 0;
        runs = 0;
        int since = 0; // Where the last sequence ended: a backspace removes nothing before it.
        text = text.length < line.length ? new byte[2 * line.length] : text;
        int at = 0;
        while (at < line.length) {
            byte each = line[at];
            if (each == ESC) {
                at = sequence(line, at);
                since = length;
                continue;
            }
            if (each == 0x08 && length > since) {
                int next = shown ? overstrike(line, at + 1, since) : 0;
                if (next > 0) {
                    at = next;
                    continue;
                }
                removeLast();
                since = length;
            } else if (each == 0x0e || each == 0x0f) {
                since = length;
            } else {
                text[length++] = each;
            }
            at++;
        }
        if (pen.isPlain()) {
            dropPlainEnd();
        } else {
            endRun();
        }
    }

    /// Reads the character at `at` as an overstrike of the one before the backspace; returns where
    /// it ends, or 0 if it is none.
    private int overstrike(byte[] line, int at, int since) {
        int to = at < line.length && line[at] >= 0x20 ? at + 1 : at;
        if (at < line.length && line[at] < 0) {
            to = at + Utf8.sequenceLength(line, at, line.length);
        }
        if (to == at) {
            return 0;
        }
        int before = length - 1;
        while (before > since && Utf8.isContinuation(text[before])) {
            before--;
        }
        boolean same = Arrays.equals(text, before, length, line, at, to);
        boolean underlined = !same && (text[before] == '_' || line[at] == '_');
        if (!same && !underlined) {
            return 0;
        }
        boolean first = line[at] != '_';
        byte[] letter =
                first ? Arrays.copyOfRange(line, at, to) : Arrays.copyOfRange(text, before, length);
        int attribute = same ? Ink.BOLD : Ink.UNDERLINE;
        Ink ink = inkBefore(before).with(attribute);
        removeLast();
        endRun(pen.ink());
        System.arraycopy(letter, 0, text, length, letter.length);
        length += letter.length;
        endRun(ink);
        return to;
    }

    /// The ink of the character at `offset`: of its run, or the pen's.
    private Ink inkBefore(int offset) {
        return runs > 0 && ends[runs - 1] > offset ? inks[runs - 1] : pen.ink();
    }

    private void dropPlainEnd() {
        while (runs > 0 && inks[runs - 1].equals(Ink.PLAIN)) {
            runs--;
        }
    }

    /// The line without any sequences, a new array.
    public byte[] text() {
        return Arrays.copyOf(text, length);
    }

    /// The colours of [#text].
    public InkRuns inks() {
        return runs == 0
                ? InkRuns.NONE
                : new InkRuns(Arrays.copyOf(ends, runs), Arrays.copyOf(inks, runs));
    }

    /// The line as coloured text, for places where it is not searched.
    public StyledLine styled() {
        return styled(text(), inks());
    }

    /// The same coloured text, counted in characters instead of bytes.
    public static StyledLine styled(byte[] text, InkRuns runs) {
        int[] charEnds = new int[runs.ends().length];
        int from = 0;
        int chars = 0;
        for (int run = 0; run < charEnds.length; run++) {
            int to = runs.ends()[run];
            chars += new String(text, from, to - from, StandardCharsets.UTF_8).length();
            charEnds[run] = chars;
            from = to;
        }
        return new StyledLine(new String(text, StandardCharsets.UTF_8), charEnds, runs.inks());
    }

    /// Removes the last character, all its bytes.
    private void removeLast() {
        do {
            length--;
        } while (length > 0 && (text[length] & 0xc0) == 0x80);
        for (int run = 0; run < runs; run++) {
            ends[run] = Math.min(ends[run], length);
        }
    }

    /// Ends a run of the pen's current ink at the end of the text.
    private void endRun() {
        endRun(pen.ink());
    }

    private void endRun(Ink ink) {
        if (length == (runs == 0 ? 0 : ends[runs - 1])) {
            return;
        }
        if (runs == ends.length) {
            ends = Arrays.copyOf(ends, 2 * runs);
            inks = Arrays.copyOf(inks, 2 * runs);
        }
        ends[runs] = length;
        inks[runs++] = ink;
    }

    /// Applies or skips the sequence at `from`; returns where it ends.
    private int sequence(byte[] line, int from) {
        int kind = from + 1 < line.length ? line[from + 1] : 0;
        if (shown && kind >= ' ' && kind < '0') {
            return afterFinal(line, from + 1);
        }
        int end = -1;
        if (kind == '[' || kind == '(' || kind == ')' || kind == '\\') {
            end = control(line, from);
        } else if (kind == ']') {
            end = command(line, from);
        }
        if (end < 0 && shown && "]PX^_".indexOf(kind) >= 0) {
            return endOfString(line, from + 2);
        }
        if (end < 0) {
            return afterCharacter(line, from + 1);
        }
        if (kind == '[' && line[end - 1] == 'm') {
            endRun();
            pen.set(line, from + 2, end - 1);
        }
        return end;
    }

    /// The end of a sequence of parameters and a letter; -1 if this is no such sequence.
    private static int control(byte[] line, int from) {
        int at = from + 2;
        // The digits, then `:` and `;`.
        while (at < line.length && ((line[at] >= '0' && line[at] <= ';') || line[at] == '?')) {
            at++;
        }
        boolean letter =
                at < line.length
                        && ((line[at] >= 'a' && line[at] <= 'z')
                                || (line[at] >= '@' && line[at] <= 'Z'));
        return letter ? at + 1 : -1;
    }

    /// The end of `ESC ] number ; text`, closed by BEL or `ESC \`; -1 if this is no such sequence.
    private static int command(byte[] line, int from) {
        int at = from + 2;
        while (at < line.length && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        boolean numbered = at > from + 2 && at + 1 < line.length;
        if (!numbered || (line[at] != ';' && line[at] != ':')) {
            return -1;
        }
        while (at < line.length && line[at] != 0x07 && line[at] != ESC) {
            at++;
        }
        if (at == line.length) {
            return -1;
        }
        if (line[at] == 0x07) {
            return at + 1;
        }
        return at + 1 < line.length && line[at + 1] == '\\' ? at + 2 : -1;
    }

    /// The end of a string that BEL or `ESC \\` ends, or the line.
    private static int endOfString(byte[] line, int from) {
        int at = from;
        while (at < line.length && line[at] != 0x07 && line[at] != ESC) {
            at++;
        }
        boolean terminator = at + 1 < line.length && line[at] == ESC && line[at + 1] == '\\';
        return Math.min(line.length, at + (terminator ? 2 : 1));
    }

    /// The end of intermediates and a final byte, as of `ESC ( B`, which selects a character set.
    private static int afterFinal(byte[] line, int from) {
        int at = from;
        while (at < line.length && line[at] >= ' ' && line[at] < '0') {
            at++;
        }
        return Math.min(line.length, at + 1);
    }

    /// The end of the character at `at`.
    private static int afterCharacter(byte[] line, int at) {
        int end = Math.min(at + 1, line.length);
        while (end < line.length && (line[end] & 0xc0) == 0x80) {
            end++;
        }
        return end;
    }
}
