package jfind.app.launcher;

import java.util.concurrent.locks.LockSupport;

/// What runs when the process ends by a signal or an exit.
///
/// Thread-safe: it has no state.
public final class EndHook {
    private EndHook() {}

    /// Has `hook` run at the end. Where the process is being ended already this never returns:
    /// whoever asks must begin nothing any more, and has nothing to say.
    public static void add(Thread hook) {
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            while (true) {
                LockSupport.park();
            }
        }
    }
}
