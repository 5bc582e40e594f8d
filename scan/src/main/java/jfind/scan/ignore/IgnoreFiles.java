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

/// Reads the ignore files that a walk meets, and makes chains of them.
///
/// Thread-safe.
public final class IgnoreFiles {
    static final byte[] GIT = ascii(".git");
    private static final byte[] JUJUTSU = ascii(".jj");
    private static final byte[] GIT_IGNORE = ascii(".gitignore");
    private static final byte[] PLAIN_IGNORE = ascii(".ignore");
    private static final byte[] OWN_IGNORE = ascii(".jfindignore");

    private final List<Path> namedFiles;
    private final Map<String, String> environment;
    private final Consumer<ScanProblem> problems;

    /// The repository that `GIT_DIR` names; null if it names none.
    private final Repository.@Nullable Named namedRepository;

    /// @param namedFiles further files, which the user has named
    /// @param environment the variables that say where git's configuration is
    /// @param problems receives what cannot be read
    public IgnoreFiles(
            List<Path> namedFiles,
            Map<String, String> environment,
            Consumer<ScanProblem> problems) {
        this.namedFiles = List.copyOf(namedFiles);
        this.environment = environment;
        this.problems = problems;
        this.namedRepository =
                environment.containsKey("GIT_DIR") ? Repository.named(environment, problems) : null;
    }

    /// The rules above a root.
    ///
    /// @param chain the rules that apply to the root's entries, without those of its own files
    /// @param ignoredBy the rule that ignores the root or a directory above it, or null
    public record RootRules(IgnoreChain chain, @Nullable Rule ignoredBy) {}

    /// Returns the rules of all parents of a walk's root. Rules of git count from the top of the
    /// work tree that the root is in.
    ///
    /// @param root absolute, without links
    public RootRules rulesAbove(byte[] root) {
        Deque<byte[]> parents = new ArrayDeque<>();
        byte @Nullable [] top = topAbove(root, parents);
        IgnoreChain chain = namedFiles(baseOf(root));
        Candidate candidate = new Candidate();
        NativePath path = new NativePath();
        Rule ignoredBy = null;
        while (!parents.isEmpty()) {
            byte[] parent = parents.pop();
            byte[] child = parents.isEmpty() ? root : parents.peek();
            chain = chainFor(chain, parent, Arrays.equals(parent, top));
            if (ignoredBy == null) {
                path.clear();
                path.append(child, 0, child.length);
                candidate.set(path, baseOf(parent), true);
                ignoredBy = ignoringRule(chain.verdict(candidate));
            }
        }
        return new RootRules(chain, ignoredBy);
    }

    private static @Nullable Rule ignoringRule(Verdict verdict) {
        if (verdict instanceof Verdict.Ignored ignored) {
            return ignored.rule();
        }
        return verdict instanceof Verdict.Tracked tracked ? tracked.rule() : null;
    }

    /// Finds the top of the work tree that a root is in: the one that `GIT_DIR` names, or the
    /// innermost whole one, or the outermost one whose repository is gone.
    ///
    /// @param parents receives the directories above the root, the outermost first
    @SuppressWarnings("ReferenceEquality") // The same array.
    private byte @Nullable [] topAbove(byte[] root, Deque<byte[]> parents) {
        byte[] whole = null;
        byte[] gone = null;
        byte[] named = null;
        for (byte[] at = root; at != null; at = parent(at)) {
            if (at != root) {
                parents.push(at);
            }
            if (isNamedTop(at, at.length)) {
                named = at;
            } else if (whole == null) {
                switch (Repository.kindAt(at)) {
                    case WHOLE -> whole = at;
                    case GONE -> gone = at;
                    case NONE -> {}
                }
            }
        }
        if (named != null) {
            return named;
        }
        return whole != null ? whole : gone;
    }

    private boolean isNamedTop(byte[] path, int length) {
        Repository.Named named = namedRepository;
        return named != null
                && named.top().length == length
                && Arrays.equals(named.top(), 0, length, path, 0, length);
    }

    private static int baseOf(byte[] directory) {
        return directory.length == 1 ? 1 : directory.length + 1;
    }

    private IgnoreChain namedFiles(int base) {
        IgnoreChain.Level level = null;
        for (Path file : namedFiles) {
            try {
                byte[] content = BoundedFile.read(file, Repository.RULES_LIMIT);
                RuleSet rules = RuleParser.parse(content, file.toString(), false);
                level = IgnoreChain.Level.of(rules, base, level);
            } catch (IOException e) {
                report(ExactPath.bytes(file), e);
            }
        }
        return level == null ? IgnoreChain.NONE : new IgnoreChain(null, null, null, level, null);
    }

    private IgnoreChain chainFor(IgnoreChain outer, byte[] directory, boolean top) {
        Path path = ExactPath.of(directory);
        FileContent source =
                (name, follow) ->
                        read(path.resolve(new String(name, StandardCharsets.US_ASCII)), follow);
        return chainFor(outer, directory, baseOf(directory), top, source);
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

    /// Returns the chain for the entries of a directory.
    ///
    /// @param outer the chain that applies to the directory itself
    /// @param path its absolute path, with a slash at the end
    /// @param listing its entries, or the first of them
    /// @param complete whether these are all
    /// @param reader a reader that has the directory open
    public IgnoreChain chainFor(
            IgnoreChain outer,
            NativePath path,
            Listing listing,
            boolean complete,
            DirectoryReader reader) {
        boolean named = isNamedTop(path.bytes(), Math.max(path.length() - 1, 1));
        if (complete && !named && !listing.hasHidden()) {
            return outer;
        }
        boolean top =
                !complete || named || listing.indexOf(GIT) >= 0 || listing.indexOf(JUJUTSU) >= 0;
        FileContent source =
                (name, follow) -> content(path, listing, complete, reader, name, follow);
        return chainFor(outer, path.bytes(), path.length(), top, source);
    }

    private byte @Nullable [] content(
            NativePath path,
            Listing listing,
            boolean complete,
            DirectoryReader reader,
            byte[] name,
            boolean follow) {
        int at = listing.indexOf(name);
        if (at < 0 && complete) {
            return null;
        }
        byte kind = at < 0 ? Listing.UNKNOWN : listing.kind(at);
        try {
            if (kind == Listing.UNKNOWN || (kind == EntryTag.LINK && follow)) {
                kind = reader.status(name, follow).kind();
            }
            return kind == EntryTag.FILE
                    ? reader.readFile(name, follow, Repository.RULES_LIMIT)
                    : null;
        } catch (IOException e) {
            boolean isBrokenLink = kind == EntryTag.LINK;
            if (at >= 0 && !isBrokenLink) {
                report(file(path.bytes(), path.length(), name), e);
            }
            return null;
        }
    }

    /// Returns the chain for the entries of an ignored directory of which git tracks something. If
    /// it is a submodule, its own index says what is tracked.
    ///
    /// @param outer the chain that applies to the directory itself
    /// @param path its absolute path, with a slash at the end
    /// @param listing its entries, or the first of them
    public IgnoreChain chainForIgnored(IgnoreChain outer, NativePath path, Listing listing) {
        if (listing.indexOf(GIT) < 0) {
            return outer;
        }
        byte[] top = Arrays.copyOf(path.bytes(), Math.max(path.length() - 1, 1));
        Repository inner = Repository.at(top, false, false, environment, problems);
        return inner == null
                ? outer
                : new IgnoreChain(outer.own(), outer.plain(), outer.git(), outer.named(), inner);
    }

    /// Where the ignore files of one directory come from.
    private interface FileContent {
        /// Returns the content of a file; null if there is none.
        ///
        /// @param follow whether it may be a link
        byte @Nullable [] content(byte[] name, boolean follow);
    }

    @SuppressWarnings("ReferenceEquality") // Parts that have not changed are the same objects.
    private IgnoreChain chainFor(
            IgnoreChain outer, byte[] path, int base, boolean top, FileContent source) {
        Repository repository = outer.repository();
        IgnoreChain.Level git = outer.git();
        Repository found = top ? repositoryAt(outer, path, base) : null;
        if (found != null) {
            repository = found;
            git = found.rules();
        }
        if (repository != null) {
            // Git does not follow a link here, other tools follow one for their own files.
            byte[] content = source.content(GIT_IGNORE, false);
            git = addLevel(git, path, base, content, GIT_IGNORE, repository.foldsCase());
        }
        byte[] plainContent = source.content(PLAIN_IGNORE, true);
        IgnoreChain.Level plain =
                addLevel(outer.plain(), path, base, plainContent, PLAIN_IGNORE, false);
        byte[] ownContent = source.content(OWN_IGNORE, true);
        IgnoreChain.Level own = addLevel(outer.own(), path, base, ownContent, OWN_IGNORE, false);

        boolean same =
                repository == outer.repository()
                        && git == outer.git()
                        && plain == outer.plain()
                        && own == outer.own();
        return same ? outer : new IgnoreChain(own, plain, git, outer.named(), repository);
    }

    private @Nullable Repository repositoryAt(IgnoreChain outer, byte[] path, int base) {
        byte[] top = Arrays.copyOf(path, Math.max(base - 1, 1));
        Repository.Named named = namedRepository;
        if (named != null && isNamedTop(top, top.length)) {
            return named.repository();
        }
        // In a work tree, a `.git` that leads nowhere is a file like others, for git too.
        boolean outermost = outer.repository() == null;
        return Repository.at(top, outermost, outermost, environment, problems);
    }

    private static IgnoreChain.@Nullable Level addLevel(
            IgnoreChain.@Nullable Level outer,
            byte[] path,
            int base,
            byte @Nullable [] content,
            byte[] name,
            boolean foldCase) {
        if (content == null) {
            return outer;
        }
        String shown = new String(file(path, base, name), StandardCharsets.UTF_8);
        return IgnoreChain.Level.of(RuleParser.parse(content, shown, foldCase), base, outer);
    }

    /// Returns the path of a file in a directory.
    private static byte[] file(byte[] directory, int base, byte[] name) {
        byte[] path = Arrays.copyOf(directory, base + name.length);
        path[base - 1] = '/';
        System.arraycopy(name, 0, path, base, name.length);
        return path;
    }

    private void report(byte[] path, IOException e) {
        problems.accept(new ScanProblem(path, ScanProblem.reason(e)));
    }

    private byte @Nullable [] read(Path file, boolean follow) {
        boolean isFile =
                follow
                        ? Files.isRegularFile(file)
                        : Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (!isFile) {
            return null;
        }
        try {
            return BoundedFile.read(file, Repository.RULES_LIMIT);
        } catch (IOException e) {
            report(ExactPath.bytes(file), e);
            return null;
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
