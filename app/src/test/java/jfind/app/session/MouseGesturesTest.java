package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jfind.app.model.Spot;
import jfind.app.session.MouseGestures.Meaning;
import jfind.app.tty.Key;
import org.junit.jupiter.api.Test;

class MouseGesturesTest {
    private static final Spot ROW = new Spot.OnEntry(3);
    private static final Spot OTHER = new Spot.OnEntry(4);
    private static final Spot BAR = new Spot.OnScrollbar(50);

    private long now;
    private final MouseGestures mouse = new MouseGestures(() -> now);

    @Test
    void secondPressOnTheSameRowIsADoubleClick() {
        assertEquals(Meaning.CLICK, report(Key.Gesture.LEFT_DOWN, 0, ROW));
        assertEquals(Meaning.NOTHING, report(Key.Gesture.RELEASE, 0, ROW));
        assertEquals(Meaning.DOUBLE_CLICK, report(Key.Gesture.LEFT_DOWN, 0, ROW));
        assertEquals(Meaning.CLICK, report(Key.Gesture.LEFT_DOWN, 0, ROW));
    }

    @Test
    void slowOrDistantPressesAreNone() {
        report(Key.Gesture.LEFT_DOWN, 0, ROW);
        assertEquals(Meaning.CLICK, report(Key.Gesture.LEFT_DOWN, 0, OTHER));
        now += 600_000_000L;
        assertEquals(Meaning.CLICK, report(Key.Gesture.LEFT_DOWN, 0, OTHER));
    }

    @Test
    void scrollbarIsDraggedFromWhereItIsPressed() {
        assertEquals(Meaning.NOTHING, report(Key.Gesture.DRAG, 0, BAR));
        report(Key.Gesture.LEFT_DOWN, 0, BAR);
        assertEquals(Meaning.DRAG, report(Key.Gesture.DRAG, 0, BAR));
        report(Key.Gesture.RELEASE, 0, BAR);
        assertEquals(Meaning.NOTHING, report(Key.Gesture.DRAG, 0, BAR));
    }

    @Test
    void wheelMovesAndWithShiftSelects() {
        assertEquals(Meaning.UP, report(Key.Gesture.WHEEL_UP, 0, ROW));
        assertEquals(Meaning.SHIFT_DOWN, report(Key.Gesture.WHEEL_DOWN, Key.SHIFT, ROW));
    }

    @Test
    void rightButtonSelects() {
        assertEquals(Meaning.RIGHT_CLICK, report(Key.Gesture.RIGHT_DOWN, 0, ROW));
        assertEquals("", report(Key.Gesture.RIGHT_DOWN, 0, new Spot.Elsewhere()).trigger());
    }

    private Meaning report(Key.Gesture gesture, int modifiers, Spot spot) {
        mouse.report(new Key.Mouse(gesture, 0, 0, modifiers), spot);
        return mouse.gesture();
    }
}
