package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import jfind.app.text.PathBytes;
import jfind.app.text.StyledLine;
import org.jspecify.annotations.Nullable;

/// The built-in previews: text, directories, and a description of everything else.
///
/// Only regular files and directories are opened, and only about as much is read as can be shown.
///
/// Thread-safe.
public final class FilePreviews implements Previews {
    private static final int MOST_NAMES = 2000;

    private final PreviewWorker worker = new PreviewWorker(this::make, this::sayWaiting);
    private final SyntaxInks inks;
    private final int columnsToShow;
    private volatile Consumer<? super PreviewPage> receiver = _ -> {};

    /// Held while a page is published, so that no page follows an answer but the next request's.
    private final Object answerLock = new Object();

    private @Nullable Request answered;

    /// @param columnsToShow the least screen width at which the preview is shown by default
    public FilePreviews(SyntaxInks inks, int columnsToShow) {
        this.inks = inks;
        this.columnsToShow = columnsToShow;
    }

    @Override
    public boolean shownAt(int columns) {
        return columns >= columnsToShow;
    }

    @Override
    public void show(Request request) {
        worker.run(request);
    }

    @SuppressWarnings("ReferenceEquality") // Another request is another object.
    private void sayWaiting(Request request) {
        String title = "waiting for the file system …";
        synchronized (answerLock) {
            if (request != answered) {
                receiver.accept(new PreviewPage(request.entry(), title, List.of(), 0, -1, false));
            }
        }
    }

    @Override
    public void cancel() {
        worker.cancel();
    }

    @Override
    public void onPage(Consumer<? super PreviewPage> newReceiver) {
        receiver = newReceiver;
    }

    @Override
    public void close() {
        worker.cancel();
    }

    private void make(Request request, BooleanSupplier stale) {
        PreviewPage page;
        String link = "";
        try {
            link = link(PathBytes.of(request.path()));
            page = page(request, link, stale);
        } catch (NoSuchFileException e) {
            page =
                    note(
                            request,
                            link.isEmpty() ? "not there any more" : link + ", which is not there");
        } catch (FileSystemLoopException e) {
            page = note(request, link + ", which leads back to itself");
        } catch (AccessDeniedException e) {
            page = note(request, "not readable: permission denied");
        } catch (IOException | IllegalArgumentException e) {
            boolean loops = !link.isEmpty() && String.valueOf(e.getMessage()).contains("ymbolic");
            page =
                    note(
                            request,
                            loops
                                    ? link + ", which leads back to itself"
                                    : "not readable: " + e.getMessage());
        }
        synchronized (answerLock) {
            answered = request;
            if (!stale.getAsBoolean()) {
                receiver.accept(page);
            }
        }
    }

    /// `→` and the target of a link; empty for everything else.
    private static String link(Path path) throws IOException {
        return Files.isSymbolicLink(path) ? "→ " + Files.readSymbolicLink(path) : "";
    }

    private static PreviewPage note(Request request, String title) {
        return new PreviewPage(request.entry(), title, List.of(), 0, -1, true);
    }

    private PreviewPage page(Request request, String link, BooleanSupplier stale)
            throws IOException {
        Path path = PathBytes.of(request.path());
        BasicFileAttributes facts = Files.readAttributes(path, BasicFileAttributes.class);
        String title = link.isEmpty() ? title(facts) : link + "  " + title(facts);
        if (facts.isDirectory()) {
            return new PreviewPage(request.entry(), title, names(path, stale), 0, -1, true);
        }
        if (!facts.isRegularFile()) {
            return note(request, title);
        }
        Excerpt excerpt = Excerpt.read(path, request.line(), request.rows(), stale);
        if (excerpt.isBinary() || FileKind.isNoText(excerpt.bytes())) {
            return binary(request, path, excerpt, title, stale);
        }
        List<StyledLine> lines = excerpt.lines(Language.of(name(request.path())), inks);
        int target = request.line() == 0 ? -1 : request.line() - excerpt.firstNumber();
        return new PreviewPage(
                request.entry(),
                title,
                lines,
                excerpt.firstNumber(),
                target < lines.size() ? target : -1,
                excerpt.isComplete());
    }

    /// The members of an archive, a known format in words, or bytes.
    private PreviewPage binary(
            Request request, Path path, Excerpt excerpt, String title, BooleanSupplier stale) {
        String kind = FileKind.of(excerpt.bytes());
        List<StyledLine> lines = new ArrayList<>();
        try {
            for (String member : ArchiveMembers.of(path, excerpt.bytes(), stale)) {
                lines.add(StyledLine.plain(member));
            }
        } catch (IOException e) {
            lines.clear(); // A damaged archive: its format alone.
        }
        if (!kind.isEmpty() || !lines.isEmpty()) {
            String known = (kind.isEmpty() ? "tar" : kind) + "  " + title;
            if (lines.isEmpty()) {
                lines.add(StyledLine.of(FileKind.describe(kind), inks.heading()));
            }
            return new PreviewPage(request.entry(), known, lines, 0, -1, true);
        }
        List<StyledLine> hex = HexDump.of(excerpt, request.columns(), inks);
        boolean complete = excerpt.isComplete() && excerpt.bytes().length <= HexDump.MOST;
        return new PreviewPage(request.entry(), title, hex, 0, -1, complete);
    }

    private static String name(byte[] path) {
        String text = new String(path, UTF_8);
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static String title(BasicFileAttributes facts) {
        String kind = "FIFO, socket or device: not opened";
        if (facts.isDirectory()) {
            kind = "directory";
        } else if (facts.isRegularFile()) {
            kind = size(facts.size());
        }
        LocalDateTime when =
                LocalDateTime.ofInstant(
                        facts.lastModifiedTime().toInstant(), ZoneId.systemDefault());
        var text = new StringBuilder(kind).append("  ").append(when.toLocalDate()).append(' ');
        return text.append(two(when.getHour()))
                .append(':')
                .append(two(when.getMinute()))
                .toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /// A size in a readable unit.
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        String units = "KMGTPE";
        int unit = 0;
        long tenths = bytes * 10 / 1024;
        while (tenths >= 10240 && unit < units.length() - 1) {
            tenths /= 1024;
            unit++;
        }
        String amount = tenths < 100 ? tenths / 10 + "." + tenths % 10 : Long.toString(tenths / 10);
        return amount + " " + units.charAt(unit) + "iB";
    }

    private List<StyledLine> names(Path directory, BooleanSupplier stale) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (names.size() == MOST_NAMES || stale.getAsBoolean()) {
                    break;
                }
                String name = String.valueOf(entry.getFileName());
                names.add(Files.isDirectory(entry) ? name + "/" : name);
            }
        }
        names.sort(null);
        List<StyledLine> lines = new ArrayList<>();
        for (String name : names) {
            boolean isDirectory = name.endsWith("/");
            lines.add(isDirectory ? StyledLine.of(name, inks.keyword()) : StyledLine.plain(name));
        }
        if (names.size() == MOST_NAMES) {
            lines.add(StyledLine.of("… more", inks.faint()));
        }
        return lines;
    }
}
