package jfind.app.session.act;

import jfind.app.bind.Deed;
import jfind.app.model.Model;
import org.jspecify.annotations.Nullable;

/// The actions that end a session. Pure.
///
/// Thread-safe.
public final class Leaving {
    private Leaving() {}

    /// What `deed` does; null when it is none of these.
    static @Nullable Step act(Model model, Deed deed) {
        return switch (deed.action()) {
            case ABORT -> abort(model);
            case ACCEPT -> accept(model, "");
            case ACCEPT_NON_EMPTY ->
                    isSomethingChosen(model) || isInputEmpty(model)
                            ? accept(model, "")
                            : Step.to(model);
            case ACCEPT_OR_PRINT_QUERY ->
                    isSomethingChosen(model) ? accept(model, "") : query(model);
            case PRINT_QUERY -> query(model);
            case CREATE -> create(model);
            case PRINT -> Step.to(model.withPrinted(deed.argument()));
            case CLOSE ->
                    model.preview().shown()
                            ? Step.to(model.withPreview(model.preview().toggled()))
                            : abort(model);
            case BECOME -> new Step(model, new Effect.Become(deed.argument()));
            default -> null;
        };
    }

    /// Whether `deed` depends on whether anything matches, and that is not known yet.
    public static boolean wantsAnswer(Model model, Deed deed) {
        return switch (deed.action()) {
            case ACCEPT_NON_EMPTY, ACCEPT_OR_PRINT_QUERY ->
                    !model.isSettled()
                            && model.selection().isEmpty()
                            && !(model.isUpToDate() && model.hits().size() > 0);
            default -> false;
        };
    }

    static Step abort(Model model) {
        return new Step(model, new Effect.Finish(new Outcome.Aborted(model.query().text())));
    }

    private static Step create(Model model) {
        String text = model.query().text();
        return text.isBlank()
                ? Step.to(model)
                : new Step(model, new Effect.Finish(new Outcome.Created(text, model.printed())));
    }

    private static Step query(Model model) {
        String text = model.query().text();
        return new Step(model, new Effect.Finish(new Outcome.Asked(text, model.printed())));
    }

    /// Accepts what is on the screen. If the screen still answers an older query, or is empty, it
    /// waits.
    ///
    /// @param key the expected key that was pressed; empty for Enter and other keys
    public static Step accept(Model model, String key) {
        boolean shown = model.isUpToDate() && model.hits().size() > 0;
        return shown || !model.selection().isEmpty() || model.isSettled()
                ? finish(model, key)
                : Step.to(model.withAccepting(key));
    }

    /// Accepts what there is, if a key accepted before it was there.
    static Step finishAwaited(Model model) {
        String key = model.accepting();
        return key == null ? Step.to(model) : finish(model, key);
    }

    /// Accepts what there is.
    public static Step finish(Model model, String key) {
        int current = model.list().current();
        int[] chosen =
                model.selection().isEmpty()
                        ? current < 0 ? new int[0] : new int[] {current}
                        : model.selection().entries();
        String query = model.query().text();
        var outcome = new Outcome.Accepted(chosen, query, key, model.printed());
        return new Step(model, new Effect.Finish(outcome));
    }

    /// Whether there is nothing to choose from, and never will be.
    private static boolean isInputEmpty(Model model) {
        return !model.source().running() && model.hits().total() == 0;
    }

    private static boolean isSomethingChosen(Model model) {
        return model.list().current() >= 0 || !model.selection().isEmpty();
    }
}
