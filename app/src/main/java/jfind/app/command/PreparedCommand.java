package jfind.app.command;

import java.io.IOException;

/// A command with all that it takes to run it.
///
/// Immutable, if the environment is left alone.
public record PreparedCommand(Shell shell, Command command, Environment environment) {
    /// Starts it for its output, in a process group of its own.
    ///
    /// @param errors whether what it says on standard error is part of its output
    public Child startPrinting(boolean errors) throws IOException {
        return Child.printing(shell.grouped(command, environment).bytes(), errors);
    }

    /// Starts it for its output; it keeps the terminal within reach.
    public Child startAnswering() throws IOException {
        return Child.answering(shell.unattended(command, environment).bytes());
    }

    /// Starts it with the terminal `device` to itself.
    public Child startAttended(String device) throws IOException {
        return Child.attended(shell.attended(command, environment, device).bytes());
    }

    /// The script that becomes the command, whose terminal and streams it gets.
    public byte[] becoming() {
        return shell.alone(command, environment).bytes();
    }
}
