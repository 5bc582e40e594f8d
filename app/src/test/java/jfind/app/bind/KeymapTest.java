package jfind.app.bind;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeymapTest {
    private final Keymap keymap = Keymap.defaults(false);

    @Test
    void laterBindingReplacesTheDefault() throws BindingException {
        keymap.bind("ctrl-k:down,ctrl-j:up");
        assertEquals(List.of(Deed.of(Action.DOWN)), keymap.chain("ctrl-k"));
    }

    @Test
    void windowOfThePreviewIsLookedAtInEachOfItsTurns() {
        Keymap checked =
                Keymap.defaults(
                        false,
                        window -> {
                            if (!window.equals("up")) {
                                throw new IllegalArgumentException("no window: " + window);
                            }
                        });
        assertDoesNotThrow(() -> checked.bind("a:change-preview-window(up|up)"));
        var e =
                assertThrows(
                        BindingException.class,
                        () -> checked.bind("a:change-preview-window(up|upp)"));
        assertEquals("change-preview-window: no window: upp", e.getMessage());
    }

    @Test
    void knowsWhatCanBeDone() throws BindingException {
        assertFalse(keymap.does(Action.TOGGLE_SORT));
        keymap.bind("a:up+toggle-sort");
        assertTrue(keymap.does(Action.TOGGLE_SORT));
    }

    @Test
    void plusAddsToWhatIsBound() throws BindingException {
        keymap.bind("ctrl-a:select-all");
        keymap.bind("ctrl-a:+accept");
        assertEquals(
                List.of(Deed.of(Action.SELECT_ALL), Deed.of(Action.ACCEPT)),
                keymap.chain("ctrl-a"));
    }

    @Test
    void whatIsUnboundCanBeBoundAgain() throws BindingException {
        keymap.bind("a:up");
        keymap.unbind("a");
        assertFalse(keymap.isBound("a"));
        keymap.rebind("a");
        assertTrue(keymap.isBound("a"));
        keymap.toggle("a");
        assertFalse(keymap.isBound("a"));
        keymap.toggle("a");
        assertEquals(List.of(Deed.of(Action.UP)), keymap.chain("a"));
    }

    @Test
    void helpListsKeysWithWhatTheyDo() throws BindingException {
        keymap.bind("ctrl-x,alt-x:execute(less {})+abort");
        List<String> lines = keymap.describe();
        assertEquals("Files and this program", lines.getFirst());
        String bound = "* alt-x ctrl-x      execute(less {}), then leave without a choice";
        assertTrue(lines.contains(bound), lines.toString());
        assertTrue(lines.contains("  ctrl-u            delete up to the beginning"));
    }

    @Test
    void helpMarksAKeyThatWasBoundAgain() throws BindingException {
        keymap.bind("ctrl-u:up");
        List<String> lines = keymap.describe();
        assertTrue(lines.contains("* ctrl-u            up"), lines.toString());
        assertFalse(lines.contains("  ctrl-u            delete up to the beginning"));
    }
}
