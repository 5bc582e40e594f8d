package jfind.app.screen.option;

import java.util.Map;
import jfind.app.model.Label;
import org.jspecify.annotations.Nullable;

/// The borders of a screen's parts, and the positions of the labels in them.
///
/// Immutable.
///
/// @param headerLines the border of the input's header lines; null when they go with the header
/// @param labels the positions of labels that are not in the middle of the upper line
public record Framing(
        Border list,
        Border input,
        Border header,
        @Nullable Border headerLines,
        Border footer,
        Map<Label, LabelPosition> labels) {

    /// fzf's: a line between the footer and the list.
    public static final Framing DEFAULT =
            new Framing(Border.NONE, Border.NONE, Border.NONE, null, Border.LINE, Map.of());

    /// This without lines, for small screens.
    public Framing bare() {
        return new Framing(
                Border.NONE,
                Border.NONE,
                Border.NONE,
                headerLines == null ? null : Border.NONE,
                Border.NONE,
                labels);
    }

    /// This for parts in the order `stacking`: `line` becomes one side, and so does `inline` where
    /// the list has no border to be inside of.
    public Framing on(Placement.Stacking stacking) {
        boolean fromTop = stacking == Placement.Stacking.REVERSE;
        boolean downward = stacking != Placement.Stacking.DEFAULT;
        boolean room = list.hasTop() && list.hasBottom();
        Border fromPrompt = fromTop ? Border.BOTTOM : Border.TOP;
        return new Framing(
                list,
                resolve(input, fromPrompt, room),
                resolve(header, fromPrompt, room),
                headerLines == null
                        ? null
                        : resolve(headerLines, downward ? Border.BOTTOM : Border.TOP, room),
                resolve(footer, fromTop ? Border.TOP : Border.BOTTOM, room),
                labels);
    }

    private static Border resolve(Border border, Border line, boolean inlinable) {
        boolean one = border == Border.LINE || (border == Border.INLINE && !inlinable);
        return one ? line : border;
    }

    public LabelPosition position(Label label) {
        return labels.getOrDefault(label, LabelPosition.CENTER);
    }
}
