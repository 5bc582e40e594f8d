package jfind.app.session.act;

import java.util.List;
import jfind.app.bind.Deed;
import jfind.app.model.Model;

/// The arguments of an action that takes one after the other, each time it is done: `first|second|third`.
final class ArgumentCycle {
    private ArgumentCycle() {}

    /// The argument whose turn it is.
    static String argument(Model model, Deed deed) {
        List<String> arguments = deed.turns();
        return arguments.get(model.turns().getOrDefault(deed.toString(), 0) % arguments.size());
    }

    /// `model` after that.
    static Model after(Model model, Deed deed) {
        return model.withTurn(deed.toString());
    }
}
