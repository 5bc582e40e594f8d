package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import java.util.HashMap;
import java.util.Map;
import jfind.app.tty.Ink;
import org.jspecify.annotations.Nullable;

/// The cells made so far, by ink and text.
///
/// Confined to one thread.
final class CellCache {
    /// Beyond this many odd clusters all are forgotten: names in many scripts must not fill the memory.
    private static final int MOST_ODD = 4096;

    private final Map<Ink, @Nullable Cell[]> plain = new HashMap<>();
    private final Map<Odd, Cell> odd = new HashMap<>();

    private Ink lastInk = Ink.PLAIN;
    private @Nullable Cell[] last = new Cell[0x80];

    CellCache() {
        plain.put(lastInk, last);
    }

    /// The cell that shows `text`, one grapheme cluster that takes `width` columns, in `ink`.
    TextCharacter cell(String text, int width, Ink ink) {
        char first = text.charAt(0);
        if (text.length() > 1 || first >= 0x80) {
            return oddCell(text, width, ink);
        }
        if (first == ' ' && ink.equals(Ink.PLAIN)) {
            return TextCharacter.DEFAULT_CHARACTER;
        }
        @Nullable Cell[] cells = cellsOf(ink);
        Cell cell = cells[first];
        if (cell == null) {
            cell = new Cell(text, false, ink);
            cells[first] = cell;
        }
        return cell;
    }

    private @Nullable Cell[] cellsOf(Ink ink) {
        if (!ink.equals(lastInk)) {
            last = plain.computeIfAbsent(ink, _ -> new Cell[0x80]);
            lastInk = ink;
        }
        return last;
    }

    private Cell oddCell(String text, int width, Ink ink) {
        var key = new Odd(text, ink);
        Cell cell = odd.get(key);
        if (cell == null) {
            if (odd.size() >= MOST_ODD) {
                odd.clear();
            }
            cell = new Cell(text, width == 2, ink);
            odd.put(key, cell);
        }
        return cell;
    }

    private record Odd(String text, Ink ink) {}
}
