package jfind.app.session;

import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Action.Argument;
import jfind.app.bind.BindingException;
import jfind.app.bind.Deed;
import jfind.app.bind.Deed.Origin;
import jfind.app.bind.Keymap;
import jfind.app.remote.RemoteHandler;
import org.jspecify.annotations.Nullable;

/// Brings remote requests to the session's thread, and the answers back.
///
/// Thread-safe.
final class RemoteRequests implements RemoteHandler {
    /// How long a request waits for the session, which may have lent its terminal to a command.
    private static final long PATIENCE_MILLIS = 2_000;

    private final Inbox inbox;
    private final Keymap keymap;
    private final boolean mayRunCommands;

    /// @param mayRunCommands whether clients may perform actions that run commands
    RemoteRequests(Inbox inbox, Keymap keymap, boolean mayRunCommands) {
        this.inbox = inbox;
        this.keymap = keymap;
        this.mayRunCommands = mayRunCommands;
    }

    /// A request on its way. Thread-safe.
    static final class Request {
        final int limit;
        final int offset;

        /// What to perform; null for a request of the state.
        final @Nullable List<Deed> chain;

        private @Nullable String answer;
        private boolean over;

        Request(int limit, int offset, @Nullable List<Deed> chain) {
            this.limit = limit;
            this.offset = offset;
            this.chain = chain;
        }

        /// Gives up; returns the answer if there is one.
        private synchronized @Nullable String await() throws InterruptedException {
            long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            long left = PATIENCE_MILLIS;
            while (answer == null && left > 0) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
            over = true;
            return answer;
        }

        /// Answers it; returns whether somebody still waits for that.
        synchronized boolean answer(String text) {
            if (over) {
                return false;
            }
            answer = text;
            notifyAll();
            return true;
        }

        synchronized boolean isOver() {
            return over;
        }
    }

    @Override
    public Answer state(int limit, int offset) throws InterruptedException {
        return put(new Request(limit, offset, null));
    }

    @Override
    public Answer act(String actions) throws InterruptedException {
        List<Deed> chain;
        try {
            chain = allowed(keymap.read(actions, ""));
        } catch (BindingException e) {
            return new Answer(400, String.valueOf(e.getMessage()));
        }
        return put(new Request(0, 0, chain));
    }

    private Answer put(Request request) throws InterruptedException {
        inbox.put(new Event.Asked(request));
        String answer = request.await();
        return answer == null ? new Answer(503, "") : new Answer(200, answer);
    }

    private List<Deed> allowed(List<Deed> chain) {
        if (mayRunCommands) {
            return chain;
        }
        List<Deed> allowed = new ArrayList<>(chain);
        allowed.removeIf(RemoteRequests::runsCommand);
        return allowed;
    }

    private static boolean runsCommand(Deed deed) {
        return deed.origin() != Origin.ARGUMENT
                || deed.action().argument() == Argument.COMMAND
                || deed.action() == Action.OPEN_HERE;
    }
}
