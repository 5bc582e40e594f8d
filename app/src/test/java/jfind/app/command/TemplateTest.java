package jfind.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Shell SH = Shell.usual(null);

    private static final PlaceholderValues VALUES =
            new Scene(
                    3,
                    List.of(4, 3),
                    "one two",
                    "> ",
                    List.of("a b", "x", "y", " k: v w ", "it's"));

    /// A session with lines, of which all match.
    private record Scene(
            int cursor, List<Integer> chosen, String query, String prompt, List<String> lines)
            implements PlaceholderValues {
        private Item item(int at) {
            return new Item(lines.get(at).getBytes(UTF_8), at);
        }

        @Override
        public @Nullable Item current() {
            return cursor < 0 ? null : item(cursor);
        }

        @Override
        public List<Item> selected() {
            return chosen.stream().map(this::item).toList();
        }

        @Override
        public List<Item> matched() {
            List<Item> items = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                items.add(item(at));
            }
            return items;
        }

        @Override
        public String action() {
            return "up";
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            textBlock =
                    """
                    cat {}              ~ cat ' k: v w '
                    cat {+}             ~ cat 'it'\\''s' ' k: v w '
                    cat {*}             ~ cat 'a b' 'x' 'y' ' k: v w ' 'it'\\''s'
                    cat {r}             ~ cat  k: v w
                    cat {+r}            ~ cat it's  k: v w
                    {1} {-1} {2..}      ~ 'k:' 'w' 'v w'
                    {..2} {1,3} {7}     ~ 'k: v' 'k: w' ''
                    {s1} {s2..}         ~ 'k: ' 'v w '
                    {+1} {+s1}          ~ 'it'\\''s' 'k:' 'it'\\''s' 'k: '
                    {r1}                ~ k:
                    {n} {+n} {*n}       ~ 3 4 3 0 1 2 3 4
                    {q} {q:1} {q:2..}   ~ 'one two' 'one' 'two'
                    {q:s1}              ~ 'one '
                    {fzf:query}         ~ 'one two'
                    {fzf:action}        ~ up
                    {fzf:prompt}        ~ '> '
                    \\{} \\{q} \\{+1}   ~ {} {q} {+1}
                    \\{x} {x} {,} {0}   ~ \\{x} {x} {,} {0}
                    ${A} { } {{}}       ~ ${A} { } {' k: v w '}
                    {nr} {fzf:x} {q:}   ~ {nr} {fzf:x} {q:}
                    """)
    void placesAreFilledAsInFzf(String template, String command) throws IOException {
        String text =
                new String(Template.parse(template, null, false).fill(VALUES, SH).text(), UTF_8);
        assertEquals(command, text.stripTrailing());
    }

    @Test
    void fieldsEndWithTheDelimiter() throws IOException {
        Template template = Template.parse("{1}|{2}", ":", false);
        assertEquals("'k'|'v w'", new String(template.fill(VALUES, SH).text(), UTF_8));
    }

    @Test
    void pluralMeansAllThatIsSelected() throws IOException {
        Command command = Template.parse("{1}", null, false).fill(VALUES, SH, true);
        assertEquals("'it'\\''s' 'k:'", command.toString());
    }

    @Test
    void filesHoldTheLinesAndAreRemoved() throws IOException {
        Command command = Template.parse("wc {+f} {*nf}", null, false).fill(VALUES, SH);
        Path selected = command.files().get(0);
        Path numbers = command.files().get(1);
        assertEquals("wc " + selected + " " + numbers, command.toString());
        assertEquals("it's\n k: v w \n", Files.readString(selected));
        assertEquals("0\n1\n2\n3\n4\n", Files.readString(numbers));
        command.removeFiles();
        assertFalse(Files.exists(selected));
    }

    @ParameterizedTest
    @CsvSource({
        "echo, false",
        "echo {}, true",
        "echo {1}, true",
        "echo {} {q}, false",
        "echo {*}, false",
        "echo {+}, true",
        "\\{}, false"
    })
    void aCommandForALineIsNotForNone(String template, boolean lacks) {
        PlaceholderValues nothing = new Scene(-1, List.of(), "", "", List.of());
        assertEquals(lacks, Template.parse(template, null, false).lacksItem(nothing));
        assertFalse(Template.parse(template, null, false).lacksItem(VALUES));
    }

    @Test
    void selectionStandsInForTheCursor() {
        PlaceholderValues values = new Scene(-1, List.of(1), "", "", List.of("a", "b"));
        assertFalse(Template.parse("{+}", null, false).lacksItem(values));
        assertTrue(Template.parse("{}", null, false).lacksItem(values));
    }
}
