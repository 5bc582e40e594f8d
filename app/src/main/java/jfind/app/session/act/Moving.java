package jfind.app.session.act;

import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Deed;
import jfind.app.model.Jump;
import jfind.app.model.MatchList;
import jfind.app.model.Model;
import jfind.app.model.Tracking;
import org.jspecify.annotations.Nullable;

/// The actions on the cursor and the window of the list. Pure.
///
/// Thread-safe.
public final class Moving {
    private Moving() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        MatchList list = model.list();
        return switch (deed.action()) {
            case UP -> up(model, 1);
            case DOWN -> up(model, -1);
            case UP_MATCH -> toMatch(model, 1);
            case DOWN_MATCH -> toMatch(model, -1);
            case PAGE_UP -> up(model, page(model));
            case PAGE_DOWN -> up(model, -page(model));
            case HALF_PAGE_UP -> up(model, (page(model) + 1) / 2);
            case HALF_PAGE_DOWN -> up(model, -(page(model) + 1) / 2);
            case FIRST -> toRow(model, 0);
            case BEST -> toRow(model, model.hits().best());
            case LAST -> toRow(model, Integer.MAX_VALUE);
            case POS -> position(model, deed.argument());
            case UP_SELECTED -> toSelected(model, 1);
            case DOWN_SELECTED -> toSelected(model, -1);
            case OFFSET_UP -> moved(model, list.shifted(worse(model, 1)));
            case OFFSET_DOWN -> moved(model, list.shifted(-worse(model, 1)));
            case OFFSET_MIDDLE -> Step.to(model.withList(list.centred()));
            case JUMP -> Step.to(model.withJump(Jump.MOVE));
            case JUMP_ACCEPT -> Step.to(model.withJump(Jump.ACCEPT));
            case TRACK_CURRENT ->
                    track(
                            model,
                            list.tracking() == Tracking.NONE ? Tracking.CURRENT : list.tracking());
            case UNTRACK_CURRENT ->
                    track(
                            model,
                            list.tracking() == Tracking.CURRENT ? Tracking.NONE : list.tracking());
            case TOGGLE_TRACK ->
                    track(
                            model,
                            list.tracking() == Tracking.ALWAYS ? Tracking.NONE : Tracking.ALWAYS);
            case TOGGLE_TRACK_CURRENT ->
                    track(
                            model,
                            switch (list.tracking()) {
                                case NONE -> Tracking.CURRENT;
                                case CURRENT -> Tracking.NONE;
                                case ALWAYS -> Tracking.ALWAYS;
                            });
            default -> null;
        };
    }

    /// The row with the jump label `codePoint`; -1 when there is none.
    public static int labelled(Model model, int codePoint) {
        int index = codePoint < 0 ? -1 : model.constants().jumpLabels().indexOf(codePoint);
        int row = model.list().offset() + index;
        boolean shown = index >= 0 && index < model.list().shape().rows();
        return shown && row < model.hits().size() ? row : -1;
    }

    /// How many rows `deed` needs in the list: up to the one that it moves to, or
    /// [Integer#MAX_VALUE] for all; 0 for none.
    public static int rowsWanted(Model model, Deed deed) {
        int page = page(model);
        return switch (deed.action()) {
            case LAST, UP_SELECTED, DOWN_SELECTED -> Integer.MAX_VALUE;
            case SELECT_ALL, DESELECT_ALL, TOGGLE_ALL -> Integer.MAX_VALUE;
            case POS -> rowsToPosition(deed.argument());
            case UP -> rowsTo(model, worse(model, 1));
            case DOWN -> rowsTo(model, -worse(model, 1));
            case UP_MATCH -> matchesTo(model, worse(model, 1));
            case DOWN_MATCH -> matchesTo(model, -worse(model, 1));
            case PAGE_UP -> rowsTo(model, worse(model, page));
            case PAGE_DOWN -> rowsTo(model, -worse(model, page));
            case HALF_PAGE_UP -> rowsTo(model, worse(model, (page + 1) / 2));
            case HALF_PAGE_DOWN -> rowsTo(model, -worse(model, (page + 1) / 2));
            case OFFSET_UP -> rowsInWindow(model, worse(model, 1));
            case OFFSET_DOWN -> rowsInWindow(model, -worse(model, 1));
            default -> 0;
        };
    }

    /// How many rows a position needs: from the worst match on, all.
    private static int rowsToPosition(String text) {
        try {
            int position = Integer.parseInt(text.strip());
            return position < 0 ? Integer.MAX_VALUE : position;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// How many rows the window needs when it is shifted by `rows`.
    private static int rowsInWindow(Model model, int rows) {
        return model.list().offset() + rows + model.list().shape().rows();
    }

    /// How many matches must be known for a move to the next one: all where others are listed too.
    private static int matchesTo(Model model, int rows) {
        return model.hits().isRaw() ? Integer.MAX_VALUE : rowsTo(model, rows);
    }

    /// How many matches a move of the cursor by `rows` needs; none where all entries are listed.
    private static int rowsTo(Model model, int rows) {
        if (model.hits().isRaw()) {
            return 0;
        }
        int to = model.list().cursor() + rows;
        boolean cycles = model.list().shape().cycle() && Math.abs(rows) == 1;
        return to < 0 && cycles ? Integer.MAX_VALUE : to + 1;
    }

    /// Moves the cursor up on the screen: towards worse matches, if the best is at the bottom.
    static Step up(Model model, int rows) {
        return moved(model, model.list().moved(worse(model, rows)));
    }

    /// The deeds that move the window to row `from`, and the cursor to the nearest row there, as
    /// [MatchList#scrolledTo] does; none if the rows of the window are listed.
    public static List<Deed> toWindow(Model model, int from) {
        int end = from + model.list().shape().rows();
        if (Math.min(end, model.hits().matched()) <= model.hits().size()) {
            return List.of();
        }
        int nearest = from + 1 + model.list().shape().margin();
        return List.of(
                Deed.of(Action.POS, Integer.toString(end)),
                Deed.of(Action.POS, Integer.toString(nearest)));
    }

    public static Step moved(Model model, MatchList list) {
        return Step.to(model.withList(list).withAccepting(null));
    }

    /// Moves to a row of the matches. Where those of the query are still to come, the row is one of
    /// theirs, whatever entry comes there.
    private static Step toRow(Model model, int row) {
        MatchList list = model.list().withCursor(row);
        return moved(model, model.isUpToDate() ? list : list.inRow());
    }

    /// Converts `rows` up on the screen to rows towards worse matches.
    private static int worse(Model model, int rows) {
        return model.list().shape().downward() ? -rows : rows;
    }

    private static int page(Model model) {
        return Math.max(1, model.list().shape().rows() - 1);
    }

    /// Moves to a position: 1 is the best match, -1 the worst.
    private static Step position(Model model, String text) {
        try {
            int position = Integer.parseInt(text.strip());
            int row =
                    position > 0 ? position - 1 : position < 0 ? model.hits().size() + position : 0;
            return toRow(model, row);
        } catch (NumberFormatException e) {
            return Step.to(model);
        }
    }

    /// Moves to the next row that matches in that direction, if there is one.
    private static Step toMatch(Model model, int up) {
        MatchList from = model.list();
        MatchList list = from.moved(worse(model, up));
        while (list.cursor() != from.cursor() && !model.hits().isMatch(list.cursor())) {
            MatchList next = list.moved(worse(model, up));
            if (next.cursor() == list.cursor()) {
                return Step.to(model);
            }
            list = next;
        }
        return moved(model, list);
    }

    private static Step toSelected(Model model, int up) {
        int size = model.hits().size();
        int step = worse(model, up);
        for (int distance = 1; distance < size; distance++) {
            int row = Math.floorMod(model.list().cursor() + step * distance, size);
            if (model.selection().contains(model.hits().entry(row))) {
                return moved(model, model.list().withCursor(row));
            }
        }
        return Step.to(model);
    }

    private static Step track(Model model, Tracking tracking) {
        return Step.to(model.withList(model.list().withTracking(tracking)));
    }
}
