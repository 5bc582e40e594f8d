package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import jfind.scan.entry.ExactEnvironment;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// A repository of git or jj, as seen from the top of one of its work trees.
///
/// The index is read when it is first needed, which is when a rule ignores something.
///
/// Thread-safe.
final class Repository {
    private static final int SHA_1_SIZE = 20;
    private static final int SHA_256_SIZE = 32;

    /// The largest file with rules that is read, in bytes.
    static final int RULES_LIMIT = 1 << 24;

    /// The largest file that holds one path, in bytes; git has the same limit for `.git`.
    private static final int PATH_LIMIT = 1 << 20;

    /// `HEAD` is judged by its beginning.
    private static final int HEAD_SIZE = 256;

    private final @Nullable Path index;
    private final @Nullable Path common;
    private final int base;
    private final byte @Nullable [] below;
    private final GitConfig config;
    private final Consumer<ScanProblem> problems;
    private volatile @Nullable GitIndex entries;

    private Repository(
            @Nullable Path index,
            @Nullable Path common,
            int base,
            byte @Nullable [] below,
            GitConfig config,
            Consumer<ScanProblem> problems) {
        this.index = index;
        this.common = common;
        this.base = base;
        this.below = below;
        this.config = config;
        this.problems = problems;
    }

    /// How far a directory is the top of a work tree.
    enum Kind {
        /// It is not.
        NONE,
        /// There is a `.git`, but no repository: it was moved or deleted, or is damaged.
        GONE,
        /// It is one of git or jj.
        WHOLE
    }

    /// The directories of a repository.
    ///
    /// @param own the directory of the work tree
    /// @param common the directory that all its work trees share
    /// @param index the index of the work tree, or null if git has none for it
    private record Places(Path own, Path common, @Nullable Path index) {}

    /// What kind of repository has a work tree with its top at `top`.
    static Kind kindAt(byte[] top) {
        Path tree = ExactPath.of(top);
        boolean whole = places(tree, problem -> {}) != null;
        if (whole || Files.exists(tree.resolve(".jj/repo"))) {
            return Kind.WHOLE;
        }
        boolean gone = Files.exists(tree.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
        return gone ? Kind.GONE : Kind.NONE;
    }

    /// Returns the repository whose work tree has its top at `top`; null if there is none.
    ///
    /// @param evenIfGone whether a repository that is gone counts: its work tree has rules, but
    ///     tracks nothing
    /// @param isMain whether it is the one that git would use in the root of the walk, to which
    ///     `GIT_INDEX_FILE` applies
    static @Nullable Repository at(
            byte[] top,
            boolean evenIfGone,
            boolean isMain,
            Map<String, String> environment,
            Consumer<ScanProblem> problems) {
        Path tree = ExactPath.of(top);
        Places places = places(tree, problems);
        if (places == null && !Files.exists(tree.resolve(".jj/repo"))) {
            boolean gone = Files.exists(tree.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
            if (!gone || !evenIfGone) {
                return null;
            }
        }
        return of(tree, base(top), places, isMain, environment, problems);
    }

    private static Repository of(
            Path tree,
            int base,
            @Nullable Places places,
            boolean isMain,
            Map<String, String> environment,
            Consumer<ScanProblem> problems) {
        if (places == null) {
            GitConfig config = GitConfig.read(environment, null, null, tree, problems);
            return new Repository(null, null, base, null, config, problems);
        }
        GitConfig config =
                GitConfig.read(environment, places.own(), places.common(), tree, problems);
        Path index = places.index();
        Path named = isMain ? ExactEnvironment.path(environment, "GIT_INDEX_FILE") : null;
        if (index != null && named != null) {
            index = tree.resolve(named);
        }
        byte[] below = below(tree, places.common());
        below = below == null ? below(tree, places.own()) : below;
        int offset = offset(tree, base, config.workTree());
        return new Repository(index, places.common(), offset, below, config, problems);
    }

    /// The repository that `GIT_DIR` names, and the top of its work tree.
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Named(byte[] top, Repository repository) {}

    /// Returns the repository that the environment names; null if there is none, or it has no work
    /// tree.
    static @Nullable Named named(Map<String, String> environment, Consumer<ScanProblem> problems) {
        try {
            Path own = ExactEnvironment.path(environment, "GIT_DIR");
            if (own == null || !isHead(own.resolve("HEAD"))) {
                return null;
            }
            Places places = places(own.toAbsolutePath(), own, problems);
            if (places == null) {
                return null;
            }
            Path top = ExactEnvironment.path(environment, "GIT_WORK_TREE");
            if (top == null) {
                GitConfig config =
                        GitConfig.read(
                                environment, places.own(), places.common(), own, problem -> {});
                top = config.workTree();
                if (top == null && config.isBare()) {
                    return null;
                }
            }
            Path tree = (top == null ? ExactPath.of(new byte[] {'.'}) : top).toRealPath();
            byte[] bytes = ExactPath.bytes(tree);
            return new Named(bytes, of(tree, base(bytes), places, true, environment, problems));
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static int base(byte[] top) {
        return top.length == 1 ? 1 : top.length + 1;
    }

    /// Returns where paths in the index begin: at the work tree that the configuration names, if
    /// that is a directory above.
    private static int offset(Path tree, int base, @Nullable Path named) {
        if (named == null) {
            return base;
        }
        try {
            byte[] top = ExactPath.bytes(named.toRealPath());
            boolean above = base(top) < base && tree.toRealPath().startsWith(named.toRealPath());
            return above ? base(top) : base;
        } catch (IOException e) {
            return base;
        }
    }

    /// Returns the path of `directory` below `tree`; null if it is elsewhere, or is `.git`.
    private static byte @Nullable [] below(Path tree, Path directory) {
        try {
            byte[] top = ExactPath.bytes(tree.toRealPath());
            byte[] path = ExactPath.bytes(directory.toRealPath());
            int from = base(top);
            boolean inside =
                    path.length > from
                            && path[from - 1] == '/'
                            && Arrays.equals(top, 0, from - 1, path, 0, from - 1);
            byte[] rest = inside ? Arrays.copyOfRange(path, from, path.length) : null;
            return rest == null || Arrays.equals(rest, IgnoreFiles.GIT) ? null : rest;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable Places places(Path tree, Consumer<ScanProblem> problems) {
        Path dotGit = tree.resolve(".git");
        if (Files.isDirectory(dotGit)) {
            return places(dotGit, dotGit, problems);
        }
        if (Files.isRegularFile(dotGit)) {
            Path target = path(dotGit, "gitdir: ", problems);
            return target == null ? null : places(dotGit, dotGit.resolveSibling(target), problems);
        }
        return jujutsu(tree, problems);
    }

    /// Returns the places of the git repository `own`; null if it is none.
    ///
    /// @param file the file to name in a problem
    private static @Nullable Places places(Path file, Path own, Consumer<ScanProblem> problems) {
        try {
            if (!isHead(own.resolve("HEAD"))) {
                return null;
            }
            Path pointer = own.resolve("commondir");
            Path common = own;
            if (Files.isRegularFile(pointer)) {
                Path target = path(pointer, "", problems);
                common = target == null ? own : own.resolve(target);
            }
            boolean valid =
                    Files.isDirectory(common.resolve("objects"))
                            && Files.isDirectory(common.resolve("refs"));
            return valid ? new Places(own, common, own.resolve("index")) : null;
        } catch (IOException e) {
            report(file, e, problems);
            return null;
        }
    }

    /// Returns the git repository in which jj keeps a workspace; null if there is none. Git has no
    /// index for it.
    private static @Nullable Places jujutsu(Path tree, Consumer<ScanProblem> problems) {
        Path repo = tree.resolve(".jj/repo");
        if (Files.isRegularFile(repo)) { // A further workspace of a repository elsewhere.
            Path target = path(repo, "", problems);
            repo = target == null ? repo : repo.resolveSibling(target);
        }
        Path store = repo.resolve("store");
        Path pointer = store.resolve("git_target");
        if (!Files.isRegularFile(pointer)) {
            return null;
        }
        Path target = path(pointer, "", problems);
        Places places = target == null ? null : places(pointer, store.resolve(target), problems);
        return places == null ? null : new Places(places.own(), places.common(), null);
    }

    private static void report(Path file, IOException e, Consumer<ScanProblem> problems) {
        problems.accept(new ScanProblem(ExactPath.bytes(file), ScanProblem.reason(e)));
    }

    /// Returns the path that a file holds after a prefix; null if it holds none. Reports a file
    /// that cannot be read, and bytes that cannot be a path.
    private static @Nullable Path path(Path file, String prefix, Consumer<ScanProblem> problems) {
        String text;
        try {
            text = new String(BoundedFile.read(file, PATH_LIMIT), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            report(file, e, problems);
            return null;
        }
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        if (!text.startsWith(prefix) || end <= prefix.length()) {
            return null;
        }
        try {
            String path = text.substring(prefix.length(), end);
            return ExactPath.of(path.getBytes(StandardCharsets.ISO_8859_1));
        } catch (InvalidPathException e) {
            problems.accept(new ScanProblem(ExactPath.bytes(file), "Not a path"));
            return null;
        }
    }

    /// Whether a file may be the `HEAD` of a repository: a link or text that names a reference, or
    /// an object's name.
    private static boolean isHead(Path head) throws IOException {
        if (Files.isSymbolicLink(head)) {
            return Files.readSymbolicLink(head).startsWith("refs");
        }
        if (!Files.isRegularFile(head)) {
            return false;
        }
        byte[] start;
        try {
            start = BoundedFile.beginning(head, HEAD_SIZE);
        } catch (NoSuchFileException e) {
            return false;
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ref:")) {
            return text.substring(4).strip().startsWith("refs/");
        }
        for (int i = 0; i < 2 * SHA_1_SIZE; i++) {
            if (i >= text.length() || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether rules match ASCII letters in either case.
    boolean foldsCase() {
        return config.ignoreCase();
    }

    /// Whether the repository itself is in its work tree, in the directory of this absolute path:
    /// as `.bare`, to which a file `.git` points.
    boolean isIn(byte[] path, int length) {
        byte[] own = below;
        return own != null
                && length - base == own.length
                && Arrays.equals(path, base, length, own, 0, own.length);
    }

    /// Returns the rules that come after all `.gitignore` files.
    IgnoreChain.@Nullable Level rules() {
        IgnoreChain.Level user = rules(config.excludesFile(), null);
        Path shared = common;
        return shared == null ? user : rules(shared.resolve("info").resolve("exclude"), user);
    }

    private IgnoreChain.@Nullable Level rules(
            @Nullable Path file, IgnoreChain.@Nullable Level next) {
        if (file == null || !Files.isRegularFile(file)) {
            return next;
        }
        try {
            byte[] content = BoundedFile.read(file, RULES_LIMIT);
            RuleSet rules = RuleParser.parse(content, file.toString(), foldsCase());
            return IgnoreChain.Level.of(rules, base, next);
        } catch (IOException e) {
            report(file, e, problems);
            return next; // Git goes on without it, too.
        }
    }

    /// Whether the index holds an entry, or something below it.
    boolean tracks(Candidate entry) {
        GitIndex current = entries;
        if (current == null) {
            current = readIndex();
        }
        return current.tracks(entry.path(), base, entry.end(), entry.directory());
    }

    private synchronized GitIndex readIndex() {
        GitIndex current = entries;
        if (current != null) {
            return current;
        }
        GitIndex read = GitIndex.EMPTY;
        Path file = index;
        if (file != null && Files.exists(file)) {
            try {
                read = GitIndex.read(file, config.sha256() ? SHA_256_SIZE : SHA_1_SIZE);
            } catch (IOException e) {
                report(file, e, problems);
            }
        }
        entries = read;
        return read;
    }
}
