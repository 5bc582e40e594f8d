package jfind.app.bind;

import java.util.List;
import jfind.app.bind.Action.Argument;

/// An action with what it is told.
///
/// Immutable.
///
/// @param origin where what the action is told comes from
/// @param argument what it is told, or the command that will say it; empty when it needs nothing
public record Deed(Action action, Origin origin, String argument) {
    /// Where an action gets what it is told.
    public enum Origin {
        /// It is the argument itself.
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

    /// An action that is told nothing.
    public static Deed of(Action action) {
        return new Deed(action, Origin.ARGUMENT, "");
    }

    /// An action that is told `argument`.
    public static Deed of(Action action, String argument) {
        return new Deed(action, Origin.ARGUMENT, argument);
    }

    /// What it is told, one after the other, each time it is done: `first|second|third`.
    public List<String> turns() {
        return List.of(argument.split("\\|", -1));
    }

    /// What `--bind` calls it.
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

    /// How a person would write it.
    @Override
    public String toString() {
        return argument.isEmpty() ? name() : name() + "(" + argument + ")";
    }
}
