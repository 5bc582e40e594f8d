package jfind.app.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.UnaryOperator;
import jfind.app.text.PathBytes;
import org.jspecify.annotations.Nullable;

/// A chosen entry and what is known about it. The file system is asked only when a field needs it.
/// Confined to one thread.
public final class Choice {
    /// The score of an entry that has none.
    public static final int NO_SCORE = -1;

    private final byte[] path;
    private final UnaryOperator<byte[]> anchor;
    private final int line;
    private final int column;
    private final int score;
    private @Nullable BasicFileAttributes attributes;
    private boolean lookedAt;

    /// @param path the entry as it was read, or as it was walked; not copied
    /// @param anchor makes a path absolute
    /// @param line where in the file, from 1, as the query said; 0 if it did not
    /// @param column as the query said, from 1; 0 if it did not
    /// @param score how well it matches, or [#NO_SCORE]
    public Choice(byte[] path, UnaryOperator<byte[]> anchor, int line, int column, int score) {
        this.path = path;
        this.anchor = anchor;
        this.line = line;
        this.column = column;
        this.score = score;
    }

    byte[] path() {
        return path;
    }

    byte[] absolute() {
        return anchor.apply(path);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    int score() {
        return score;
    }

    /// The kind of file: `file`, `directory`, `link` or `other`; null if there is no such file.
    @Nullable String kind() {
        BasicFileAttributes found = attributes();
        if (found == null) {
            return null;
        }
        if (found.isSymbolicLink()) {
            return "link";
        }
        return found.isRegularFile() ? "file" : found.isDirectory() ? "directory" : "other";
    }

    /// Its size in bytes; -1 if there is no such file.
    long size() {
        BasicFileAttributes found = attributes();
        return found == null ? -1 : found.size();
    }

    /// When its content last changed, in ISO 8601; null if there is no such file.
    @Nullable String modified() {
        BasicFileAttributes found = attributes();
        return found == null ? null : found.lastModifiedTime().toString();
    }

    private @Nullable BasicFileAttributes attributes() {
        if (!lookedAt) {
            lookedAt = true;
            try {
                attributes =
                        Files.readAttributes(
                                PathBytes.of(path),
                                BasicFileAttributes.class,
                                LinkOption.NOFOLLOW_LINKS);
            } catch (IOException | IllegalArgumentException e) {
                // The line names no file, or the file is gone.
            }
        }
        return attributes;
    }
}
