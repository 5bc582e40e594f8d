package jfind.app.screen;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;
import jfind.app.screen.text.CharacterWidth;
import jfind.app.text.Ink;
import org.jspecify.annotations.Nullable;

/// One grapheme cluster in an ink: a cell of Lanterna's screen.
///
/// Lanterna derives a cell's width from its text, and takes every cluster of several chars as
/// double; this cell stores its width. Lanterna's constructor also runs a break iterator over the
/// text, so cells are made by cloning a blank, and kept in a [CellCache].
///
/// Immutable once [#of] has returned it.
@SuppressWarnings("serial") // Lanterna's cells are serializable, but never serialized.
final class Cell extends TextCharacter implements Cloneable {
    /// Shared and never changed: the attributes are in the [Ink].
    private static final EnumSet<SGR> NO_MODIFIERS = EnumSet.noneOf(SGR.class);

    private static final Cell BLANK = new Cell();

    private String text = " ";
    private boolean wide;
    private boolean certain = true;
    private Ink ink = Ink.PLAIN;

    @SuppressWarnings("deprecation") // The only constructor open to a subclass.
    private Cell() {
        super(' ', TextColor.ANSI.DEFAULT, TextColor.ANSI.DEFAULT, NO_MODIFIERS);
    }

    static Cell of(String text, boolean wide, Ink ink) {
        Cell cell = BLANK.copy();
        cell.text = text;
        cell.wide = wide;
        cell.certain =
                (text.length() == 1 && text.charAt(0) < 0x300) || CharacterWidth.isCertain(text);
        cell.ink = ink;
        return cell;
    }

    private Cell copy() {
        try {
            return (Cell) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    Ink ink() {
        return ink;
    }

    /// Whether all terminals give it the same columns.
    boolean isCertain() {
        return certain;
    }

    @Override
    public String getCharacterString() {
        return text;
    }

    @Override
    public boolean is(char character) {
        return text.length() == 1 && text.charAt(0) == character;
    }

    @Override
    public boolean isDoubleWidth() {
        return wide;
    }

    @Override
    public EnumSet<SGR> getModifiers() {
        return NO_MODIFIERS;
    }

    /// Lanterna makes the second half of a wide cell with this.
    @Override
    public TextCharacter withCharacter(char character) {
        return of(Character.toString(character), false, ink);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Cell cell
                        && text.equals(cell.text)
                        && wide == cell.wide
                        && ink.equals(cell.ink));
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + ink.hashCode();
    }
}
