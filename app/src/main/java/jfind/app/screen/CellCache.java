package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import java.util.HashMap;
import java.util.Map;
import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;

/// The cells made so far, by ink and text.
///
/// Confined to one thread.
public final class CellCache {
    /// Beyond this many odd clusters all are forgotten: names in many scripts must not fill the memory.
    private static final int MOST_ODD = 4096;

    private final Map<Ink, Shelf> shelves = new HashMap<>();
    private Ink lastInk = Ink.PLAIN;
    private Shelf last = new Shelf();
    private int odd;

    public CellCache() {
        shelves.put(lastInk, last);
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
        @Nullable Cell[] cells = shelf(ink).plain;
        Cell cell = cells[first];
        if (cell == null) {
            cell = Cell.of(text, false, ink);
            cells[first] = cell;
        }
        return cell;
    }

    private Cell oddCell(String text, int width, Ink ink) {
        Cell cell = shelf(ink).odd.get(text);
        if (cell == null) {
            if (odd++ >= MOST_ODD) {
                forgetOdd();
            }
            cell = Cell.of(text, width == 2, ink);
            shelf(ink).odd.put(text, cell);
        }
        return cell;
    }

    private void forgetOdd() {
        for (Shelf shelf : shelves.values()) {
            shelf.odd.clear();
        }
        odd = 0;
    }

    private Shelf shelf(Ink ink) {
        if (!ink.equals(lastInk)) {
            Shelf found = shelves.get(ink);
            if (found == null) {
                found = new Shelf();
                shelves.put(ink, found);
            }
            last = found;
            lastInk = ink;
        }
        return last;
    }

    /// The cells of one ink: ASCII by code, the others by text.
    private static final class Shelf {
        final @Nullable Cell[] plain = new Cell[0x80];
        final Map<String, Cell> odd = new HashMap<>();
    }
}
