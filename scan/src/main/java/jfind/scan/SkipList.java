package jfind.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jfind.scan.read.NativePath;

/// The directories that a walk always leaves out: by name, or by the end of their path if the
/// pattern has a slash.
///
/// Immutable.
final class SkipList {
    private static final byte[] GIT = bytes(".git");

    private final byte[][] names;
    private final byte[][] suffixes;
    private final boolean holdsGit;

    SkipList(List<String> patterns) {
        byte[][] byName = new byte[patterns.size()][];
        byte[][] bySuffix = new byte[patterns.size()][];
        int nameCount = 0;
        int suffixCount = 0;
        for (String pattern : patterns) {
            int slash = pattern.indexOf('/');
            if (slash < 0) {
                byName[nameCount++] = bytes(pattern);
            } else {
                bySuffix[suffixCount++] = bytes(slash == 0 ? pattern : "/" + pattern);
            }
        }
        names = Arrays.copyOf(byName, nameCount);
        suffixes = Arrays.copyOf(bySuffix, suffixCount);
        holdsGit = patterns.contains(".git");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Whether an entry of this name is left out. Only directories are, with one exception: `.git`
    /// may also be a file, in a work tree whose repository is elsewhere.
    boolean holdsName(byte[] bytes, int from, int to, boolean directory) {
        if (!directory) {
            return holdsGit && Arrays.equals(bytes, from, to, GIT, 0, GIT.length);
        }
        for (byte[] name : names) {
            if (name.length == to - from && Arrays.equals(bytes, from, to, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    /// Whether repositories of git are left out, by whatever name.
    boolean holdsGit() {
        return holdsGit;
    }

    /// Whether a directory is left out because of the end of its absolute path.
    boolean holdsPath(NativePath path) {
        int to = path.length();
        for (byte[] suffix : suffixes) {
            int from = to - suffix.length;
            if (from >= 0 && Arrays.equals(path.bytes(), from, to, suffix, 0, suffix.length)) {
                return true;
            }
        }
        return false;
    }
}
