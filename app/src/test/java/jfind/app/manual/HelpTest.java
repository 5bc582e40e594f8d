package jfind.app.manual;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jfind.app.cli.Dialect;
import jfind.app.cli.Option;
import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void everyNameOfEveryOptionThatDoesSomethingIsThere() {
        String help = Help.text(Dialect.JFIND);
        for (Option option : Option.values()) {
            if (!option.group().isOffered()) {
                assertFalse(help.contains(option.names().getFirst()), option.name());
                continue;
            }
            assertTrue(help.contains(option.longName()), option.name());
            assertTrue(help.contains(option.shortName()), option.name());
            for (String name : option.offNames()) {
                assertTrue(help.contains(name), name);
            }
        }
    }

    @Test
    void noLineIsWiderThanNinetyColumns() {
        Help.text(Dialect.JFIND).lines().forEach(line -> assertTrue(line.length() <= 90, line));
    }
}
