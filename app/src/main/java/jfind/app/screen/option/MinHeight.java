package jfind.app.screen.option;

import java.util.List;
import jfind.app.model.Styling;
import org.jspecify.annotations.Nullable;

/// The least rows that are taken when the height is a share of the terminal's.
///
/// Immutable.
///
/// @param forList whether the rows are for the list alone, and the rest is added
public record MinHeight(int rows, boolean forList) {
    /// fzf's.
    public static final MinHeight DEFAULT = new MinHeight(10, true);

    /// Reads fzf's `N[+]`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static MinHeight parse(String text) {
        boolean plus = text.endsWith("+");
        Length rows = Length.parse(plus ? text.substring(0, text.length() - 1) : text);
        if (rows.isPercent()) {
            throw new IllegalArgumentException("not a number of rows: " + text);
        }
        return new MinHeight(rows.amount(), plus);
    }

    /// The rows in total, with the parts around the list.
    ///
    /// @param inputLines the number of header lines taken from the input
    /// @param previewAbove the window of a command's preview if it stands above the list; else null
    public int with(
            Placement placement,
            Chrome chrome,
            Styling styling,
            int inputLines,
            @Nullable PreviewWindow previewAbove) {
        if (!forList) {
            return rows;
        }
        Framing framing = chrome.framing().on(placement.stacking());
        int all = rows + placement.outerBorder().rows() + framing.list().rows();
        if (styling.input()) {
            Border border = framing.input();
            boolean fromTop = placement.stacking() == Placement.Stacking.REVERSE;
            boolean separated = fromTop ? border.hasBottom() : border.hasTop();
            all += border.rows() + (chrome.hasInfoRow(separated) ? 2 : 1);
        }
        if (!styling.header().isEmpty()) {
            all += styling.header().size() + framing.header().rows();
        }
        if (inputLines > 0) {
            Border own = framing.headerLines();
            all += inputLines + (own != null ? own : framing.header()).rows();
        }
        if (previewAbove != null) {
            Border border = previewAbove.border();
            all += 10 + (border == Border.LINE ? 1 : border.rows());
        }
        Sides margin = placement.margin();
        Sides padding = placement.padding();
        for (Length side :
                List.of(margin.top(), margin.bottom(), padding.top(), padding.bottom())) {
            all += side.isPercent() ? 0 : side.amount();
        }
        return all;
    }
}
