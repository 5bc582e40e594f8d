package jfind.app.session;

import java.util.List;
import java.util.Set;
import jfind.app.tty.Key;
import jfind.app.tty.KeyReader;
import jfind.app.tty.Tty;

/// Passes keys on to a session, and watches that it takes them.
///
/// The session's own thread may be stuck: in a write to a terminal whose other end does not read,
/// or in the kernel, over a file system that does not answer. Who then asks to leave gets the
/// terminal back within a second.
///
/// Confined to the thread that reads keys.
final class Vigil implements KeyReader.Receiver {
    /* Time is counted in steps: where the whole process stands still (a stopped job, a machine that
     * slept), that is one step, and the session gets the others to answer. */

    private static final int STEP_MILLIS = 50;

    /// A session that is silent for longer is taken to be stuck.
    private static final int SILENT_MILLIS = 600;

    /// It has at least so long to answer a key that asks to leave.
    private static final int LEAVING_MILLIS = 400;

    private final Inbox inbox;
    private final Tty tty;
    private final Set<String> leavingKeys;

    private int silentMillis;

    /// For how long the session has not answered a key that asks to leave; -1 if there is none.
    private int leavingMillis = -1;

    /// @param leavingKeys the names of keys that ask to leave
    Vigil(Inbox inbox, Tty tty, Set<String> leavingKeys) {
        this.inbox = inbox;
        this.tty = tty;
        this.leavingKeys = Set.copyOf(leavingKeys);
    }

    @Override
    public boolean take(List<Key> keys) throws InterruptedException {
        inbox.putKeys(keys);
        for (Key key : keys) {
            if (key instanceof Key.Press(String name, _) && leavingKeys.contains(name)) {
                leavingMillis = Math.max(0, leavingMillis);
            }
        }
        do {
            if (inbox.awaitHandled(STEP_MILLIS)) {
                silentMillis = 0;
                leavingMillis = -1;
                return true;
            }
            if (tty.isReadingPaused()) { // A command has the terminal.
                silentMillis = 0;
                leavingMillis = Math.min(0, leavingMillis);
                continue;
            }
            silentMillis += STEP_MILLIS;
            leavingMillis += leavingMillis < 0 ? 0 : STEP_MILLIS;
            if (silentMillis >= SILENT_MILLIS && leavingMillis >= LEAVING_MILLIS) {
                tty.abandon();
                leavingMillis = -1;
            }
        } while (silentMillis < SILENT_MILLIS);
        return false;
    }
}
