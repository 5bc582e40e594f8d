package jfind.match.place;

import java.util.ArrayList;
import java.util.List;

/// A file as people paste it: a path, perhaps with a line and a column, perhaps in the midst of a
/// message. Immutable.
///
/// ```
/// foo.c:12:4                        foo.c, line 12, column 4
/// at app.Main.run(Main.java:12)     Main.java, line 12
/// +++ b/src/foo.c                   src/foo.c
/// ```
///
/// @param path what to search for: the text itself if there is nothing of the kind in it
/// @param line from 1; 0 if the text names none
/// @param column from 1; 0 if the text names none
public record Place(String path, int line, int column) {
    /// A text that names no more than what to search for.
    public static Place of(String text) {
        return new Place(text, 0, 0);
    }

    /// The paths to try: first the path as pasted; then, if it starts at a root, a drive or a side
    /// of a diff (it may come from another checkout), also without its first 1, 2, … directories.
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(path);
        if (isElsewhere()) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (slash + 1 < path.length()) {
                    names.add(path.substring(slash + 1));
                }
            }
        }
        return names;
    }

    /// Whether it begins at a root, at a home, above here, on a drive or on a side of a diff, and
    /// goes on below that.
    private boolean isElsewhere() {
        return (isRooted() && path.indexOf('/', path.startsWith("/") ? 2 : 1) > 0) || isOfDiff();
    }

    /// Whether the path begins at a root, a home, a variable, a drive or above here, so that blanks
    /// in it are its own.
    public boolean isRooted() {
        return path.startsWith("/")
                || path.startsWith("../")
                || path.startsWith(":/", 1)
                || ((path.startsWith("~") || path.startsWith("$")) && path.indexOf('/') > 0);
    }

    /// Whether it is on a side of a diff. Letters alone may be meant as letters: `a/conf`.
    private boolean isOfDiff() {
        if (path.length() < 3 || path.charAt(1) != '/' || "abciow".indexOf(path.charAt(0)) < 0) {
            return false;
        }
        boolean sides = path.charAt(0) <= 'b';
        if (sides && path.indexOf('/', 2) > 0) {
            return true;
        }
        boolean named = path.indexOf('.', 2) > 0;
        for (int i = 2; sides && i < path.length(); i++) {
            named |= Character.isUpperCase(path.charAt(i));
        }
        return named;
    }

    /// Whether there is more to a text than the words of a query.
    public boolean isPasted(String text) {
        return line > 0 || isElsewhere() || !path.equals(text);
    }

    /// The place that a text names.
    public static Place parse(String text) {
        Place place = PlaceReader.read(text);
        return place == null ? of(text) : place;
    }
}
