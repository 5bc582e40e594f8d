package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jfind.scan.entry.EntryTag;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import jfind.scan.read.DirectoryReader;
import jfind.scan.read.Listing;
import jfind.scan.read.NativePath;
import org.jspecify.annotations.Nullable;

/// Finds and reads ignore files as a walk meets them, and links them into chains.
///
/// Thread-safe.
public final class IgnoreFiles {
    /// A file of this length or longer is not read: no person wrote it.
    private static final int LIMIT = 1 << 24;

    private static final byte[] GIT = ascii(".git");
    private static final byte[] GIT_IGNORE = ascii(".gitignore");
    private static final byte[] PLAIN_IGNORE = ascii(".ignore");
    private static final byte[] OWN_IGNORE = ascii(".jfindignore");

    private final List<Path> namedFiles;
    private final Map<String, String> environment;
    private final Consumer<ScanProblem> problems;

    /// @param named further files, given by the user
    /// @param environment where git's configuration is looked for
    /// @param problems hears of what cannot be read
    public IgnoreFiles(
            List<Path> named, Map<String, String> environment, Consumer<ScanProblem> problems) {
        this.namedFiles = List.copyOf(named);
        this.environment = environment;
        this.problems = problems;
    }

    /// How a directory stands to the rules of everything above it.
    ///
    /// @param chain the rules that govern the directory itself
    /// @param ignored whether they ignore it, or a directory above it
    /// @param trackedBelow whether git tracks something in it nevertheless
    public record RootRules(IgnoreChain chain, boolean ignored, boolean trackedBelow) {}

    /// How a walk's root stands: the rules of all its parents. Rules of git count from the top of the
    /// innermost work tree on.
    ///
    /// @param root absolute, without links
    public RootRules rulesAbove(byte[] root) {
        Deque<byte[]> parents = new ArrayDeque<>();
        byte @Nullable [] top = isTop(root) ? root : null;
        for (byte[] at = parent(root); at != null; at = parent(at)) {
            parents.push(at);
            top = top == null && isTop(at) ? at : top;
        }
        IgnoreChain chain = namedFiles(baseOf(root));
        Candidate candidate = new Candidate();
        NativePath path = new NativePath();
        boolean ignored = false;
        boolean tracked = false;
        while (!parents.isEmpty()) {
            byte[] parent = parents.pop();
            byte[] child = parents.isEmpty() ? root : parents.peek();
            if (!ignored) {
                chain = chainFor(chain, parent, Arrays.equals(parent, top));
            }
            path.clear();
            path.append(child, 0, child.length);
            candidate.set(path, baseOf(parent), true);
            if (ignored) {
                tracked = tracked && chain.tracks(candidate);
            } else {
                Verdict verdict = chain.verdict(candidate);
                tracked = verdict instanceof Verdict.Tracked;
                ignored = tracked || verdict instanceof Verdict.Ignored;
            }
        }
        return new RootRules(chain, ignored, tracked);
    }

    private static boolean isTop(byte[] directory) {
        Path dotGit = ExactPath.of(directory).resolve(".git");
        return Files.exists(dotGit, LinkOption.NOFOLLOW_LINKS) && Repository.isAt(directory);
    }

    private static int baseOf(byte[] directory) {
        return directory.length == 1 ? 1 : directory.length + 1;
    }

    private IgnoreChain namedFiles(int base) {
        IgnoreChain.Level link = null;
        for (Path file : namedFiles) {
            try {
                byte[] content = Files.readAllBytes(file);
                link =
                        IgnoreChain.Level.of(
                                RuleParser.parse(content, file.toString(), false), base, link);
            } catch (IOException e) {
                problems.accept(new ScanProblem(ExactPath.bytes(file), "Cannot be read"));
            }
        }
        return link == null ? IgnoreChain.NONE : new IgnoreChain(null, null, null, link, null);
    }

    private IgnoreChain chainFor(IgnoreChain outer, byte[] directory, boolean top) {
        Path path = ExactPath.of(directory);
        FileContent source =
                name -> read(path.resolve(new String(name, StandardCharsets.US_ASCII)));
        return addLevel(outer, directory, baseOf(directory), top, source);
    }

    private static byte @Nullable [] parent(byte[] path) {
        if (path.length == 1) {
            return null;
        }
        int slash = path.length - 1;
        while (path[slash] != '/') {
            slash--;
        }
        return Arrays.copyOf(path, Math.max(slash, 1));
    }

    /// The chain for the entries of a directory.
    ///
    /// @param outer the chain that governs the directory itself
    /// @param path its absolute path, with a slash at the end
    /// @param listing its entries, or the first of them
    /// @param complete whether these are all
    public IgnoreChain chainFor(
            IgnoreChain outer,
            NativePath path,
            Listing listing,
            boolean complete,
            DirectoryReader reader) {
        if (complete && !listing.hasHidden()) {
            return outer;
        }
        FileContent source =
                name -> {
                    int at = listing.indexOf(name);
                    if (complete && (at < 0 || listing.kind(at) != EntryTag.FILE)) {
                        return null;
                    }
                    try {
                        boolean isFile =
                                at >= 0 || reader.status(name, false).kind() == EntryTag.FILE;
                        return isFile ? reader.readFile(name, LIMIT) : null;
                    } catch (IOException e) {
                        if (at >= 0) {
                            report(file(path.bytes(), path.length(), name), e);
                        }
                        return null;
                    }
                };
        boolean top = !complete || listing.indexOf(GIT) >= 0;
        int base = path.length();
        return addLevel(outer, path.bytes(), base, top, source);
    }

    /// Where the ignore files of one directory come from: their content by name, null for none.
    private interface FileContent {
        byte @Nullable [] content(byte[] name);
    }

    @SuppressWarnings("ReferenceEquality") // The same objects, or others with more in them.
    private IgnoreChain addLevel(
            IgnoreChain outer, byte[] path, int base, boolean top, FileContent source) {
        Repository repository = outer.repository();
        IgnoreChain.Level git = outer.git();
        Repository found =
                top
                        ? Repository.at(
                                Arrays.copyOf(path, Math.max(base - 1, 1)), environment, problems)
                        : null;
        if (found != null) {
            repository = found;
            git = found.rules();
        }
        if (repository != null) {
            git = addLevel(git, path, base, source, GIT_IGNORE, repository.foldsCase());
        }
        IgnoreChain.Level plain = addLevel(outer.plain(), path, base, source, PLAIN_IGNORE, false);
        IgnoreChain.Level own = addLevel(outer.own(), path, base, source, OWN_IGNORE, false);

        boolean same =
                repository == outer.repository()
                        && git == outer.git()
                        && plain == outer.plain()
                        && own == outer.own();
        return same ? outer : new IgnoreChain(own, plain, git, outer.named(), repository);
    }

    private static IgnoreChain.@Nullable Level addLevel(
            IgnoreChain.@Nullable Level outer,
            byte[] path,
            int base,
            FileContent source,
            byte[] name,
            boolean foldCase) {
        byte[] content = source.content(name);
        if (content == null) {
            return outer;
        }
        String shown = new String(file(path, base, name), StandardCharsets.UTF_8);
        return IgnoreChain.Level.of(RuleParser.parse(content, shown, foldCase), base, outer);
    }

    /// The path of a file in a directory.
    private static byte[] file(byte[] directory, int base, byte[] name) {
        byte[] path = Arrays.copyOf(directory, base + name.length);
        path[base - 1] = '/';
        System.arraycopy(name, 0, path, base, name.length);
        return path;
    }

    private void report(byte[] path, IOException e) {
        String reason = e.getMessage();
        problems.accept(new ScanProblem(path, reason == null ? "Cannot be read" : reason));
    }

    private static byte @Nullable [] read(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < LIMIT
                    ? Files.readAllBytes(file)
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
