package jfind.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The places where looking at a directory may mount something (autofs). The portable reader cannot
/// look without mounting, so a walk near such a place uses the fast reader from the start.
///
/// Immutable.
final class Automounts {
    private static final String SEPARATOR = " - autofs ";
    private static final int MOUNT_POINT = 4;

    private final List<String> places;

    private Automounts(List<String> places) {
        this.places = places;
    }

    /// Reads the places from the kernel's list; there are none where that cannot be read.
    static Automounts ofKernel() {
        try {
            return of(Files.readAllBytes(Path.of("/proc/self/mountinfo")));
        } catch (IOException e) {
            return new Automounts(List.of()); // Not Linux.
        }
    }

    /// Reads the places from the text of `/proc/self/mountinfo`, see
    /// [proc(5)](https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html).
    static Automounts of(byte[] content) {
        List<String> places = new ArrayList<>();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) {
            String[] fields = text.substring(text.lastIndexOf('\n', at) + 1, at).split(" ", -1);
            if (fields.length > MOUNT_POINT) {
                places.add(unescaped(fields[MOUNT_POINT]));
            }
        }
        return new Automounts(places);
    }

    /// Returns a field whose blanks and backslashes are written as `\040` and so on.
    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char each = field.charAt(i);
            boolean escape = each == '\\' && i + 3 < field.length();
            if (escape) {
                int value = 0;
                for (int j = 1; j <= 3; j++) {
                    value = value * 8 + (field.charAt(i + j) - '0');
                }
                each = (char) (value & 0xff);
                i += 3;
            }
            text.append(each);
        }
        return text.toString();
    }

    /// Whether a walk of this directory may come to such a place.
    ///
    /// @param root an absolute path
    boolean areNear(byte[] root) {
        if (places.isEmpty()) {
            return false;
        }
        String path = new String(root, StandardCharsets.ISO_8859_1);
        for (String place : places) {
            if (isIn(place, path) || isIn(path, place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String path, String directory) {
        return path.equals(directory)
                || path.startsWith(directory.endsWith("/") ? directory : directory + "/");
    }
}
