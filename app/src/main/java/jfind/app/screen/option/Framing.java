package jfind.app.screen.option;

import java.util.Map;
import jfind.app.model.Label;
import org.jspecify.annotations.Nullable;

/// The borders of the parts of a screen, and where in them labels stand.
///
/// Immutable.
///
/// @param headerLines of the header lines of the input; null when they go with the header
/// @param labels where labels stand that are not in the middle of the upper line
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

    /// This without any line, for where there is no room.
    public Framing bare() {
        return new Framing(
                Border.NONE,
                Border.NONE,
                Border.NONE,
                headerLines == null ? null : Border.NONE,
                Border.NONE,
                labels);
    }

    /// This on a screen where the parts are stacked in a certain order: `line` is one side there, and `inline` is as
    /// `line` where the list has no border to be in.
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
