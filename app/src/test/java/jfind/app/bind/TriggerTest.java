package jfind.app.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {
    @ParameterizedTest
    @CsvSource({
        "enter, enter",
        "return, enter",
        "ctrl-m, enter",
        "alt-enter, alt-enter",
        "ctrl-alt-m, alt-enter",
        "bs, bspace",
        "backspace, bspace",
        "ctrl-h, ctrl-bspace",
        "ctrl-alt-bs, ctrl-alt-bspace",
        "ctrl-i, tab",
        "btab, shift-tab",
        "del, delete",
        "pgup, page-up",
        "alt-pgdn, alt-page-down",
        "ctrl-6, ctrl-^",
        "ctrl-_, ctrl-/",
        "CTRL-A, ctrl-a",
        "alt-A, alt-A",
        "ALT-A, alt-A",
        "shift-alt-up, alt-shift-up",
        "alt-ctrl-left, ctrl-alt-left",
        "ctrl-alt-shift-page-up, ctrl-alt-shift-page-up",
        "F12, f12",
        "é, é",
        "𝄞, 𝄞",
        "A, A",
        "-, -",
        "Double-Click, double-click",
        "shift-left-click, shift-left-click",
        "shift-scroll-up, shift-scroll-up",
        "preview-scroll-down, preview-scroll-down",
        "result-final, result-final",
        "every(2), every(2)",
        "f13,",
        "ctrl-,",
        "ctrl-double-click,",
        "shift-a,",
        "foo,",
        "every(0),",
    })
    void namesAreThoseThatKeysAreDecodedTo(String name, String trigger) {
        assertEquals(trigger, Trigger.of(name));
    }

    @Test
    void blankIsSpace() {
        assertEquals("space", Trigger.of(" "));
        assertEquals(" ", Trigger.typed("space"));
    }

    @Test
    void everyKnownNameIsItself() {
        for (String name : Trigger.all()) {
            boolean other = List.of("ctrl-h", "ctrl-i", "ctrl-m").contains(name);
            assertEquals(!other, name.equals(Trigger.of(name)), name);
        }
    }
}
