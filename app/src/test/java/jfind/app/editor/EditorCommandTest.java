package jfind.app.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import jfind.app.text.PathBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorCommandTest {
    @TempDir Path bin;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    /usr/bin/vim -p                     | VIM
                    LANG=C nano                         | NANO
                    X=1 Y='a b' vim                     | VIM
                    env X=1 vim                         | VIM
                    env -u LANG -i X=1 nano -w          | NANO
                    nice vim                            | VIM
                    nice -n 5 vim                       | VIM
                    nice env X=1 nohup emacs            | EMACS
                    command vim                         | VIM
                    exec vim                            | VIM
                    sudo -u root vim                    | VIM
                    timeout -k 5 1h vim                 | VIM
                    xterm -geometry 80x24 -e vim        | VIM
                    alacritty -e nice nvim              | VIM
                    gnome-terminal --wait -- nano       | NANO
                    kitty -o font_size=12 nvim          | VIM
                    foot nvim                           | VIM
                    xterm vim                           | PLAIN
                    vim -R --                           | PLAIN
                    "/opt/my editors/vim" -f            | VIM
                    '/usr/bin/nano'                     | NANO
                    /opt/my\\ editors/vim               | VIM
                    vim.gtk3                            | VIM
                    vim.nox                             | VIM
                    vim.tiny                            | VIM_TINY
                    nvim.appimage                       | VIM
                    ~/bin/nvim.appimage                 | VIM
                    "$HOME/bin/nvim"                    | VIM
                    emacs-nox                           | EMACS
                    emacs-30.2                          | EMACS
                    emacs30                             | EMACS
                    emacsclient.emacs                   | EMACS
                    rvim                                | VIM
                    gview                               | VIM
                    idea.sh                             | JETBRAINS
                    idea64                              | JETBRAINS
                    pycharm-community                   | JETBRAINS
                    code-insiders                       | CODE
                    SciTE                               | SCITE
                    flatpak run org.gnome.gedit         | GEDIT
                    flatpak run --branch=stable org.gnome.TextEditor | GNOME_TEXT_EDITOR
                    flatpak run com.visualstudio.code   | CODE
                    flatpak run com.jetbrains.PyCharm-Community | JETBRAINS
                    flatpak run com.jetbrains.IntelliJ-IDEA-Community | JETBRAINS
                    snap run code                       | CODE
                    busybox vi                          | BUSYBOX
                    nvim --server /tmp/s --remote       | PLAIN
                    nvim --server /tmp/s --remote-tab   | PLAIN
                    gvim --remote-silent                | VIM
                    frobnicate vim                      | PLAIN
                    vimpager                            | PLAIN
                    """)
    void theEditorIsFoundBehindWhatStandsBefore(String command, Editor editor) {
        assertEquals(editor, EditorCommand.of(command, Map.of("PATH", "/nonexistent")).editor());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "vi, busybox, BUSYBOX",
        "vi, vim.basic, VIM",
        "vi, vim.tiny, VIM_TINY",
        "vi, nvim, VIM",
        "vim, vim.tiny, VIM_TINY",
        "editor, nano, NANO",
        "editor, emacs-nox, EMACS",
        "e, micro, MICRO",
        "code, electron, CODE",
    })
    void aLinkIsFollowed(String name, String target, Editor editor) throws IOException {
        program(target);
        Files.createSymbolicLink(bin.resolve("alternative"), Path.of(target));
        Files.createSymbolicLink(bin.resolve(name), bin.resolve("alternative"));

        assertEquals(editor, EditorCommand.of(name, path()).editor());
        assertEquals(editor, EditorCommand.of(bin.resolve(name) + " -x", path()).editor());
    }

    @Test
    void namesOfAnyBytesAreFollowed() throws IOException {
        String folder = bin + "/caf\u00e9 \u00ff";
        Path odd = PathBytes.of(folder.getBytes(UTF_8));
        Files.createDirectory(odd);
        program(odd.resolve("busybox"));
        Files.createSymbolicLink(odd.resolve("vi"), Path.of("busybox"));
        Map<String, String> environment = Map.of("PATH", folder, "HOME", folder);

        assertEquals(Editor.BUSYBOX, EditorCommand.of("vi", environment).editor());
        assertEquals(Editor.BUSYBOX, EditorCommand.of("~/vi", environment).editor());
    }

    @Test
    void aLoopOfLinksIsNoEditor() throws IOException {
        Files.createSymbolicLink(bin.resolve("e"), Path.of("f"));
        Files.createSymbolicLink(bin.resolve("f"), Path.of("e"));

        assertEquals(Editor.PLAIN, EditorCommand.of(bin.resolve("e").toString(), path()).editor());
    }

    @Test
    void theFirstVariableThatIsSetNamesTheEditor() {
        EditorCommand visual = EditorCommand.ofPerson(Map.of("VISUAL", "nano", "EDITOR", "vim"));
        assertEquals(Editor.NANO, visual.editor());
        assertEquals("VISUAL", visual.variable());
        EditorCommand editor = EditorCommand.ofPerson(Map.of("JFIND_EDITOR", "", "EDITOR", "vim"));
        assertEquals(Editor.VIM, editor.editor());
        assertEquals("EDITOR", editor.variable());
    }

    @Test
    void withoutAVariableTheDesktopOpens() throws IOException {
        program("nano");
        EditorCommand command =
                EditorCommand.ofPerson(Map.of("DISPLAY", ":0", "PATH", bin.toString()));

        assertNull(command.text());
        assertEquals(Editor.PLAIN, command.editor());
    }

    @Test
    void withoutADesktopAnEditorOfTheMachineOpens() throws IOException {
        assertNull(EditorCommand.ofPerson(path()).text());
        program("vi");
        assertEquals("vi", EditorCommand.ofPerson(path()).text());
        program("nano");
        Files.createSymbolicLink(bin.resolve("editor"), Path.of("nano"));
        EditorCommand command = EditorCommand.ofPerson(path());
        assertEquals("editor", command.text());
        assertEquals(Editor.NANO, command.editor());
    }

    @Test
    void debiansSensibleEditorRunsTheSelectedOne() throws IOException {
        program("nano");
        Files.writeString(
                bin.resolve(".selected_editor"), "# chosen\nSELECTED_EDITOR=\"/usr/bin/mcedit\"\n");
        Map<String, String> home = Map.of("PATH", bin.toString(), "HOME", bin.toString());

        assertEquals(Editor.LINE, EditorCommand.of("sensible-editor", home).editor());
        assertEquals(Editor.NANO, EditorCommand.of("sensible-editor", path()).editor());
        assertEquals(
                Editor.VIM,
                EditorCommand.of(
                                "sensible-editor",
                                Map.of("VISUAL", "vim", "EDITOR", "sensible-editor"))
                        .editor());
    }

    private void program(String name) throws IOException {
        program(bin.resolve(name));
    }

    private static void program(Path file) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private Map<String, String> path() {
        return Map.of("PATH", bin.toString(), "HOME", "/nonexistent");
    }
}
