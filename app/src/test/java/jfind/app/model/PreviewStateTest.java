package jfind.app.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import jfind.app.text.StyledLine;
import org.junit.jupiter.api.Test;

class PreviewStateTest {
    private static final PreviewState SHOWN = PreviewState.HIDDEN.toggled();

    private static PreviewPage page(int lines, int target) {
        return new PreviewPage(
                7, "", Collections.nCopies(lines, StyledLine.plain("")), 1, target, false);
    }

    @Test
    void aTargetIsInTheMiddle() {
        assertEquals(40, SHOWN.withPage(page(100, 50), 20, 3).offset());
    }

    @Test
    void aPageBeginsWhereItWasAskedTo() {
        assertEquals(30, SHOWN.withPage(page(100, -1), 20, 30).offset());
    }

    @Test
    void theBeginningIsReachedAsSoonAsItHasCome() {
        PreviewState part = SHOWN.withPage(page(10, -1), 20, 30);
        assertEquals(9, part.offset());
        assertEquals(30, part.withPage(page(100, -1), 20, 30).offset());
    }

    @Test
    void moreOfAPageLeavesItWhereItWasPut() {
        PreviewState moved = SHOWN.withPage(page(50, -1), 20, 30).scrolled(5);
        assertEquals(35, moved.withPage(page(100, -1), 20, 30).offset());
    }

    @Test
    void theEndIsFollowedUntilSomebodyScrollsAwayFromIt() {
        PreviewState end = SHOWN.withPage(page(50, -1), 20, 0).withEnd(30, true);
        assertEquals(30, end.offset());
        PreviewState away = end.scrolled(-1).withPage(page(60, -1), 20, 0).withEnd(40, true);
        assertEquals(29, away.offset());
        assertEquals(40, away.released().withEnd(40, true).offset());
        PreviewState back = away.scrolled(11).withPage(page(70, -1), 20, 0).withEnd(50, true);
        assertEquals(50, back.offset());
        assertEquals(50, back.withEnd(60, false).offset());
    }

    @Test
    void scrollingEndsAtTheEndsUnlessItCycles() {
        PreviewState preview = SHOWN.withPage(page(50, -1), 20, 0);
        assertEquals(0, preview.scrolled(-1).offset());
        assertEquals(49, preview.scrolled(90).offset());
        assertEquals(49, preview.withCycle(true).scrolled(-1).offset());
        assertEquals(0, preview.withCycle(true).scrolled(90).offset());
    }
}
