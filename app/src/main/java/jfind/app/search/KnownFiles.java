package jfind.app.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.record.BriefTask;
import jfind.app.record.Familiarity;
import jfind.app.record.Opened;
import jfind.app.record.OpenedRecord;
import jfind.app.record.RecordPlace;
import jfind.app.source.WalkPlan;
import jfind.app.source.WorkingDirectory;
import jfind.match.option.Context;
import jfind.match.option.CurrentFile;
import jfind.match.option.MatchOptions;
import jfind.scan.ScanRoot;
import jfind.scan.entry.ExactEnvironment;
import org.jspecify.annotations.Nullable;

/// What is known of the files of one walk, read from the record of what was opened.
///
/// On the screen it is read on a thread of its own, and nothing waits for it. Thread-safe.
public final class KnownFiles {
    private final @Nullable OpenedRecord record;
    private final List<Base> bases;
    private final byte @Nullable [] current;

    /// Whether files have been found to have changed, and nobody was told.
    private final AtomicBoolean news = new AtomicBoolean();

    private volatile @Nullable Found found;
    private volatile @Nullable ChangedFiles changed;

    /// A folder whose files a walk shows, and what stands before their names there.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Base(byte[] absolute, byte[] shown) {}

    /// What was read, and what the engine is told of it.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Found(Familiarity familiarity, Context context, byte @Nullable [] current) {}

    private KnownFiles(@Nullable OpenedRecord record, List<Base> bases, byte @Nullable [] current) {
        this.record = record;
        this.bases = bases;
        this.current = current;
    }

    /// What is known of the files of `plan`; null if nothing is to be known, nor remembered.
    static @Nullable KnownFiles of(Settings settings, WalkPlan plan, boolean byDefault) {
        Boolean asked = settings.search().context();
        boolean wanted = asked == null ? byDefault && settings.dialect().isOwn() : asked;
        if (!wanted) {
            return null;
        }
        Path file = RecordPlace.file(System.getenv());
        Word given = settings.search().currentFile();
        return new KnownFiles(
                file == null ? null : new OpenedRecord(file),
                bases(plan),
                given == null ? null : WalkPlan.asWalked(given.bytes()));
    }

    private static List<Base> bases(WalkPlan plan) {
        WorkingDirectory here = WorkingDirectory.ofProcess();
        byte[] logical = ExactEnvironment.bytes(System.getenv(), "PWD");
        List<Base> bases = new ArrayList<>();
        for (ScanRoot root : plan.roots()) {
            String text = new String(root.path(), ISO_8859_1);
            String shown = text.equals(".") ? "" : text.endsWith("/") ? text : text + "/";
            shown = shown.startsWith("./") ? shown.substring(2) : shown;
            bases.add(new Base(folder(here.absolute(root.path())), shown.getBytes(ISO_8859_1)));
            if (text.equals(".") && logical != null && logical.length > 0 && logical[0] == '/') {
                bases.add(new Base(folder(logical), new byte[0]));
            }
        }
        return bases;
    }

    private static byte[] folder(byte[] path) {
        String text = new String(path, ISO_8859_1);
        return (text.endsWith("/") ? text : text + "/").getBytes(ISO_8859_1);
    }

    /// Reads the record on a thread of its own.
    ///
    /// @param wake run, on some thread, at the end, and whenever there are [news][#takeNews]
    void startReading(Runnable wake) {
        Thread.ofPlatform().daemon().name("jfind-record").start(() -> readAndTell(wake));
    }

    private void readAndTell(Runnable wake) {
        read(() -> {
            news.set(true);
            wake.run();
        });
        wake.run();
    }

    /// Whether more is known of files since the last call: answers may be others now.
    boolean takeNews() {
        return news.getAndSet(false);
    }

    /// Reads the record. The caller waits, and answers will wait for what they have to know.
    void read() {
        read(null);
    }

    private void read(@Nullable Runnable learnt) {
        List<Opened> all = record == null ? List.of() : record.read();
        var familiarity = new Familiarity(all, System.currentTimeMillis() / 1000, this::shown);
        byte[] from = current == null ? familiarity.last() : current;
        changed = all.isEmpty() ? null : ChangedFiles.since(bases.getFirst().absolute, learnt);
        found = new Found(familiarity, familiarity.context(from, changed), from);
    }

    /// Whether the record has been read.
    boolean isRead() {
        return found != null;
    }

    /// The options with what is known; the same while the record has not been read, or is empty.
    MatchOptions in(MatchOptions options) {
        Found now = found;
        if (now == null || now.context.isEmpty()) {
            return options;
        }
        MatchOptions known = options.withContext(now.context);
        return now.current == null || options.currentFile() != null
                ? known
                : known.withCurrentFile(CurrentFile.of(now.current));
    }

    /// What is known of a file, in words; empty for nothing.
    ///
    /// @param path as the walk shows it
    String words(byte[] path) {
        Found now = found;
        return now == null ? "" : now.familiarity.words(path);
    }

    /// Remembers that files were opened or printed. What cannot be written, or not soon, is not
    /// remembered.
    ///
    /// @param paths as the walk shows them; directories are passed over
    /// @param query what was typed
    public void remember(List<byte[]> paths, String query) {
        OpenedRecord record = this.record;
        if (record != null) {
            var _ = BriefTask.run("jfind-record", () -> append(record, paths, query));
        }
    }

    private void append(OpenedRecord record, List<byte[]> paths, String query) {
        WorkingDirectory here = WorkingDirectory.ofProcess();
        long now = System.currentTimeMillis() / 1000;
        byte[] typed = query.strip().getBytes(UTF_8);
        List<Opened> all = new ArrayList<>();
        for (byte[] path : paths) {
            if (path.length > 0 && path[path.length - 1] != '/') {
                all.add(new Opened(now, here.absolute(path), typed));
            }
        }
        ChangedFiles looked = changed;
        if (looked != null) {
            looked.forget();
        }
        try {
            record.append(all);
        } catch (IOException e) {
            // A home that cannot be written costs nothing but the memory.
        }
    }

    /// An absolute path as the walk shows it; null where the walk does not go.
    private byte @Nullable [] shown(byte[] absolute) {
        for (Base base : bases) {
            int size = base.absolute.length;
            if (absolute.length > size && startsWith(absolute, base.absolute)) {
                byte[] shown = new byte[base.shown.length + absolute.length - size];
                System.arraycopy(base.shown, 0, shown, 0, base.shown.length);
                System.arraycopy(absolute, size, shown, base.shown.length, absolute.length - size);
                return shown;
            }
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
