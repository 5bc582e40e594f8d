package jfind.app.mode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jfind.app.launch.Failure;
import jfind.app.model.Recall;
import jfind.app.record.OwnerOnly;
import jfind.app.text.ByteText;
import jfind.app.text.SmallFile;
import jfind.scan.entry.ExactPath;

/// The file that keeps queries, `--history`: a line each, the oldest first.
///
/// Confined to one thread.
final class History {
    private final Path file;
    private final int size;
    private final List<String> lines;

    private History(Path file, int size, List<String> lines) {
        this.file = file;
        this.size = size;
        this.lines = lines;
    }

    /// Reads `file`, or creates it, readable only for its owner.
    ///
    /// @param size how many queries it keeps
    static History open(Path file, int size) throws Failure {
        try {
            return new History(file, size, read(file));
        } catch (NoSuchFileException e) {
            try {
                Files.createFile(file, OwnerOnly.FILE);
                return new History(file, size, List.of());
            } catch (IOException cannot) {
                throw failure(file, cannot);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static List<String> read(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : ByteText.of(SmallFile.read(file)).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Failure failure(Path file, IOException e) {
        return new Failure(message(file, Failure.reason(e)));
    }

    private static String message(Path file, String reason) {
        return "--history: " + ByteText.of(ExactPath.bytes(file)) + ": " + reason;
    }

    /// What to say when a query is not added in time.
    String late() {
        return message(file, "no answer in time");
    }

    /// The queries kept so far.
    Recall recall() {
        return Recall.of(lines);
    }

    /// Adds a query, unless it is empty; the oldest go when there are too many.
    void add(String query) throws Failure {
        if (query.isEmpty()) {
            return;
        }
        List<String> all = new ArrayList<>(lines);
        all.add(query.replace('\n', ' '));
        List<String> kept = all.subList(Math.max(0, all.size() - size), all.size());
        try {
            Files.write(file, ByteText.bytes(String.join("\n", kept) + "\n"));
        } catch (IOException e) {
            throw failure(file, e);
        }
    }
}
