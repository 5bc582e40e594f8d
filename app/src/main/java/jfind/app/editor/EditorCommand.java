package jfind.app.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jfind.app.text.ByteText;
import jfind.app.text.SmallFile;
import jfind.scan.entry.ExactEnvironment;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// The command that opens files, and the editor that it starts.
///
/// To find the editor, what stands before it is skipped: assignments, `env`, `nice` and the like, a
/// terminal, `flatpak run`. Then, of the name and of what it links to, the last one counts that the
/// table knows, without endings such as `.basic`, `-nox` or `-30.2`.
///
/// Immutable.
///
/// @param variable the variable that holds the command; null when it comes from elsewhere
/// @param text shell words; null for what the desktop opens files with
/// @param program its first word that is no assignment, as it stands there; empty if that is not
///     plain
/// @param editor how it takes places
public record EditorCommand(
        @Nullable String variable, @Nullable String text, String program, Editor editor) {
    private static final List<String> VARIABLES = List.of("JFIND_EDITOR", "VISUAL", "EDITOR");

    /// What is tried, in this order, where no variable is set and there is no desktop.
    private static final List<String> USUAL =
            List.of("sensible-editor", "editor", "nano", "vim", "vi", "nvim", "emacs", "micro");

    /// Programs that run the program named after their options; in front the options with a value.
    private static final Map<String, String> WRAPPERS =
            Map.ofEntries(
                    Map.entry("env", "-u --unset -C --chdir -S --split-string"),
                    Map.entry("nice", "-n --adjustment"),
                    Map.entry("ionice", "-c -n --class --classdata"),
                    Map.entry("sudo", "-u -g -h -p -C -D -r -t -T"),
                    Map.entry("doas", "-u -C"),
                    Map.entry("stdbuf", "-i -o -e"),
                    Map.entry("nohup", ""),
                    Map.entry("setsid", ""),
                    Map.entry("command", ""),
                    Map.entry("exec", "-a"),
                    Map.entry("time", ""),
                    Map.entry("unshare", ""),
                    Map.entry("kitty", "-c --config -d --directory -o --override -T --title"),
                    Map.entry("foot", "-a -c -o -T -w -W"),
                    Map.entry("footclient", "-a -o -s -T -w -W"),
                    Map.entry("busybox", ""));

    /// Terminals that run the program named behind `-e`, `-x` or `--`.
    private static final List<String> TERMINALS =
            List.of(
                    "alacritty",
                    "ghostty",
                    "gnome-terminal",
                    "kgx",
                    "konsole",
                    "mlterm",
                    "rxvt",
                    "st",
                    "urxvt",
                    "uxterm",
                    "wezterm",
                    "x-terminal-emulator",
                    "xfce4-terminal",
                    "xterm");

    /// Words that only a shell itself can carry out.
    private static final List<String> OF_SHELL = List.of("exec", "command", "time", "eval", ".");

    /// Endings that say how an editor was built, not which it is.
    private static final List<String> ENDINGS =
            List.of(
                    "basic",
                    "gtk",
                    "gtk2",
                    "gtk3",
                    "gnome",
                    "athena",
                    "motif",
                    "nox",
                    "lucid",
                    "pgtk",
                    "x11",
                    "x",
                    "huge",
                    "nogui",
                    "appimage",
                    "sh",
                    "exe",
                    "bin",
                    "emacs",
                    "community",
                    "ce",
                    "professional",
                    "ultimate",
                    "educational",
                    "edu",
                    "eap",
                    "insiders",
                    "snapshot",
                    "stable",
                    "nightly",
                    "preview",
                    "wrapped");

    private static final int MAX_LINKS = 40;

    /// The command that a person has set, or else one that this machine has.
    public static EditorCommand ofPerson(Map<String, String> environment) {
        for (String variable : VARIABLES) {
            String text = value(variable, environment);
            if (!text.isBlank()) {
                EditorCommand command = of(text, environment);
                return new EditorCommand(variable, text, command.program, command.editor);
            }
        }
        if (!hasDesktop(environment)) {
            for (String name : USUAL) {
                if (find(name, environment) != null) {
                    return of(name, environment);
                }
            }
        }
        return new EditorCommand(null, null, "", Editor.PLAIN);
    }

    /// What an error names: the variable, or the option.
    public String origin() {
        return variable == null ? "--open" : variable;
    }

    /// Whether a shell can be replaced by the program: the command is no more than its words.
    public boolean isReplacing() {
        return text != null
                && !program.isEmpty()
                && !OF_SHELL.contains(program)
                && text.strip().startsWith(program)
                && !hasOperator(text);
    }

    private static boolean hasOperator(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (";|&<>()`$\n#".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasDesktop(Map<String, String> environment) {
        return !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                || System.getProperty("os.name", "").startsWith("Mac");
    }

    /// The command with these shell words.
    public static EditorCommand of(String text, Map<String, String> environment) {
        List<String> words = words(text);
        int at = 0;
        while (at < words.size() && isAssignment(words.get(at))) {
            at++;
        }
        String program = at < words.size() && isPlain(words.get(at)) ? words.get(at) : "";
        return new EditorCommand(null, text, program, editor(words, at, environment));
    }

    private static Editor editor(List<String> words, int from, Map<String, String> environment) {
        int at = from;
        while (at < words.size()) {
            String name = baseName(words.get(at));
            String valued = WRAPPERS.get(name);
            int next = valued == null ? at : afterOptions(words, at + 1, valued);
            if (name.equals("timeout")) {
                next = 1 + afterOptions(words, at + 1, "-k --kill-after -s --signal");
            } else if (TERMINALS.contains(name)) {
                next = afterMark(words, at + 1);
            }
            if (name.equals("busybox") && next < words.size()) {
                return words.get(next).equals("vi") ? Editor.BUSYBOX : Editor.PLAIN;
            }
            if (name.equals("flatpak") || name.equals("snap")) {
                return ofApplication(words, at + 1);
            }
            if (next == at || next >= words.size()) {
                break;
            }
            at = next;
        }
        // Behind `--` a place would be the name of a file.
        if (at >= words.size() || words.getLast().equals("--")) {
            return Editor.PLAIN;
        }
        if (baseName(words.get(at)).equals("sensible-editor")) {
            return ofSensible(environment);
        }
        Editor editor = ofProgram(words.get(at), environment);
        // nvim hands what follows --remote to another Neovim as names of files.
        return editor == Editor.VIM && isRemoteNeovim(words, at) ? Editor.PLAIN : editor;
    }

    private static boolean isRemoteNeovim(List<String> words, int program) {
        boolean remote = false;
        for (int at = program + 1; at < words.size(); at++) {
            remote |= words.get(at).startsWith("--remote");
        }
        return remote && baseName(words.get(program)).startsWith("nvim");
    }

    /// The index of the first word from `from` on that is no option, option's value or assignment.
    private static int afterOptions(List<String> words, int from, String valued) {
        int at = from;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("--")) {
                return at + 1;
            }
            if (!word.startsWith("-") && !isAssignment(word)) {
                return at;
            }
            boolean takesNext = List.of(valued.split(" ", 0)).contains(word);
            at += takesNext ? 2 : 1;
        }
        return at;
    }

    /// The index of the word behind the one after which a terminal takes a program.
    private static int afterMark(List<String> words, int from) {
        for (int at = from; at < words.size(); at++) {
            if (List.of("-e", "-x", "--").contains(words.get(at))) {
                return at + 1;
            }
        }
        return words.size();
    }

    /// The editor of `flatpak run [OPTION]... org.gnome.gedit`: the last part of the name.
    private static Editor ofApplication(List<String> words, int from) {
        for (int at = from; at < words.size(); at++) {
            String word = words.get(at);
            if (!word.equals("run") && !word.startsWith("-")) {
                String name = word.substring(word.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                int dash = name.indexOf('-');
                Editor editor = ofName(name);
                editor = editor == null && dash > 0 ? ofName(name.substring(dash + 1)) : editor;
                boolean isIntelliJ = editor == null && name.startsWith("intellij");
                return isIntelliJ ? Editor.JETBRAINS : editor == null ? Editor.PLAIN : editor;
            }
        }
        return Editor.PLAIN;
    }

    /// What Debian's `sensible-editor` would run.
    private static Editor ofSensible(Map<String, String> environment) {
        for (String variable : List.of("VISUAL", "EDITOR", "SENSIBLE_EDITOR")) {
            String text = value(variable, environment);
            if (!text.isBlank() && !text.contains("sensible-editor")) {
                return of(text, environment).editor;
            }
        }
        String selected = selected(environment);
        if (selected != null) {
            return of(selected, environment).editor;
        }
        for (String name : List.of("editor", "nano", "vi")) {
            if (find(name, environment) != null) {
                return ofProgram(name, environment);
            }
        }
        return Editor.PLAIN;
    }

    /// The editor that `select-editor` has written down; null for none.
    private static @Nullable String selected(Map<String, String> environment) {
        try {
            Path file = path(value("HOME", environment)).resolve(".selected_editor");
            for (String line : ByteText.of(SmallFile.read(file)).split("\n", -1)) {
                if (line.startsWith("SELECTED_EDITOR=")) {
                    List<String> words = words(line.substring(line.indexOf('=') + 1));
                    return words.isEmpty() ? null : words.getFirst();
                }
            }
        } catch (IOException | InvalidPathException e) {
            // Nothing was selected.
        }
        return null;
    }

    /// The editor of a program's name or path: the last of its links that is known.
    private static Editor ofProgram(String word, Map<String, String> environment) {
        Editor editor = ofName(baseName(word));
        Path file = find(word, environment);
        try {
            for (int links = 0; file != null && links < MAX_LINKS; links++) {
                if (!Files.isSymbolicLink(file)) {
                    break;
                }
                file = file.resolveSibling(Files.readSymbolicLink(file));
                Path name = file.getFileName();
                Editor other = name == null ? null : ofName(name.toString());
                editor = other == null ? editor : other;
            }
        } catch (IOException | InvalidPathException e) {
            // The names so far count.
        }
        return editor == null ? Editor.PLAIN : editor;
    }

    /// The editor of a name, with or without endings; null if it is not known.
    private static @Nullable Editor ofName(String name) {
        String rest = name.toLowerCase(Locale.ROOT);
        while (true) {
            Editor editor = Editor.named(rest);
            if (editor != null) {
                return editor;
            }
            String shorter = withoutEnding(rest);
            if (shorter.isEmpty() || shorter.equals(rest)) {
                return null;
            }
            rest = shorter;
        }
    }

    private static String withoutEnding(String name) {
        int digits = name.length();
        while (digits > 0 && "0123456789.".indexOf(name.charAt(digits - 1)) >= 0) {
            digits--;
        }
        if (digits < name.length()) { // emacs-30.2, vim91, idea64
            int end =
                    digits > 0 && "-_".indexOf(name.charAt(digits - 1)) >= 0 ? digits - 1 : digits;
            return name.substring(0, end);
        }
        int mark = Math.max(name.lastIndexOf('.'), name.lastIndexOf('-'));
        return mark > 0 && ENDINGS.contains(name.substring(mark + 1))
                ? name.substring(0, mark)
                : name;
    }

    /// The program's file; null if there is none.
    private static @Nullable Path find(String word, Map<String, String> environment) {
        try {
            if (word.indexOf('/') >= 0) {
                String home = value("HOME", environment);
                return path(word.startsWith("~/") ? home + word.substring(1) : word);
            }
            for (String directory : value("PATH", environment).split(":", 0)) {
                Path file = path((directory.isEmpty() ? "." : directory) + "/" + word);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return file;
                }
            }
        } catch (InvalidPathException e) {
            // A name that is not text in this locale: its own name must do.
        }
        return null;
    }

    private static Path path(String text) {
        return ExactPath.of(ByteText.bytes(text));
    }

    /// A variable as text that keeps its bytes; empty if it is not set.
    private static String value(String variable, Map<String, String> environment) {
        byte[] bytes = ExactEnvironment.bytes(environment, variable);
        return bytes == null ? "" : ByteText.of(bytes);
    }

    private static String baseName(String word) {
        return word.substring(word.lastIndexOf('/') + 1);
    }

    private static boolean isAssignment(String word) {
        int equals = word.indexOf('=');
        for (int at = 0; at < equals; at++) {
            char c = word.charAt(at);
            boolean isName = c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
            if (!isName || (at == 0 && Character.isDigit(c))) {
                return false;
            }
        }
        return equals > 0;
    }

    /// Whether a shell takes the word as it stands there, quoted or not, and it is ASCII.
    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c >= 0x7f || c < 0x20 || "$`\\\"'*?[];&|<>(){}!#~".indexOf(c) >= 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /// The words of a command as a shell splits them, without quotes and without expansion, up to
    /// where the command ends.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        var word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote == 0 && ";|&<>()\n".indexOf(c) >= 0) {
                break;
            }
            if (quote == 0 && (c == ' ' || c == '\t')) {
                if (inWord) {
                    words.add(word.toString());
                }
                word.setLength(0);
                inWord = false;
                continue;
            }
            inWord = true;
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && at + 1 < text.length()) {
                word.append(text.charAt(++at));
            } else {
                word.append(c);
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
