package jfind.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A field of `--format`. A field whose value is not known prints nothing.
enum FormatField {
    PATH,
    ABSOLUTE,
    DIR,
    NAME,
    STEM,
    EXT,
    LINE,
    COLUMN,
    SCORE,
    KIND,
    SIZE,
    MTIME;

    private static final byte[] NOTHING = {};
    private static final byte[] HERE = {'.'};

    /// The field's bytes.
    byte[] of(Choice choice) {
        return switch (this) {
            case PATH -> choice.path();
            case ABSOLUTE -> choice.absolute();
            case DIR -> directory(choice.path());
            case NAME -> name(choice.path());
            case STEM -> stem(name(choice.path()));
            case EXT -> extension(name(choice.path()));
            case LINE -> number(choice.line(), 1);
            case COLUMN -> number(choice.column(), 1);
            case SCORE -> number(choice.score(), 0);
            case KIND -> text(choice.kind());
            case SIZE -> number(choice.size(), 0);
            case MTIME -> text(choice.modified());
        };
    }

    private static byte[] number(long number, long minimum) {
        return number < minimum ? NOTHING : Long.toString(number).getBytes(UTF_8);
    }

    private static byte[] text(@Nullable String text) {
        return text == null ? NOTHING : text.getBytes(UTF_8);
    }

    /// The part before the name: `.` for a bare name, `/` for a name in the root.
    private static byte[] directory(byte[] path) {
        int start = nameStart(path);
        return start == 0 ? HERE : Arrays.copyOf(path, Math.max(1, start - 1));
    }

    /// The last segment, without the slash that ends a directory.
    private static byte[] name(byte[] path) {
        return Arrays.copyOfRange(path, nameStart(path), end(path));
    }

    private static byte[] stem(byte[] name) {
        return Arrays.copyOf(name, dot(name));
    }

    /// What follows the last dot, without it.
    private static byte[] extension(byte[] name) {
        int dot = dot(name);
        return dot == name.length ? NOTHING : Arrays.copyOfRange(name, dot + 1, name.length);
    }

    private static int nameStart(byte[] path) {
        int at = end(path);
        while (at > 0 && path[at - 1] != '/') {
            at--;
        }
        return at;
    }

    private static int end(byte[] path) {
        int end = path.length;
        return end > 1 && path[end - 1] == '/' ? end - 1 : end;
    }

    /// The index of the last dot, unless the name begins with it; the length when there is none.
    private static int dot(byte[] name) {
        for (int at = name.length - 1; at > 0; at--) {
            if (name[at] == '.') {
                return at;
            }
        }
        return name.length;
    }
}
