package jfind.app.screen.option;

import java.util.List;

/// Free space on four sides, such as a margin.
///
/// Immutable.
public record Sides(Length top, Length right, Length bottom, Length left) {
    /// No space.
    public static final Sides NONE = new Sides(Length.NONE, Length.NONE, Length.NONE, Length.NONE);

    /// Reads fzf's `TRBL`, `TB,RL`, `T,RL,B` or `T,R,B,L`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static Sides parse(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length > 4) {
            throw new IllegalArgumentException("more than four sides: " + text);
        }
        Length top = Length.parse(parts[0]);
        Length right = parts.length > 1 ? Length.parse(parts[1]) : top;
        Length bottom = parts.length > 2 ? Length.parse(parts[2]) : top;
        Length left = parts.length > 3 ? Length.parse(parts[3]) : right;
        for (Length side : List.of(top, right, bottom, left)) {
            if (side.isPercent() && side.amount() >= 50) {
                throw new IllegalArgumentException("half or more on a side: " + text);
            }
        }
        return new Sides(top, right, bottom, left);
    }

    /// The part of `area` inside the free space.
    public Area inside(Area area) {
        return area.within(
                top.of(area.rows()),
                right.of(area.columns()),
                bottom.of(area.rows()),
                left.of(area.columns()));
    }
}
