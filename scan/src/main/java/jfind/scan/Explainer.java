package jfind.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.ExactPath;
import jfind.scan.ignore.IgnoreChain;
import jfind.scan.ignore.IgnoreFiles;
import jfind.scan.ignore.Rule;
import jfind.scan.ignore.Verdict;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.DirectoryReader.FileStatus;
import jfind.scan.read.Listing;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// Follows the way of a walk to one path, and says what the walk does with it.
///
/// Confined to one thread.
final class Explainer {
    private final ScanOptions options;
    private final IgnoreFiles ignoreFiles;
    private final Roots roots;
    private final Sieve sieve;

    Explainer(List<ScanRoot> roots, ScanOptions options) {
        this.options = options;
        ignoreFiles = new IgnoreFiles(options.ignoreFiles(), options.environment(), problem -> {});
        this.roots = new Roots(roots, options, ignoreFiles);
        sieve = new Sieve(options, this.roots);
    }

    Explanation explain(byte[] typed) {
        byte[] path;
        try {
            path = absolute(ExactPath.of(typed));
        } catch (IOException e) {
            return Explanation.of(false, "no such file");
        }
        Roots.Resolved resolved = roots.resolve();
        for (Roots.RootEntry entry : resolved.entries()) {
            if (Arrays.equals(path, absolute(entry))) {
                return Explanation.of(true, "it is a root itself");
            }
        }
        // The walk shows paths as they are spelled below a root, also behind a link that is
        // followed.
        byte[] spelled = spelled(typed);
        Directory nearest = nearest(resolved.directories(), spelled, true);
        boolean asSpelled = nearest != null;
        nearest = asSpelled ? nearest : nearest(resolved.directories(), path, false);
        if (nearest == null) {
            return Explanation.of(false, "it is not below a root");
        }
        byte[] name = asSpelled ? spelled : path;
        int length = below(head(nearest, asSpelled), name);
        Explanation explanation =
                length == 0
                        ? root(nearest)
                        : descend(
                                nearest,
                                Arrays.copyOfRange(name, name.length - length, name.length));
        return explanation.below(nearest.origin().root());
    }

    /// The innermost root above a path: its walk is the one that comes to it.
    private static @Nullable Directory nearest(
            List<Directory> directories, byte[] path, boolean asSpelled) {
        Directory nearest = null;
        int least = Integer.MAX_VALUE;
        for (Directory each : directories) {
            int length = below(head(each, asSpelled), path);
            if (length >= 0 && length < least) {
                nearest = each;
                least = length;
            }
        }
        return nearest;
    }

    private static byte[] head(Directory root, boolean asSpelled) {
        return asSpelled ? spelled(root.origin().root().path()) : root.origin().absolute();
    }

    /// The absolute path as it is spelled: no link is resolved. Empty where that cannot be said,
    /// since `..` behind a link leads elsewhere.
    private static byte[] spelled(byte[] typed) {
        try {
            Path path = ExactPath.of(typed).toAbsolutePath();
            for (Path part : path) {
                if (part.toString().equals("..")) {
                    return new byte[0];
                }
            }
            return ExactPath.bytes(path.normalize());
        } catch (InvalidPathException e) {
            return new byte[0];
        }
    }

    private static Explanation root(Directory root) {
        Rule ignoredBy = root.origin().ignoredBy();
        return ignoredBy == null
                ? Explanation.of(false, "it is a root itself")
                : Explanation.of(
                        false, "it is a root itself, and is walked though ignored by", ignoredBy);
    }

    /// Returns the absolute path; only its last part may be a link.
    private static byte[] absolute(Path path) throws IOException {
        Path normal = path.toAbsolutePath();
        Path parent = normal.getParent();
        Path name = normal.getFileName();
        if (parent == null || name == null) {
            return ExactPath.bytes(normal);
        }
        String text = name.toString();
        if (text.equals(".") || text.equals("..")) {
            return ExactPath.bytes(normal.toRealPath());
        }
        return ExactPath.bytes(parent.toRealPath().resolve(name));
    }

    private static byte[] absolute(Roots.RootEntry entry) {
        NativePath path = new NativePath();
        entry.parent().setAbsolute(path);
        path.append(entry.name(), 0, entry.name().length);
        try {
            return absolute(ExactPath.of(path.toByteArray()));
        } catch (IOException e) {
            return path.toByteArray();
        }
    }

    /// How many bytes of `path` lie below a root; -1 if it is elsewhere.
    private static int below(byte[] head, byte[] path) {
        if (Arrays.equals(head, path)) {
            return 0;
        }
        int start = head.length == 1 ? 1 : head.length + 1;
        boolean inside =
                path.length > start
                        && path[start - 1] == '/'
                        && Arrays.equals(head, 0, start - 1, path, 0, start - 1);
        return inside ? path.length - start : -1;
    }

    private Explanation descend(Directory root, byte[] relative) {
        DirectoryReader.prepareFast(); // It mounts nothing.
        try (DirectoryReader reader = DirectoryReader.best()) {
            Directory directory = root;
            int from = 0;
            while (true) {
                int to = from;
                while (to < relative.length && relative[to] != '/') {
                    to++;
                }
                boolean last = to == relative.length;
                byte[] name = Arrays.copyOfRange(relative, from, to);
                FileStatus status = enter(reader, directory, name);
                byte kind = status.kind();
                if (!sieve.admits(name, 0, name.length, kind)) {
                    return leftOut(last, Arrays.copyOf(relative, to));
                }
                if (!last && kind == EntryTag.LINK) {
                    String link = new String(relative, 0, to, StandardCharsets.UTF_8);
                    return Explanation.of(
                            false, link + " is a link, and links are not followed (--follow)");
                }
                if (last) {
                    return listed(status, root.origin().ignoredBy());
                }
                if (!sieve.descends()) {
                    return Explanation.of(false, "it is deeper than the walk goes");
                }
                byte marks = (byte) (sieve.marks() | Directory.LINKED);
                directory = directory.child(name, sieve.chain(), marks);
                from = to + 1;
            }
        } catch (IOException e) {
            return Explanation.of(false, String.valueOf(e.getMessage()));
        }
    }

    private FileStatus enter(DirectoryReader reader, Directory directory, byte[] name)
            throws IOException {
        NativePath openable = new NativePath();
        directory.setOpenable(openable);
        reader.open(openable, true);
        NativePath absolute = sieve.enter(directory);
        if (options.ignore()) {
            sieve.setChain(chain(reader, directory, absolute));
        }
        FileStatus status = reader.status(name, false);
        boolean followed = status.kind() == EntryTag.LINK && options.links() == LinkMode.FOLLOW;
        return followed ? reader.status(name, true) : status;
    }

    private IgnoreChain chain(DirectoryReader reader, Directory directory, NativePath absolute)
            throws IOException {
        if (!directory.isIgnored()) {
            return ignoreFiles.chainFor(directory.chain(), absolute, new Listing(), false, reader);
        }
        if (!directory.isTrackedBelow()) {
            return directory.chain();
        }
        Listing listing = new Listing();
        while (reader.read(listing)) {
            // Reads on: the directory may hold a repository.
        }
        return ignoreFiles.chainForIgnored(directory.chain(), absolute, listing);
    }

    private Explanation leftOut(boolean last, byte[] directory) {
        String subject = last ? "" : new String(directory, StandardCharsets.UTF_8) + "/ is ";
        return switch (sieve.decision()) {
            case SKIPPED -> Explanation.of(false, subject + "skipped by name (--walker-skip)");
            case HIDDEN -> Explanation.of(false, subject + "hidden (--no-hidden)");
            case LINK -> Explanation.of(false, subject + "a link, and links are left out");
            case IGNORED, ADMITTED ->
                    sieve.verdict() instanceof Verdict.Ignored(var rule)
                            ? Explanation.of(false, subject + "ignored by", rule)
                            : Explanation.of(false, subject + "in an ignored directory");
        };
    }

    private Explanation listed(FileStatus status, @Nullable Rule rootIgnoredBy) {
        if (!sieve.lists(status.kind(), status)) {
            return Explanation.of(
                    false,
                    status.kind() == EntryTag.DIRECTORY
                            ? "it is a directory, and directories are not listed"
                            : "its type is not asked for");
        }
        return switch (sieve.verdict()) {
            case Verdict.Included(var rule) -> Explanation.of(true, "brought back by", rule);
            case Verdict.Tracked(var rule) ->
                    Explanation.of(true, "tracked by git, though ignored by", rule);
            case Verdict.Ignored(var rule) ->
                    Explanation.of(true, "ignored entries are shown, though ignored by", rule);
            case Verdict.Silent _ ->
                    rootIgnoredBy == null
                            ? Explanation.of(true, "no rule matches it")
                            : Explanation.of(
                                    true,
                                    "no rule matches it, and its root is walked though ignored by",
                                    rootIgnoredBy);
        };
    }
}
