package jfind.app.screen;

import com.googlecode.lanterna.TextCharacter;
import jfind.app.model.Label;
import jfind.app.screen.option.Border;
import jfind.app.screen.option.ColorDepth;
import jfind.app.screen.option.Colors;
import jfind.app.screen.option.Element;
import jfind.app.screen.option.Framing;
import jfind.app.text.Ink;

/// The inks of all parts of the screen.
///
/// Immutable.
///
/// @param whole the area around everything
/// @param disabled the query while searching is off
/// @param pointer the sign at the current row
/// @param noMatch entries that are listed but do not match; it has a colour only if one was set
/// @param plain ordinary rows of the list
/// @param gap the line between matches
public record Theme(
        PartInks whole,
        PartInks list,
        PartInks input,
        PartInks header,
        PartInks footer,
        PartInks preview,
        Ink prompt,
        Ink query,
        Ink disabled,
        Ink ghost,
        Ink info,
        Ink spinner,
        Ink separator,
        Ink headerText,
        Ink footerText,
        Ink scrollbar,
        Ink gap,
        Ink gutter,
        Ink pointer,
        Ink marker,
        Ink currentMarker,
        Ink noMatch,
        RowInks plain,
        RowInks selected,
        RowInks current,
        Ink previewText,
        Ink previewNumber,
        Ink previewScrollbar) {

    /// The inks of one part of the screen, apart from its content.
    public record PartInks(Ink blank, Ink border, Ink label) {}

    /// The inks of a match in the list.
    ///
    /// @param directory the directories of a path
    record RowInks(Ink blank, Ink text, Ink directory, Ink match) {}

    /// The theme for `colors`.
    ///
    /// @param framing input and header have their own background only inside a border
    public static Theme of(Colors colors, Framing framing) {
        // Without colours only attributes make the difference.
        boolean bare = colors.depth() == ColorDepth.NONE;
        int underline = bare ? Ink.UNDERLINE : 0;
        int reverse = bare ? Ink.REVERSE : 0;
        Element paper = Element.LIST_BACKGROUND;
        Element dark = Element.CURRENT_BACKGROUND;
        Element inputPaper = framing.input().isVisible() ? Element.INPUT_BACKGROUND : paper;
        Border lines = framing.headerLines();
        boolean header = framing.header().isVisible() || (lines != null && lines.isVisible());
        Element headerPaper = header ? Element.HEADER_BACKGROUND : paper;
        Element footerPaper = Element.FOOTER_BACKGROUND;
        Element previewPaper = Element.PREVIEW_BACKGROUND;
        Element chosen = Element.SELECTED_BACKGROUND;
        return new Theme(
                part(colors, Element.BACKGROUND, Element.BORDER, Element.LABEL),
                part(colors, paper, Element.LIST_BORDER, Element.LIST_LABEL),
                part(colors, inputPaper, Element.INPUT_BORDER, Element.INPUT_LABEL),
                part(colors, headerPaper, Element.HEADER_BORDER, Element.HEADER_LABEL),
                part(colors, footerPaper, Element.FOOTER_BORDER, Element.FOOTER_LABEL),
                part(colors, previewPaper, Element.PREVIEW_BORDER, Element.PREVIEW_LABEL),
                colors.on(Element.PROMPT, inputPaper, Ink.BOLD),
                colors.on(Element.QUERY, inputPaper, Ink.BOLD),
                colors.on(Element.DISABLED, inputPaper, Ink.BOLD),
                colors.on(Element.GHOST, inputPaper, Ink.DIM),
                colors.on(Element.INFO, inputPaper, 0),
                colors.on(Element.SPINNER, inputPaper, 0),
                colors.on(Element.SEPARATOR, inputPaper, 0),
                colors.on(Element.HEADER, headerPaper, 0),
                colors.on(Element.FOOTER, footerPaper, 0),
                colors.on(Element.SCROLLBAR, paper, 0),
                colors.on(Element.GAP_LINE, paper, 0),
                colors.on(Element.GUTTER, paper, bare ? Ink.DIM : 0),
                colors.on(Element.POINTER, dark, Ink.BOLD),
                colors.on(Element.MARKER, paper, bare ? Ink.BOLD : 0),
                colors.on(Element.MARKER, dark, Ink.BOLD),
                colors.on(Element.NO_MATCH, paper, Ink.DIM),
                new RowInks(
                        colors.on(Element.LIST, paper, 0),
                        colors.on(Element.LIST, paper, 0),
                        colors.on(Element.LIST, paper, Ink.DIM),
                        colors.on(Element.MATCH, paper, underline)),
                new RowInks(
                        colors.on(Element.SELECTED, chosen, 0),
                        colors.on(Element.SELECTED, chosen, 0),
                        colors.on(Element.SELECTED, chosen, Ink.DIM),
                        colors.on(Element.SELECTED_MATCH, chosen, underline)),
                new RowInks(
                        colors.on(Element.CURRENT, dark, reverse),
                        colors.on(Element.CURRENT, dark, Ink.BOLD | reverse),
                        colors.on(Element.CURRENT, dark, reverse),
                        colors.on(Element.CURRENT_MATCH, dark, Ink.BOLD | reverse | underline)),
                colors.on(Element.PREVIEW, previewPaper, 0),
                colors.on(Element.BORDER, previewPaper, 0),
                colors.on(Element.PREVIEW_SCROLLBAR, previewPaper, 0));
    }

    private static PartInks part(Colors colors, Element paper, Element border, Element label) {
        return new PartInks(
                colors.on(Element.TEXT, paper, 0),
                colors.on(border, paper, 0),
                colors.on(label, paper, 0));
    }

    /// The inks of the part of the screen with this label.
    PartInks part(Label label) {
        return switch (label) {
            case BORDER -> whole;
            case LIST -> list;
            case INPUT -> input;
            case HEADER -> header;
            case FOOTER -> footer;
            case PREVIEW -> preview;
        };
    }

    /// A cell in one of the inks.
    TextCharacter sample() {
        return new CellCache().cell("x", 1, plain.text());
    }
}
