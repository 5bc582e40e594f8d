package jfind.app.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jfind.app.cli.Settings;
import jfind.app.record.BriefTask;
import jfind.app.record.RecordPlace;
import jfind.app.record.SavedSession;
import jfind.app.record.SavedSessions;
import jfind.app.record.WalkState;
import jfind.app.source.WorkingDirectory;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// The last session in the working directory: keeps what may be brought back, and brings it back.
///
/// Files are written and read on threads of its own, so that a slow home holds no key up.
/// Thread-safe.
final class SessionMemory {
    /// A file that is not read in this time, in milliseconds, counts as none.
    private static final long LOADING_MILLIS = 500;

    private final SavedSessions sessions;
    private final byte[] folder;

    /// What is to be written next; null for nothing.
    private @Nullable SavedSession waiting;

    private final Object reading = new Object();

    /// What the session before this one has left; null for nothing, or while that is not known.
    private @Nullable SavedSession last;

    private boolean isLastKnown;

    /// Writes until nothing waits; null when none runs.
    private @Nullable Thread writer;

    SessionMemory(SavedSessions sessions, byte[] folder) {
        this.sessions = sessions;
        this.folder = folder;
    }

    /// The memory that `settings` ask for; null for none.
    static @Nullable SessionMemory of(Settings settings) {
        Boolean asked = settings.input().resume();
        Boolean context = settings.search().context();
        boolean usual = settings.dialect().isOwn() && (context == null || context);
        Path files = RecordPlace.sessions(System.getenv());
        if (files == null || !(asked == null ? usual : asked)) {
            return null;
        }
        byte[] here = WorkingDirectory.ofProcess().path().getBytes(ISO_8859_1);
        return new SessionMemory(
                new SavedSessions(files), here.length == 0 ? new byte[] {'/'} : here);
    }

    /// Keeps this session in place of the last. It is written soon.
    synchronized void keep(
            WalkState walk,
            byte[] query,
            SavedSession.@Nullable Entry cursor,
            List<SavedSession.Entry> selected) {
        waiting = new SavedSession(folder, walk, query, cursor, selected);
        if (writer == null) {
            writer = Thread.ofPlatform().daemon().name("jfind-session").start(this::write);
        }
    }

    private void write() {
        for (SavedSession next = takeWaiting(); next != null; next = takeWaiting()) {
            last(); // Before it is replaced.
            try {
                sessions.save(next);
            } catch (IOException e) {
                // A home that cannot be written costs nothing but the memory.
            }
        }
    }

    private synchronized @Nullable SavedSession takeWaiting() {
        SavedSession next = waiting;
        waiting = null;
        if (next == null) {
            writer = null;
        }
        return next;
    }

    /// Waits until the last session is written, but not long.
    void finish() {
        Thread last;
        synchronized (this) {
            last = writer;
        }
        if (last != null) {
            var _ = BriefTask.isOver(last);
        }
    }

    private @Nullable SavedSession last() {
        synchronized (reading) {
            if (!isLastKnown) {
                last = sessions.load(folder);
                isLastKnown = true;
            }
            return last;
        }
    }

    /// The session before this one, without entries that are gone; null if there is none.
    @Nullable SavedSession load() {
        var loaded = new AtomicReference<@Nullable SavedSession>();
        Thread reader =
                Thread.ofPlatform()
                        .daemon()
                        .name("jfind-session")
                        .start(() -> loaded.set(existing(last())));
        return BriefTask.isOver(reader, LOADING_MILLIS) ? loaded.get() : null;
    }

    private static @Nullable SavedSession existing(@Nullable SavedSession session) {
        if (session == null) {
            return null;
        }
        List<SavedSession.Entry> left = new ArrayList<>();
        for (SavedSession.Entry each : session.selected()) {
            if (exists(each)) {
                left.add(each);
            }
        }
        SavedSession.Entry cursor = session.cursor();
        return new SavedSession(
                session.folder(),
                session.walk(),
                session.query(),
                cursor != null && exists(cursor) ? cursor : null,
                left);
    }

    private static boolean exists(SavedSession.Entry entry) {
        return Files.exists(ExactPath.of(entry.path()), LinkOption.NOFOLLOW_LINKS);
    }
}
