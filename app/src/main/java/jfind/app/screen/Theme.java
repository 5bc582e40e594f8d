package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import jfind.app.text.Ink;

/// The inks of everything on the screen.
///
/// Immutable.
///
/// @param pointer marks the current row
/// @param directory the part of a path before its name
/// @param current the current row
/// @param currentDirectory its path before the name
/// @param currentMarker marks the current row as selected
/// @param currentBlank what is blank in the current row
record Theme(
        Ink blank,
        Ink prompt,
        Ink query,
        Ink ghost,
        Ink info,
        Ink spinner,
        Ink separator,
        Ink border,
        Ink label,
        Ink header,
        Ink footer,
        Ink scrollbar,
        Ink gutter,
        Ink pointer,
        Ink marker,
        Ink text,
        Ink directory,
        Ink match,
        Ink current,
        Ink currentDirectory,
        Ink currentMatch,
        Ink currentMarker,
        Ink currentBlank,
        Ink previewText,
        Ink previewNumber,
        Ink previewBorder,
        Ink previewLabel,
        Ink previewScrollbar) {

    static Theme of(Colors colors) {
        boolean plain = colors.depth() == ColorDepth.NONE;
        // Without colours the attributes have to tell things apart.
        int underline = plain ? Ink.UNDERLINE : 0;
        int reverse = plain ? Ink.REVERSE : 0;
        Element dark = Element.CURRENT_BACKGROUND;
        return new Theme(
                colors.ink(Element.TEXT, 0),
                colors.ink(Element.PROMPT, Ink.BOLD),
                colors.ink(Element.QUERY, Ink.BOLD),
                colors.ink(Element.GHOST, Ink.DIM),
                colors.ink(Element.INFO, 0),
                colors.ink(Element.SPINNER, 0),
                colors.ink(Element.SEPARATOR, 0),
                colors.ink(Element.BORDER, 0),
                colors.ink(Element.LABEL, 0),
                colors.ink(Element.HEADER, 0),
                colors.ink(Element.FOOTER, 0),
                colors.ink(Element.SCROLLBAR, 0),
                colors.ink(Element.GUTTER, plain ? Ink.DIM : 0),
                colors.on(Element.POINTER, dark, Ink.BOLD),
                colors.ink(Element.MARKER, plain ? Ink.BOLD : 0),
                colors.ink(Element.TEXT, 0),
                colors.ink(Element.TEXT, Ink.DIM),
                colors.ink(Element.MATCH, underline),
                colors.on(Element.CURRENT, dark, Ink.BOLD | reverse),
                colors.on(Element.CURRENT, dark, reverse),
                colors.on(Element.CURRENT_MATCH, dark, Ink.BOLD | reverse | underline),
                colors.on(Element.MARKER, dark, Ink.BOLD),
                colors.on(Element.CURRENT, dark, reverse),
                colors.ink(Element.PREVIEW, 0),
                colors.ink(Element.BORDER, 0),
                colors.ink(Element.PREVIEW_BORDER, 0),
                colors.ink(Element.PREVIEW_LABEL, 0),
                colors.ink(Element.PREVIEW_SCROLLBAR, 0));
    }

    /// A cell in one of the inks.
    TextCharacter sample() {
        return new CellCache().cell("x", 1, text);
    }
}
