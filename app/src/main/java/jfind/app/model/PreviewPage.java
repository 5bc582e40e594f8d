package jfind.app.model;

import java.util.List;
import jfind.app.text.StyledLine;

/// The text of a preview.
///
/// Immutable.
///
/// @param entry the entry; -1 for none
/// @param title describes the entry: size, date, kind
/// @param firstNumber the number of the first line; 0 when lines are not numbered
/// @param target the index of the line that the query names; -1 for none
/// @param complete whether no more lines follow
public record PreviewPage(
        int entry,
        String title,
        List<StyledLine> lines,
        int firstNumber,
        int target,
        boolean complete) {

    /// Nothing to show.
    public static final PreviewPage EMPTY = new PreviewPage(-1, "", List.of(), 0, -1, true);
}
