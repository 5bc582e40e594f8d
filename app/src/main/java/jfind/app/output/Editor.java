package jfind.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How an editor is told where in a file to begin.
public enum Editor {
    /// Not at all: an editor that is not known.
    PLAIN,
    /// `+12 a.c`, for the first file only.
    LINE,
    /// `+call cursor(12,4) a.c`, for the first file only.
    VIM,
    /// `+12:4 a.c`.
    COLON,
    /// `+12,4 a.c`.
    COMMA,
    /// `a.c:12:4`.
    SUFFIX,
    /// `--goto a.c:12:4`.
    GOTO,
    /// `--line 12 --column 4 a.c`.
    WORDS;

    /// A file to open.
    ///
    /// @param path its bytes; not copied
    /// @param line where to begin, from 1; 0 for nowhere
    /// @param column likewise; 0 where only the line is known
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Target(byte[] path, int line, int column) {}

    private static final class Known {
        static final Map<String, Editor> EDITORS =
                Map.ofEntries(
                        Map.entry("vi", LINE),
                        Map.entry("view", LINE),
                        Map.entry("nvi", LINE),
                        Map.entry("joe", LINE),
                        Map.entry("mg", LINE),
                        Map.entry("mcedit", LINE),
                        Map.entry("vim", VIM),
                        Map.entry("nvim", VIM),
                        Map.entry("gvim", VIM),
                        Map.entry("mvim", VIM),
                        Map.entry("vimx", VIM),
                        Map.entry("emacs", COLON),
                        Map.entry("emacsclient", COLON),
                        Map.entry("gedit", COLON),
                        Map.entry("kak", COLON),
                        Map.entry("micro", COLON),
                        Map.entry("nano", COMMA),
                        Map.entry("pico", COMMA),
                        Map.entry("hx", SUFFIX),
                        Map.entry("helix", SUFFIX),
                        Map.entry("subl", SUFFIX),
                        Map.entry("sublime_text", SUFFIX),
                        Map.entry("zed", SUFFIX),
                        Map.entry("zeditor", SUFFIX),
                        Map.entry("code", GOTO),
                        Map.entry("code-insiders", GOTO),
                        Map.entry("codium", GOTO),
                        Map.entry("vscodium", GOTO),
                        Map.entry("cursor", GOTO),
                        Map.entry("windsurf", GOTO),
                        Map.entry("kate", WORDS),
                        Map.entry("idea", WORDS),
                        Map.entry("clion", WORDS),
                        Map.entry("datagrip", WORDS),
                        Map.entry("goland", WORDS),
                        Map.entry("phpstorm", WORDS),
                        Map.entry("pycharm", WORDS),
                        Map.entry("rider", WORDS),
                        Map.entry("rubymine", WORDS),
                        Map.entry("rustrover", WORDS),
                        Map.entry("studio", WORDS),
                        Map.entry("webstorm", WORDS));
    }

    /// The editor that a command begins with, by its name alone.
    ///
    /// @param command shell words; null or empty for none
    public static Editor of(@Nullable String command) {
        if (command == null) {
            return PLAIN;
        }
        String words = command.strip();
        int end = 0;
        while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            end++;
        }
        String name = words.substring(words.lastIndexOf('/', end) + 1, end);
        return Known.EDITORS.getOrDefault(name, PLAIN);
    }

    /// The editor that a person has chosen in the environment; what the desktop opens files with is
    /// [#PLAIN].
    public static Editor ofPerson(Map<String, String> environment) {
        for (String variable : List.of("JFIND_EDITOR", "VISUAL", "EDITOR")) {
            String command = environment.get(variable);
            if (command != null && !command.isEmpty()) {
                return of(command);
            }
        }
        return PLAIN;
    }

    /// The arguments that open `targets`, in one call.
    public List<byte[]> arguments(List<Target> targets) {
        List<byte[]> arguments = new ArrayList<>();
        for (Target target : targets) {
            byte[] path = harmless(target.path());
            boolean isFirst = arguments.isEmpty();
            if (target.line() == 0 || ((this == LINE || this == VIM) && !isFirst)) {
                arguments.add(path);
            } else {
                add(path, target.line(), target.column(), arguments);
            }
        }
        return arguments;
    }

    private void add(byte[] path, int line, int column, List<byte[]> arguments) {
        String colon = column == 0 ? "" + line : line + ":" + column;
        switch (this) {
            case PLAIN -> arguments.add(path);
            case LINE -> add(arguments, path, "+" + line);
            case VIM ->
                    add(
                            arguments,
                            path,
                            column == 0 ? "+" + line : "+call cursor(" + line + "," + column + ")");
            case COLON -> add(arguments, path, "+" + colon);
            case COMMA -> add(arguments, path, "+" + colon.replace(':', ','));
            case SUFFIX -> arguments.add(suffixed(path, colon));
            case GOTO -> {
                arguments.add("--goto".getBytes(UTF_8));
                arguments.add(suffixed(path, colon));
            }
            case WORDS -> {
                add(arguments, "" + line, "--line");
                if (column > 0) {
                    add(arguments, "" + column, "--column");
                }
                arguments.add(path);
            }
        }
    }

    private static void add(List<byte[]> arguments, byte[] path, String before) {
        arguments.add(before.getBytes(UTF_8));
        arguments.add(path);
    }

    private static void add(List<byte[]> arguments, String value, String before) {
        add(arguments, value.getBytes(UTF_8), before);
    }

    private static byte[] suffixed(byte[] path, String place) {
        var suffixed = new ByteArrayOutputStream();
        suffixed.writeBytes(path);
        suffixed.writeBytes((":" + place).getBytes(UTF_8));
        return suffixed.toByteArray();
    }

    /// A path that no program takes for an option.
    private static byte[] harmless(byte[] path) {
        if (path.length == 0 || (path[0] != '-' && path[0] != '+')) {
            return path;
        }
        byte[] harmless = new byte[path.length + 2];
        harmless[0] = '.';
        harmless[1] = '/';
        System.arraycopy(path, 0, harmless, 2, path.length);
        return harmless;
    }
}
