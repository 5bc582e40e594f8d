package jfind.app.model;

/// A source for tests, that is told when it ends.
///
/// Thread-safe.
public final class ScriptedSource implements Source {
    private volatile State state = State.STARTED;
    private volatile Runnable wake = () -> {};

    public void finish() {
        become(new State(false, false, 0));
    }

    public void become(State next) {
        state = next;
        wake.run();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void onChange(Runnable action) {
        wake = action;
    }

    @Override
    public void cancel() {
        become(new State(false, true, state.problems()));
    }
}
