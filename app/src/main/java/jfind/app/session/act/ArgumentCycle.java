package jfind.app.session.act;

import java.util.List;
import jfind.app.bind.Deed;
import jfind.app.model.Model;

/// The alternatives `first|second|third` of an action that takes the next one each time it is done.
///
/// Thread-safe.
final class ArgumentCycle {
    private ArgumentCycle() {}

    /// The alternative that is next.
    static String argument(Model model, Deed deed) {
        List<String> arguments = deed.turns();
        return arguments.get(model.turns().getOrDefault(deed.toString(), 0) % arguments.size());
    }

    /// `model` after that alternative was used.
    static Model after(Model model, Deed deed) {
        return model.withTurn(deed.toString());
    }
}
