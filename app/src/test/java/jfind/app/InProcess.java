package jfind.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import jfind.app.cli.Dialect;
import jfind.app.cli.Word;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import org.jspecify.annotations.Nullable;

/// The whole program, run on streams in memory: quick, and without a terminal.
///
/// @param status the exit status
/// @param out standard output
/// @param err what was printed on standard error
public record InProcess(int status, String out, String err) {
    /// Runs the program to its end.
    ///
    /// @param input standard input; null for none
    public static InProcess run(Dialect dialect, byte @Nullable [] input, List<String> options) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(input == null ? new byte[0] : input);
        boolean hasInput = input != null;
        PrintStream errors = new PrintStream(err, true, UTF_8);
        Launch launch = new Launch(dialect, in, out, errors, hasInput, false, null, null);
        Status status = Main.run(options.stream().map(Word::of).toList(), launch);
        return new InProcess(status.code(), out.toString(UTF_8), err.toString(UTF_8));
    }

    /// The exit status, and on the next lines what was printed; compare with [Fzf#answer].
    String answer() {
        return status + "\n" + out;
    }
}
