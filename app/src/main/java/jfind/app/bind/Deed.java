package jfind.app.bind;

import java.util.List;
import jfind.app.bind.Action.Argument;

/// An action with its argument.
///
/// Immutable.
///
/// @param origin where the argument comes from
/// @param argument the argument, or the command that prints it; empty when the action takes none
public record Deed(Action action, Origin origin, String argument) {
    /// Where an action gets its argument.
    public enum Origin {
        /// It is given.
        ARGUMENT(""),
        /// A command prints it; what follows waits for the command.
        COMMAND("transform"),
        /// A command prints it; nothing waits.
        BACKGROUND("bg-transform");

        private final String prefix;

        Origin(String prefix) {
            this.prefix = prefix;
        }
    }

    /// An action without an argument.
    public static Deed of(Action action) {
        return new Deed(action, Origin.ARGUMENT, "");
    }

    /// An action with `argument`.
    public static Deed of(Action action, String argument) {
        return new Deed(action, Origin.ARGUMENT, argument);
    }

    /// The alternatives of the argument `first|second|third`, one for each time the action is done.
    public List<String> turns() {
        return List.of(argument.split("\\|", -1));
    }

    /// Its name in `--bind`.
    public String name() {
        if (origin == Origin.ARGUMENT) {
            return action.fzfName();
        }
        if (action.argument() == Argument.CHAIN) {
            return origin.prefix;
        }
        String plain = action.fzfName();
        String subject = plain.startsWith("change-") ? plain.substring(7) : plain;
        return origin.prefix + "-" + subject;
    }

    /// Its text as for `--bind`.
    @Override
    public String toString() {
        return argument.isEmpty() ? name() : name() + "(" + argument + ")";
    }
}
