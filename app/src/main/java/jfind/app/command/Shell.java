package jfind.app.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What runs a person's commands: `$SHELL -c`, or what `--with-shell` says.
///
/// Immutable.
///
/// @param words the shell and what stands before the command; at least one
public record Shell(List<String> words) {
    public Shell {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words for a shell");
        }
    }

    /// The shell of a person for whom `SHELL` is set to `shell`.
    public static Shell usual(@Nullable String shell) {
        return new Shell(List.of(shell == null || shell.isEmpty() ? "sh" : shell, "-c"));
    }

    /// Has the shell run `command` in the place of the script itself, whose terminal and streams it gets.
    Script alone(Command command, Environment environment) {
        return arguments(command, environment).text("exec \"$@\"\n");
    }

    /// As [#alone], without input.
    Script unattended(Command command, Environment environment) {
        return arguments(command, environment).text("exec \"$@\" < /dev/null\n");
    }

    /* A session of its own makes a process group whose number is known, that of the process itself. Where there
     * is no setsid, job control makes a group, and whoever ends the script has it end that. */

    /// Has the shell run `command` without input, in a process group that can be killed whole.
    Script grouped(Command command, Environment environment) {
        return arguments(command, environment)
                .text(
                        "if command -v setsid > /dev/null 2>&1; then exec setsid \"$@\" < /dev/null; fi\n")
                .text("set -m\n\"$@\" < /dev/null &\n")
                .text("trap 'kill -s KILL -- -$!' TERM\nwait $!\n");
    }

    /* Job control puts the command into a process group of its own and gives that the terminal: what Ctrl-C
     * stops is the command, and not who waits for it. A command that stops itself goes on at once, since
     * nobody would be there to continue it. The launcher's shell has us ignore SIGINT, which a shell cannot
     * take back and every child inherits; env and perl can. */
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

    /// Has the shell run `command` with the terminal `device` to itself.
    Script attended(Command command, Environment environment, String device) {
        return arguments(command, environment)
                .text("device=")
                .word(device)
                .text("\n" + RUN_ATTENDED);
    }

    private Script arguments(Command command, Environment environment) {
        var script = new Script();
        environment.writeTo(script);
        script.text("set --");
        for (String word : words) {
            script.text(" ").word(word);
        }
        return script.text(" ").word(command.text()).text("\n");
    }
}
