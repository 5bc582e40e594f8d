package jfind.app.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import jfind.scan.ScanRoot;

/// The directory that relative paths begin at: turns paths into absolute ones and back.
///
/// Paths are bytes, one character for each (ISO 8859-1), so that no name is changed. It works on
/// the text alone: links are resolved only on the way to the directory itself.
///
/// Immutable.
///
/// @param path absolute, without links and without a slash at its end; empty for `/`
public record WorkingDirectory(String path) {
    /// The process's own.
    public static WorkingDirectory ofProcess() {
        Path here = Path.of("").toAbsolutePath();
        try {
            // The name may not be text in this locale. The kernel's own link has every byte.
            here = Path.of("/proc/self/cwd").toRealPath();
        } catch (IOException e) {
            // No such link on this system.
        }
        return of(new String(ScanRoot.relativeTo(here).path(), ISO_8859_1));
    }

    static WorkingDirectory of(String path) {
        return new WorkingDirectory(
                path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /// The absolute form of a path, without `.` and `..` in it.
    public byte[] absolute(byte[] shown) {
        return absolute(new String(shown, ISO_8859_1)).getBytes(ISO_8859_1);
    }

    /// The absolute form of a path, without `.` and `..` in it.
    String absolute(String shown) {
        String from = shown.startsWith("/") ? "" : path;
        var result = new StringBuilder(from);
        for (String name : shown.split("/", -1)) {
            if (name.equals("..")) {
                result.setLength(Math.max(0, result.lastIndexOf("/")));
            } else if (!name.isEmpty() && !name.equals(".")) {
                result.append('/').append(name);
            }
        }
        return shown.endsWith("/") || result.isEmpty()
                ? result.append('/').toString()
                : result.toString();
    }

    /// The relative form of an absolute path; empty for the directory itself.
    String relative(String absolute) {
        String here = path + "/";
        if (absolute.startsWith(here)) {
            return absolute.substring(here.length());
        }
        var ups = new StringBuilder();
        while (!absolute.startsWith(here)) {
            here = here.substring(0, here.lastIndexOf('/', here.length() - 2) + 1);
            ups.append("../");
        }
        return ups + absolute.substring(here.length());
    }
}
