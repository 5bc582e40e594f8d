package jfind.app.session.act;

import jfind.app.model.Model;

/// The result of an update: the next model, and an effect outside of it.
///
/// Immutable.
public record Step(Model model, Effect effect) {
    /// Nothing has to happen.
    static final Effect NONE = new Effect.None();

    public static Step to(Model model) {
        return new Step(model, NONE);
    }
}
