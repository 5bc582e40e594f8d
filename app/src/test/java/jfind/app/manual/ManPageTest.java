package jfind.app.manual;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jfind.app.bind.Action;
import jfind.app.cli.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManPageTest {
    @TempDir Path folder;

    @Test
    void everyNameOfEveryOptionIsThereAndNoPlaceIsLeftOpen() {
        String page = ManPage.text();
        for (Option option : Option.values()) {
            List<String> names = new ArrayList<>(option.names());
            names.addAll(option.offNames());
            for (String name : names) {
                assertTrue(page.contains("\\fB" + ManPage.escaped(name) + "\\fR"), name);
            }
        }
        assertFalse(Pattern.compile("@[A-Z]+@").matcher(page).find(), page);
    }

    @Test
    void everyActionIsThere() {
        String page = ManPage.text();
        for (Action action : Action.values()) {
            assertTrue(page.contains("\\fB" + ManPage.escaped(action.fzfName())), action.name());
        }
    }

    @Test
    void groffReadsItWithoutAWarning() throws IOException, InterruptedException {
        if (!ShellRun.has("groff")) {
            System.out.println("ManPageTest skipped: no groff");
            return;
        }
        Path file = Files.writeString(folder.resolve("jfind.1"), ManPage.text(), UTF_8);
        String warnings = ShellRun.run("groff", "-man", "-ww", "-z", "-Tutf8", file.toString());
        assertEquals("", warnings);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    --a-b   | \\-\\-a\\-b
                    .hidden | \\&.hidden
                    'a\\'   | \\(aqa\\e\\(aq
                    """)
    void noSignOfATextIsACommand(String text, String escaped) {
        assertEquals(escaped, ManPage.escaped(text));
        assertTrue(ManPage.escaped("'x").startsWith("\\(aq"));
    }
}
