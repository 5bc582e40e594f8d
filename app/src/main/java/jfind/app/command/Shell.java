package jfind.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shell that runs the user's commands: `$SHELL -c`, or the words of `--with-shell`.
///
/// Immutable.
///
/// @param words the shell and its arguments before the command; at least one word
public record Shell(List<String> words) {
    public Shell {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words for a shell");
        }
    }

    /// The shell of a user whose `SHELL` is `shell`.
    public static Shell usual(@Nullable String shell) {
        return new Shell(List.of(shell == null || shell.isEmpty() ? "sh" : shell, "-c"));
    }

    /// How to write values into its commands.
    Quoting quoting() {
        return Quoting.of(words);
    }

    /// A script that is replaced by the shell running `command`, with the same terminal and
    /// streams.
    Script alone(Command command, Environment environment) {
        return arguments(command, environment).text("exec \"$@\"\n");
    }

    /// Like [#alone], with an empty input.
    Script unattended(Command command, Environment environment) {
        return arguments(command, environment).text("exec \"$@\" < /dev/null\n");
    }

    /* A session of its own makes a process group with a known number, that of the process
     * itself. Without setsid, job control makes the group, and the script kills it when it gets
     * a TERM. */

    /// A script that runs `command` without input, in a process group that can be killed as a
    /// whole.
    Script grouped(Command command, Environment environment) {
        return arguments(command, environment)
                .text(
                        "if command -v setsid > /dev/null 2>&1; then exec setsid \"$@\" <"
                                + " /dev/null; fi\n")
                .text("set -m\n\"$@\" < /dev/null &\n")
                .text("trap 'kill -s KILL -- -$!' TERM\nwait $!\n");
    }

    /* Job control puts the command into a process group of its own and gives it the terminal:
     * Ctrl-C stops the command only. A command that stops itself is continued at once, since no
     * shell is there to do it. The launcher's shell makes us ignore SIGINT. Every child inherits
     * that and no shell can undo it; env and perl can. */
    private static final String RUN_ATTENDED =
            """
            if env --default-signal=INT true 2> /dev/null; then
              set -- env --default-signal=INT,QUIT "$@"
            elif command -v perl > /dev/null; then
              set -- perl -e '$SIG{INT} = $SIG{QUIT} = "DEFAULT"; exec @ARGV' "$@"
            fi
            [ -t 1 ] || exec > "$device"
            [ -t 2 ] || exec 2> "$device"
            set -m 2> /dev/null
            "$@" < "$device"
            status=$?
            while [ $status -gt 128 ] && fg > /dev/null 2>&1; do status=$?; done
            exit $status
            """;

    /// A script that runs `command` as the owner of the terminal `device`.
    Script attended(Command command, Environment environment, String device) {
        return arguments(command, environment)
                .text("device=")
                .word(device)
                .text("\n" + RUN_ATTENDED);
    }

    /// The variables by which Java is told options, or which locale it is in, which the launcher
    /// keeps from this process under other names.
    private static final List<String> OF_JAVA =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "LC_ALL");

    private static void giveBack(Script script) {
        for (String name : OF_JAVA) {
            String kept = "JFIND_KEPT_" + name;
            if (System.getenv(kept) != null) {
                script.text("export " + name + "=\"$" + kept + "\"; unset " + kept + "\n");
            }
        }
    }

    private Script arguments(Command command, Environment environment) {
        var script = new Script();
        giveBack(script);
        environment.writeTo(script);
        command.variables().writeTo(script);
        script.text("set --");
        for (String word : words) {
            script.text(" ").word(word);
        }
        return script.text(" ").word(command.text()).text("\n");
    }
}
