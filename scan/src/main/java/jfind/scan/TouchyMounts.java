package jfind.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The mounts that a look at their place alone may cause to be mounted (autofs), or may wait for:
/// their server need not answer. The portable reader cannot list the directory above without such a
/// look, so a walk near such a place uses the fast reader from the start.
///
/// Immutable.
final class TouchyMounts {
    private static final String SEPARATOR = " - ";
    private static final int MOUNT_POINT = 4;

    /// The types of the kernel's network file systems, and of those that a process serves; also
    /// with a second word, as in `fuse.sshfs`.
    private static final Set<String> SERVED =
            Set.of("9p", "afs", "ceph", "cifs", "fuse", "fuseblk", "nfs", "nfs4", "smb3");

    /// Also what lies in them may be mounted.
    private final List<String> automounts;

    private final List<String> served;

    private TouchyMounts(List<String> automounts, List<String> served) {
        this.automounts = automounts;
        this.served = served;
    }

    /// Reads the places from the kernel's list; there are none where that cannot be read.
    static TouchyMounts ofKernel() {
        try {
            return of(Files.readAllBytes(Path.of("/proc/self/mountinfo")));
        } catch (IOException e) {
            return new TouchyMounts(List.of(), List.of()); // Not Linux.
        }
    }

    /// Reads the places from the text of `/proc/self/mountinfo`, see
    /// [proc(5)](https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html).
    static TouchyMounts of(byte[] content) {
        List<String> automounts = new ArrayList<>();
        List<String> served = new ArrayList<>();
        String text = new String(content, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) {
            String[] fields = text.substring(text.lastIndexOf('\n', at) + 1, at).split(" ", -1);
            if (fields.length > MOUNT_POINT) {
                String type = type(text, at + SEPARATOR.length());
                if (type.equals("autofs")) {
                    automounts.add(unescaped(fields[MOUNT_POINT]));
                } else if (SERVED.contains(type)) {
                    served.add(unescaped(fields[MOUNT_POINT]));
                }
            }
        }
        return new TouchyMounts(automounts, served);
    }

    /// Returns the first part of the type of file system that begins at `from`.
    private static String type(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) > ' ' && text.charAt(to) != '.') {
            to++;
        }
        return text.substring(from, to);
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
        if (automounts.isEmpty() && served.isEmpty()) {
            return false;
        }
        String path = new String(root, StandardCharsets.ISO_8859_1);
        for (String place : automounts) {
            if (isIn(place, path) || isIn(path, place)) {
                return true;
            }
        }
        for (String place : served) {
            if (isIn(place, path) && !place.equals(path)) {
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
