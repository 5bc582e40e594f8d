package jfind.app.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jfind.app.cli.Option;
import org.junit.jupiter.api.Test;

class PlainPageTest {
    @Test
    void everyOptionIsThereAndNothingOfRoffIsLeft() {
        String page = PlainPage.of(ManPage.text());
        for (Option option : Option.values()) {
            List<String> names = new ArrayList<>(option.names());
            names.addAll(option.offNames());
            for (String name : names) {
                assertTrue(page.contains(name), name);
            }
        }
        assertFalse(Pattern.compile("(?m)^\\.[A-Z]|\\\\f[BIR]|\\\\-").matcher(page).find(), page);
        for (String line : page.split("\n", -1)) {
            assertTrue(line.length() <= 78, line);
            assertEquals(line.stripTrailing(), line);
        }
    }

    @Test
    void paragraphsAreFilledAndIndented() {
        assertEquals(
                """
                NAME
                       jfind - find a file

                OPTIONS
                       Some words, in "bold"too.

                   Search
                       -x, --wait=TIME
                              What it does, told in more words than one line of the page can
                              hold.

                       literal   text
                       .first \\
                """,
                PlainPage.of(
                        """
                        .TH JFIND 1
                        .SH NAME
                        jfind \\- find a file
                        .SH OPTIONS
                        Some words, in
                        .BR \\(dqbold\\(dq too.
                        .SS Search
                        .TP
                        \\fB\\-x\\fR, \\fB\\-\\-wait\\fR=\\fITIME\\fR
                        What it does, told in more words
                        than one line of the page can hold.
                        .PP
                        .nf
                        literal   text
                        .fi
                        \\&.first \\e
                        """));
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PlainPage.of(".XX what\n"));
        assertThrows(IllegalArgumentException.class, () -> PlainPage.of("a \\*x\n"));
    }
}
