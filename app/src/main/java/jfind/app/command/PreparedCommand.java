package jfind.app.command;

import java.io.IOException;

/// A command, ready to run: with its shell and its environment.
///
/// Immutable, unless its environment is changed.
public record PreparedCommand(Shell shell, Command command, Environment environment) {
    /// Starts it for its output, in a process group of its own.
    ///
    /// @param errors whether its standard error is part of the output
    public Child startPrinting(boolean errors) throws IOException {
        return Child.printing(shell.grouped(command, environment), errors);
    }

    /// Starts it for its output; it can still open the terminal.
    public Child startAnswering() throws IOException {
        return Child.answering(shell.unattended(command, environment).bytes());
    }

    /// Starts it with the terminal `device` to itself.
    public Child startAttended(String device) throws IOException {
        return Child.attended(shell.attended(command, environment, device).bytes());
    }

    /// The script that becomes the command, and hands it terminal and streams.
    public byte[] becoming() {
        return shell.alone(command, environment).bytes();
    }
}
