package jfind.app.editor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The table of editors: how each takes a place, and what its columns count.
///
/// A row has: the form, the unit, the column of a line's first character, which of several files
/// may have a place, and the names of the programs. The comment before a row names the versions
/// that were run on a pseudo-terminal, on a line with tabs, an ä, a wide character and one beyond
/// U+FFFF. Where it says “graphical”, the cursor was seen in the window of Debian unstable's
/// version of November 2026.
///
/// Immutable.
public enum Editor {
    /// An editor that is not known, or takes no place.
    PLAIN(EditorForm.PLAIN, ColumnUnit.BYTES, 1, Files.ALL, ""),

    // nvi 1.81, jed 0.99.20, zile 2.6.2, jove 4.17.5, dte 1.10, le 1.16.8, vile 9.8y, levee 3.5a,
    // elvis-tiny 1.4, joe 4.6, jupp 3.1.41, mg 20221112, ed 1.22.5 (ed 1.19 takes `+12` for a
    // file). nedit, pluma: graphical.
    LINE(
            EditorForm.PLUS_LINE,
            ColumnUnit.BYTES,
            1,
            Files.FIRST,
            "vi view ex nvi nex nview ed red jed zile jove teachjove dte le vile lv levee elvis"
                    + " elvis-tiny joe rjoe jpico jstar jmacs jupp mg nedit pluma mcedit"),
    // vim 9.0 with +eval, nvim 0.7.2; `:help cursor()` counts bytes. nvim-qt: graphical.
    VIM(
            EditorForm.CURSOR,
            ColumnUnit.BYTES,
            1,
            Files.FIRST,
            "vim nvim gvim mvim vimx rvim rview rgvim rgview gview vimdiff gvimdiff evim eview"
                    + " nvim-qt vim.basic"),
    // vim.tiny 9.0, which has no +eval: `|` goes to a column of the screen.
    VIM_TINY(EditorForm.NORMAL, ColumnUnit.CELLS, 1, Files.FIRST, "vim.tiny"),
    // BusyBox 1.35: `+12` would be the name of a file.
    BUSYBOX(EditorForm.COMMAND, ColumnUnit.BYTES, 1, Files.FIRST, "busybox"),
    // emacs 28.2, by move-to-column.
    EMACS(EditorForm.PLUS_COLON, ColumnUnit.CELLS, 1, Files.ALL, "emacs emacsclient"),
    // Graphical.
    GEDIT(EditorForm.PLUS_COLON, ColumnUnit.CODE_POINTS, 1, Files.FIRST, "gedit"),
    // kak 2022.10.31; of several places the last counts for all files.
    KAKOUNE(EditorForm.PLUS_COLON, ColumnUnit.BYTES, 1, Files.FIRST, "kak kakoune"),
    // micro 2.0.11; of several places the last counts for all files.
    MICRO(EditorForm.PLUS_COLON, ColumnUnit.GRAPHEMES, 1, Files.FIRST, "micro"),
    // nano 7.2.
    NANO(EditorForm.PLUS_COMMA, ColumnUnit.CELLS, 1, Files.ALL, "nano rnano pico"),
    // ne 3.3.2.
    NE(EditorForm.PLUS_COMMA, ColumnUnit.CELLS, 1, Files.ALL, "ne"),
    // Graphical.
    FEATHERPAD(EditorForm.PLUS_COMMA, ColumnUnit.UTF_16, 0, Files.FIRST, "featherpad"),
    // vis 0.8.
    VIS(EditorForm.ADDRESS, ColumnUnit.BYTES, 0, Files.FIRST, "vis"),
    // hx 25.07.1.
    HELIX(EditorForm.SUFFIX, ColumnUnit.GRAPHEMES, 1, Files.ALL, "hx helix"),
    // Zed by zed.dev/docs/reference/cli (November 2026). Sublime Text by its issue 3039 (build
    // 3211): a tab is one column.
    SUBLIME(
            EditorForm.SUFFIX,
            ColumnUnit.CODE_POINTS,
            1,
            Files.ALL,
            "subl sublime_text zed zeditor zedit zed-editor"),
    // tilde 1.1.2.
    TILDE(EditorForm.SUFFIX_WITH_COLUMN, ColumnUnit.BYTES, 1, Files.ALL, "tilde"),
    // mle 1.5.0.
    MLE(EditorForm.SUFFIX_LINE, ColumnUnit.BYTES, 1, Files.ALL, "mle"),
    // Graphical.
    GEANY(EditorForm.SUFFIX, ColumnUnit.BYTES, 0, Files.ALL, "geany"),
    // VS Code by its documentation, “Command line interface” (`-g file:line:character`); positions
    // of its API count units of UTF-16.
    CODE(
            EditorForm.GOTO,
            ColumnUnit.UTF_16,
            1,
            Files.ALL,
            "code code-oss codium vscodium cursor windsurf positron"),
    // Graphical.
    KATE(EditorForm.LONG_OPTIONS, ColumnUnit.UTF_16, 1, Files.FIRST, "kate kwrite"),
    // Graphical.
    MOUSEPAD(EditorForm.LONG_OPTIONS, ColumnUnit.CODE_POINTS_TABS_8, 0, Files.FIRST, "mousepad"),
    // IntelliJ by its help for 2025.3, “Open files from the command line” (GoLand's for 2026.3 is
    // the same); by its source, columns of the command line count from 0.
    JETBRAINS(
            EditorForm.LONG_OPTIONS,
            ColumnUnit.UTF_16,
            0,
            Files.FIRST,
            "idea aqua clion datagrip dataspell goland phpstorm pycharm rider rubymine rustrover"
                    + " studio webstorm"),
    // Graphical.
    NOTEPADQQ(EditorForm.SHORT_OPTIONS, ColumnUnit.UTF_16, 1, Files.FIRST, "notepadqq"),
    // Graphical.
    LEAFPAD(EditorForm.JUMP, ColumnUnit.BYTES, 1, Files.FIRST, "l3afpad leafpad"),
    // Graphical.
    GNOME_TEXT_EDITOR(
            EditorForm.AFTER_COLON,
            ColumnUnit.CODE_POINTS,
            1,
            Files.FIRST,
            "gnome-text-editor texteditor"),
    // Graphical; by SCI_FINDCOLUMN, where a tab goes to the next stop.
    SCITE(EditorForm.AFTER_GOTO, ColumnUnit.CODE_POINTS_TABS_8, 0, Files.FIRST, "scite");

    private final EditorForm form;
    private final ColumnUnit unit;
    private final int first;
    private final Files files;
    private final String names;

    Editor(EditorForm form, ColumnUnit unit, int first, Files files, String names) {
        this.form = form;
        this.unit = unit;
        this.first = first;
        this.files = files;
        this.names = names;
    }

    /// Which of several files may have a place.
    private enum Files {
        ALL,
        FIRST
    }

    /// A file to open.
    ///
    /// @param path its bytes; not copied
    /// @param line where to begin, from 1; 0 for nowhere
    /// @param column as a tool has said it; -1 where only the line is known
    /// @param meaning what the tool counts
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Target(byte[] path, int line, int column, ToolColumn meaning) {
        /// A file at the place that a message names.
        ///
        /// @param message the text in which the place stood
        /// @param line from 1; 0 for none
        /// @param column 0 for none, unless the tool counts from there
        public static Target of(byte[] path, String message, int line, int column) {
            String name = new String(path, ISO_8859_1);
            ToolColumn meaning =
                    line == 0 ? ToolColumn.BYTES : ToolColumn.of(message, name, line, column);
            boolean hasColumn = line > 0 && column >= meaning.first();
            return new Target(path, line, hasColumn ? column : -1, meaning);
        }
    }

    private static final class Known {
        static final Map<String, Editor> BY_NAME = byName();

        private static Map<String, Editor> byName() {
            Map<String, Editor> editors = new HashMap<>();
            for (Editor editor : Editor.values()) {
                for (String name : editor.names.split(" ", 0)) {
                    editors.put(name, editor);
                }
            }
            editors.remove("");
            return editors;
        }
    }

    /// The editor whose program has this name; null if it is not in the table.
    static @Nullable Editor named(String name) {
        return Known.BY_NAME.get(name);
    }

    /// The arguments that open `targets`, in one call.
    public List<byte[]> arguments(List<Target> targets) {
        List<byte[]> arguments = new ArrayList<>();
        for (Target target : targets) {
            byte[] path = harmless(target.path());
            if (target.line() == 0 || (files == Files.FIRST && !arguments.isEmpty())) {
                arguments.add(path);
            } else {
                form.add(path, target.line(), column(target), first, arguments);
            }
        }
        return arguments;
    }

    private int column(Target target) {
        if (target.column() < 0 || form == EditorForm.PLAIN || form == EditorForm.PLUS_LINE) {
            return EditorForm.NO_COLUMN;
        }
        ToolColumn meaning = target.meaning();
        boolean isSame = meaning.unit() == unit;
        byte[] line = isSame ? null : FileLine.read(target.path(), target.line());
        return column(meaning, target.column(), line);
    }

    /// A column as this editor counts.
    ///
    /// @param meaning what the tool that said it counts
    /// @param line the line's bytes; null when they are not needed or cannot be read
    int column(ToolColumn meaning, int column, byte @Nullable [] line) {
        return meaning.in(unit, column, line) + first;
    }

    /// A path that no editor takes for an option, a command or a URI: `./` stands before a name
    /// that begins with a sign other than `_`, `.` and `/`, or has a colon before its first slash.
    private static byte[] harmless(byte[] path) {
        if (path.length == 0 || isHarmless(path)) {
            return path;
        }
        byte[] harmless = new byte[path.length + 2];
        harmless[0] = '.';
        harmless[1] = '/';
        System.arraycopy(path, 0, harmless, 2, path.length);
        return harmless;
    }

    private static boolean isHarmless(byte[] path) {
        int begin = path[0];
        boolean isWord =
                begin < 0 // A letter beyond ASCII.
                        || (begin >= 'a' && begin <= 'z')
                        || (begin >= 'A' && begin <= 'Z')
                        || (begin >= '0' && begin <= '9')
                        || begin == '_'
                        || begin == '.'
                        || begin == '/';
        for (int at = 0; at < path.length && path[at] != '/'; at++) {
            if (path[at] == ':') {
                return false;
            }
        }
        return isWord;
    }
}
