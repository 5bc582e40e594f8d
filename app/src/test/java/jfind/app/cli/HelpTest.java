package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void everyNameOfEveryOptionIsThere() {
        String help = Help.text();
        for (Option option : Option.values()) {
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
