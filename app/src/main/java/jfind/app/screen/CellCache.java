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
    /// The most non-ASCII cells; beyond that all are dropped, so that names in many scripts cannot
    /// fill the memory.
    private static final int MOST_OTHERS = 4096;

    private final Map<Ink, Shelf> shelves = new HashMap<>();
    private Ink lastInk = Ink.PLAIN;
    private Shelf last = new Shelf();
    private int others;

    public CellCache() {
        shelves.put(lastInk, last);
    }

    /// The cell that shows `text`, one grapheme cluster that takes `width` columns, in `ink`.
    TextCharacter cell(String text, int width, Ink ink) {
        char first = text.charAt(0);
        if (text.length() > 1 || first >= 0x80) {
            return otherCell(text, width, ink);
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

    private Cell otherCell(String text, int width, Ink ink) {
        Cell cell = shelf(ink).others.get(text);
        if (cell == null) {
            if (others++ >= MOST_OTHERS) {
                dropOthers();
            }
            cell = Cell.of(text, width == 2, ink);
            shelf(ink).others.put(text, cell);
        }
        return cell;
    }

    private void dropOthers() {
        for (Shelf shelf : shelves.values()) {
            shelf.others.clear();
        }
        others = 0;
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
        final Map<String, Cell> others = new HashMap<>();
    }
}
