package jfind.app.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.command.PreparedCommand;
import org.jspecify.annotations.Nullable;

/// A supply for tests, that is told when it ends, and remembers what it was asked for.
///
/// Thread-safe.
public final class ScriptedSupply implements Supply {
    private volatile State state = State.STARTED;
    private volatile Runnable wake = () -> {};
    private volatile @Nullable String failure;

    /// How often it was told to hurry.
    public int hurries;

    /// Whether lines of a reload can be recognized.
    public boolean knowsAgain;

    /// How many lines are to stand above the list.
    public int headerLines;

    /// What was asked for, oldest first.
    public final List<String> asked = new ArrayList<>();

    public void finish() {
        become(new State(false, false, 0));
    }

    public void fail(String reason) {
        failure = reason;
        become(new State(false, false, 1));
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    public void become(State next) {
        state = next;
        wake.run();
    }

    @Override
    public void begin() {}

    @Override
    public void hurry() {
        hurries++;
    }

    @Override
    public int headerLines() {
        return headerLines;
    }

    @Override
    public boolean knowsAgain() {
        return knowsAgain;
    }

    @Override
    public void reload(
            PreparedCommand command, boolean whole, int[] selected, int cursor, String query) {
        asked.add((whole ? "reload-sync " : "reload ") + command.command());
    }

    @Override
    public void change(WalkChange change, int[] selected, int cursor) {
        asked.add(change + " " + Arrays.toString(selected) + " " + cursor);
    }

    @Override
    public void stopSeeking() {
        asked.add("stop seeking");
    }

    @Override
    public void setHeaderLines(int count) {
        asked.add("header-lines " + count);
    }

    @Override
    public void reshape(String withNth, int[] selected) {
        asked.add("with-nth " + withNth + " " + Arrays.toString(selected));
    }

    @Override
    public void exclude(int[] entries) {
        asked.add("exclude " + Arrays.toString(entries));
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
