package jfind.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    vi                       | <+12><a.c>
                    nvim                     | <+call cursor(12,4)><a.c>
                    /usr/bin/vim -p          | <+call cursor(12,4)><a.c>
                    emacs -nw                | <+12:4><a.c>
                    emacsclient -t           | <+12:4><a.c>
                    nano                     | <+12,4><a.c>
                    hx                       | <a.c:12:4>
                    kak                      | <+12:4><a.c>
                    micro                    | <+12:4><a.c>
                    code --wait              | <--goto><a.c:12:4>
                    codium                   | <--goto><a.c:12:4>
                    subl                     | <a.c:12:4>
                    idea                     | <--line><12><--column><4><a.c>
                    zed                      | <a.c:12:4>
                    frobnicate               | <a.c>
                    """)
    void aPlaceIsToldInTheEditorsOwnForm(String command, String arguments) {
        assertEquals(arguments, call(Editor.of(command), target("a.c", 12, 4)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    vim   | <+12><a.c>
                    emacs | <+12><a.c>
                    nano  | <+12><a.c>
                    hx    | <a.c:12>
                    code  | <--goto><a.c:12>
                    idea  | <--line><12><a.c>
                    """)
    void aLineAloneWillDo(String command, String arguments) {
        assertEquals(arguments, call(Editor.of(command), target("a.c", 12, 0)));
    }

    @Test
    void severalFilesAreOneCall() {
        assertEquals(
                "<+1:2><a><b><+3:4><c>",
                call(Editor.COLON, target("a", 1, 2), target("b", 0, 0), target("c", 3, 4)));
        assertEquals(
                "<+1><a><b>",
                call(Editor.LINE, target("a", 1, 2), target("b", 3, 4)),
                "a command of vi is for the file that it begins with");
    }

    @Test
    void aNameIsNeverAnOption() {
        assertEquals("<./-a><./+b>", call(Editor.PLAIN, target("-a", 1, 1), target("+b", 0, 0)));
        assertEquals("<+1:1><./-a>", call(Editor.COLON, target("-a", 1, 1)));
    }

    @Test
    void theFirstVariableThatIsSetNamesTheEditor() {
        assertEquals(Editor.COMMA, Editor.ofPerson(Map.of("VISUAL", "nano", "EDITOR", "vim")));
        assertEquals(Editor.VIM, Editor.ofPerson(Map.of("JFIND_EDITOR", "", "EDITOR", "vim")));
        assertEquals(Editor.PLAIN, Editor.ofPerson(Map.of()));
    }

    private static Editor.Target target(String path, int line, int column) {
        return new Editor.Target(path.getBytes(UTF_8), line, column);
    }

    private static String call(Editor editor, Editor.Target... targets) {
        List<String> words = new ArrayList<>();
        for (byte[] argument : editor.arguments(List.of(targets))) {
            words.add("<" + new String(argument, UTF_8) + ">");
        }
        return String.join("", words);
    }
}
