package jfind.app.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTest {
    /// Line 12, and before the column that is meant: two tabs, an ä of two bytes, a wide character,
    /// one beyond UTF-16's first plane.
    private static final String LINE = "\t\tä漢𝄞x";

    private static final int BYTE = 1 + 2 + 2 + 3 + 4;

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    vi                | <+12><F>
                    ed                | <+12><F>
                    mg                | <+12><F>
                    jupp              | <+12><F>
                    vim               | <+call cursor(12,12)><F>
                    nvim              | <+call cursor(12,12)><F>
                    vim.basic         | <+call cursor(12,12)><F>
                    nvim-qt           | <+call cursor(12,12)><F>
                    vim.tiny          | `<+12><+normal! 21|><F>`
                    emacs -nw         | <+12:21><F>
                    emacsclient -t    | <+12:21><F>
                    nano              | <+12,21><F>
                    ne                | <+12,21><F>
                    kak               | <+12:12><F>
                    micro             | <+12:6><F>
                    hx                | <F:12:6>
                    gedit             | <+12:6><F>
                    gnome-text-editor | <F><+12:6>
                    featherpad        | <+12,6><F>
                    vis               | <+12-#0+#11><F>
                    mle               | <F:12>
                    tilde             | <F:12:12>
                    geany             | <F:12:11>
                    kate              | <--line><12><--column><7><F>
                    kwrite            | <--line><12><--column><7><F>
                    idea              | <--line><12><--column><6><F>
                    mousepad          | <--line><12><--column><19><F>
                    notepadqq         | <-l><12><-c><7><F>
                    scite             | <F><-goto:12,19>
                    l3afpad           | <--jump=12><F>
                    code --wait       | <--goto><F:12:7>
                    codium            | <--goto><F:12:7>
                    subl              | <F:12:6>
                    zed               | <F:12:6>
                    busybox vi        | <-c><12><F>
                    frobnicate        | <F>
                    """,
            quoteCharacter = '`')
    void aColumnIsGivenAsTheEditorCountsIt(String command, String arguments) throws IOException {
        Path file = folder.resolve("a.go");
        Files.writeString(file, "\n".repeat(11) + LINE + "\n");
        String said = file + ":12:" + BYTE + ": undefined: x";

        Editor.Target target = Editor.Target.of(file.toString().getBytes(UTF_8), said, 12, BYTE);

        assertEquals(arguments.replace("F", file.toString()), call(editor(command), target));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    vim               | <+12><a.c>
                    vim.tiny          | <+12><a.c>
                    emacs             | <+12><a.c>
                    nano              | <+12><a.c>
                    hx                | <a.c:12>
                    tilde             | <a.c:12:1>
                    vis               | <+12><a.c>
                    code              | <--goto><a.c:12>
                    idea              | <--line><12><a.c>
                    gnome-text-editor | <a.c><+12>
                    scite             | <a.c><-goto:12>
                    """)
    void aLineAloneWillDo(String command, String arguments) {
        assertEquals(arguments, call(editor(command), target("a.c", 12, 0)));
    }

    @Test
    void aColumnIsKeptWhereTheLineCannotBeRead() {
        assertEquals("<+12,4><gone>", call(Editor.NANO, target("gone", 12, 4)));
        assertEquals("<gone:12:3>", call(Editor.GEANY, target("gone", 12, 4)));
    }

    @Test
    void severalFilesAreOneCall() {
        assertEquals(
                "<+1:2><a><b><+3:4><c>",
                call(Editor.EMACS, target("a", 1, 2), target("b", 0, 0), target("c", 3, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"vi, <+1><a><b>", "kak, <+1:2><a><b>", "micro, <+1:2><a><b>"})
    void aPlaceThatWouldCountForAllFilesIsForTheFirst(String command, String arguments) {
        assertEquals(arguments, call(editor(command), target("a", 1, 2), target("b", 3, 4)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    a         | a
                    Z/x       | Z/x
                    7up       | 7up
                    _x        | _x
                    .x        | .x
                    /x/-y     | /x/-y
                    é         | é
                    d/a:3     | d/a:3
                    -a        | ./-a
                    +b        | ./+b
                    !c        | ./!c
                    ~d        | ./~d
                    @e        | ./@e
                    =f        | ./=f
                    %g        | ./%g
                    *h        | ./*h
                    'i        | ./'i
                    a:3       | ./a:3
                    a:b/c     | ./a:b/c
                    """)
    void aNameIsNeverAnOptionACommandOrAUri(String name, String argument) {
        for (Editor editor : List.of(Editor.PLAIN, Editor.VIM, Editor.MICRO)) {
            assertEquals("<" + argument + ">", call(editor, target(name, 0, 0)));
        }
        assertEquals("<" + argument + ":3:4>", call(Editor.HELIX, target(name, 3, 4)));
    }

    private static Editor editor(String command) {
        return EditorCommand.of(command, Map.of("PATH", "/nonexistent")).editor();
    }

    private static Editor.Target target(String path, int line, int column) {
        String said = path + ":" + line + ":" + column;
        return Editor.Target.of(path.getBytes(UTF_8), said, line, column);
    }

    private static String call(Editor editor, Editor.Target... targets) {
        List<String> words = new ArrayList<>();
        for (byte[] argument : editor.arguments(List.of(targets))) {
            words.add("<" + new String(argument, UTF_8) + ">");
        }
        return String.join("", words);
    }
}
