package jfind.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How to write a value into a command, so that the shell reads it as one word and as nothing else.
///
/// Where a shell has quotes that hold every byte, the value is quoted. Where it has none (csh
/// expands `!` in quotes, elvish wants UTF-8), the command refers to an environment variable with
/// the value. A program that is no known shell gets only values that the usual languages read as
/// they are between single quotes.
///
/// Tried with fish 3.6.0, zsh 5.9, bash 5.2, dash 0.5.12, mksh 59c, ksh93, BusyBox 1.35, tcsh
/// 6.24.07, elvish 0.19.2 and xonsh 0.13.4. The forms for rc, es, nu and PowerShell are those of
/// their manuals.
///
/// Immutable.
enum Quoting {
    /// The `sh` family: between single quotes only the quote itself is special.
    POSIX,
    /// Between single quotes a backslash escapes itself and the quote.
    FISH,
    /// Between single quotes the quote is written twice.
    DOUBLED,
    CSH,
    ELVISH,
    XONSH,
    NU,
    POWERSHELL,
    /// No known shell.
    UNKNOWN;

    private static final Map<String, Quoting> BY_NAME =
            Map.ofEntries(
                    Map.entry("fish", FISH),
                    Map.entry("rc", DOUBLED),
                    Map.entry("es", DOUBLED),
                    Map.entry("csh", CSH),
                    Map.entry("tcsh", CSH),
                    Map.entry("bsd-csh", CSH),
                    Map.entry("elvish", ELVISH),
                    Map.entry("xonsh", XONSH),
                    Map.entry("nu", NU),
                    Map.entry("pwsh", POWERSHELL),
                    Map.entry("powershell", POWERSHELL));

    private static final Set<String> POSIX_SHELLS =
            Set.of(
                    "sh",
                    "bash",
                    "dash",
                    "ash",
                    "zsh",
                    "ksh",
                    "ksh93u+m",
                    "mksh",
                    "lksh",
                    "oksh",
                    "loksh",
                    "pdksh",
                    "rbash",
                    "rksh",
                    "rzsh",
                    "yash",
                    "posh",
                    "hush",
                    "osh",
                    "busybox",
                    "toybox");

    /// Programs that run the command in their arguments.
    private static final Set<String> WRAPPERS =
            Set.of(
                    "env", "nice", "ionice", "nohup", "setsid", "stdbuf", "timeout", "chrt",
                    "taskset", "sudo", "doas", "command", "exec");

    /// The quoting of the shell in `words`, which may begin with a program that runs it.
    static Quoting of(List<String> words) {
        boolean wrapped = WRAPPERS.contains(name(words.getFirst()));
        for (String word : wrapped ? words : words.subList(0, 1)) {
            Quoting known = named(name(word));
            if (known != UNKNOWN) {
                return known;
            }
        }
        return wrapped ? UNKNOWN : ofLink(words.getFirst());
    }

    /// A shell may be called by another name, through a link.
    private static Quoting ofLink(String program) {
        if (program.startsWith("/")) {
            try {
                Path target = Path.of(program).toRealPath();
                return named(name(target.toString()));
            } catch (IOException | IllegalArgumentException e) {
                return UNKNOWN; // It cannot be run either.
            }
        }
        return UNKNOWN;
    }

    private static Quoting named(String name) {
        return POSIX_SHELLS.contains(name) ? POSIX : BY_NAME.getOrDefault(name, UNKNOWN);
    }

    /// The name of a program: without its folder, a version behind it, `.exe`, and the dash of a
    /// login shell.
    private static String name(String program) {
        String name = program.substring(program.lastIndexOf('/') + 1);
        name = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
        name = name.startsWith("-") ? name.substring(1) : name;
        if (POSIX_SHELLS.contains(name)) {
            return name;
        }
        int end = name.length();
        while (end > 0 && "0123456789.-_".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /// Adds `value` as one word to `command`.
    ///
    /// @param variables receives the variables that the word refers to
    /// @throws UnquotableException when the value has no safe form
    void write(Script command, byte[] value, Environment variables) throws UnquotableException {
        if (value.length == 0) {
            command.text("''");
            return;
        }
        switch (this) {
            case POSIX -> command.word(value);
            case FISH -> quote(command, value, '\\', '\\');
            case DOUBLED -> quote(command, value, '\'', '\'');
            case CSH -> command.text("${" + variable(value, variables) + ":q}");
            case ELVISH -> command.text("{$E:" + variable(value, variables) + "}");
            case XONSH -> command.text("@($" + variable(value, variables) + ")");
            case NU -> command.text("($env." + variable(value, variables) + ")");
            case POWERSHELL -> command.text("${env:" + variable(value, variables) + "}");
            case UNKNOWN -> {
                if (!isHarmless(value)) {
                    throw new UnquotableException();
                }
                command.word(value);
            }
        }
    }

    /// Quotes with `escape` before each quote and each `escaped`.
    private static void quote(Script command, byte[] value, char escape, char escaped) {
        var word = new Script().text("'");
        for (byte each : value) {
            if (each == '\'' || each == escaped) {
                word.text(String.valueOf(escape));
            }
            if (each != 0) {
                word.text(new byte[] {each});
            }
        }
        command.text(word.text("'").bytes());
    }

    private static String variable(byte[] value, Environment variables) throws UnquotableException {
        String name = "JFIND_ARG_" + (variables.size() + 1);
        if (!variables.set(name, value).has(name)) {
            throw new UnquotableException();
        }
        return name;
    }

    /// Whether the usual languages read the value between single quotes as it is.
    private static boolean isHarmless(byte[] value) {
        for (byte each : value) {
            if (each < ' ' || each == 0x7f || "'\\!`$".indexOf(each) >= 0) {
                return false;
            }
        }
        return true;
    }
}
