package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void everyNameOfEveryOptionThatDoesSomethingIsThere() {
        String help = Help.text();
        for (Option option : Option.values()) {
            if (option.theme().compareTo(Option.Theme.STYLING) >= 0) {
                assertFalse(help.contains(option.names().getFirst()), option.name());
                continue;
            }
            for (String name : option.names()) {
                assertTrue(help.contains(name), name);
            }
            for (String name : option.offNames()) {
                assertTrue(help.contains(name), name);
            }
        }
    }

    @Test
    void noLineIsWiderThanNinetyColumns() {
        Help.text().lines().forEach(line -> assertTrue(line.length() <= 90, line));
    }
}
