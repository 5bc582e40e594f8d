package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// A git repository, seen from the top of one of its work trees.
///
/// The index is read when it is first asked for, which is when a rule ignores something.
///
/// Thread-safe.
final class Repository {
    private static final int SHA_1_SIZE = 20;
    private static final int SHA_256_SIZE = 32;

    private final Path top;
    private final Path gitDirectory;
    private final Path common;
    private final int base;
    private final GitConfig config;
    private final Consumer<ScanProblem> problems;
    private volatile @Nullable GitIndex index;

    private Repository(
            Path top,
            Path gitDirectory,
            Path common,
            int base,
            GitConfig config,
            Consumer<ScanProblem> problems) {
        this.top = top;
        this.gitDirectory = gitDirectory;
        this.common = common;
        this.base = base;
        this.config = config;
        this.problems = problems;
    }

    /// The directories of a repository.
    ///
    /// @param own the work tree's
    /// @param common that of all its work trees
    private record Places(Path own, Path common) {}

    /// Whether the work tree of a repository has its top at `top`.
    static boolean isAt(byte[] top) {
        return places(ExactPath.of(top)) != null;
    }

    /// The repository whose work tree has its top at `top`, if there is one.
    static @Nullable Repository at(
            byte[] top, Map<String, String> environment, Consumer<ScanProblem> problems) {
        Path tree = ExactPath.of(top);
        Places places = places(tree);
        if (places == null) {
            return null;
        }
        GitConfig config = GitConfig.read(environment, places.own(), places.common(), problems);
        int base = top.length == 1 ? 1 : top.length + 1;
        return new Repository(tree, places.own(), places.common(), base, config, problems);
    }

    private static @Nullable Places places(Path tree) {
        try {
            Path own = gitDirectory(tree.resolve(".git"));
            if (own == null || !isHead(own.resolve("HEAD"))) {
                return null;
            }
            Path pointer = own.resolve("commondir");
            Path common = Files.isRegularFile(pointer) ? own.resolve(path(pointer, "")) : own;
            boolean valid =
                    Files.isDirectory(common.resolve("objects"))
                            && Files.isDirectory(common.resolve("refs"));
            return valid ? new Places(own, common) : null;
        } catch (IOException e) {
            return null; // What cannot be read is no repository, for git too.
        }
    }

    private static @Nullable Path gitDirectory(Path dotGit) throws IOException {
        if (Files.isDirectory(dotGit)) {
            return dotGit;
        }
        if (!Files.isRegularFile(dotGit)) {
            return null;
        }
        Path target = path(dotGit, "gitdir: ");
        return target.toString().isEmpty() ? null : dotGit.resolveSibling(target);
    }

    /// The path that a file holds after a prefix; empty if it does not begin so.
    private static Path path(Path file, String prefix) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.startsWith(prefix) && end > prefix.length()
                ? ExactPath.of(
                        text.substring(prefix.length(), end).getBytes(StandardCharsets.ISO_8859_1))
                : Path.of("");
    }

    /// Whether a file may be the `HEAD` of a repository: a link or text that names a reference, or an
    /// object's name.
    private static boolean isHead(Path head) throws IOException {
        if (Files.isSymbolicLink(head)) {
            return Files.readSymbolicLink(head).startsWith("refs");
        }
        if (!Files.isRegularFile(head)) {
            return false;
        }
        String text = new String(Files.readAllBytes(head), StandardCharsets.ISO_8859_1);
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

    /// How long the absolute path of the work tree is, with its last slash.
    int base() {
        return base;
    }

    /// Whether rules match ASCII letters in either case.
    boolean foldsCase() {
        return config.ignoreCase();
    }

    /// The rules that count below all `.gitignore` files.
    IgnoreChain.@Nullable Level rules() {
        IgnoreChain.Level user = rules(config.excludesFile(top), null);
        return rules(common.resolve("info").resolve("exclude"), user);
    }

    private IgnoreChain.@Nullable Level rules(
            @Nullable Path file, IgnoreChain.@Nullable Level next) {
        if (file == null || !Files.isRegularFile(file)) {
            return next;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            RuleSet rules = RuleParser.parse(content, file.toString(), foldsCase());
            return IgnoreChain.Level.of(rules, base, next);
        } catch (IOException e) {
            problems.accept(new ScanProblem(ExactPath.bytes(file), "Cannot be read"));
            return next; // Git goes on without it, too.
        }
    }

    /// Whether the index holds an entry, or something below it.
    boolean tracks(Candidate entry) {
        GitIndex current = index;
        if (current == null) {
            current = readIndex();
        }
        return current.tracks(entry.path(), base, entry.end(), entry.directory());
    }

    private synchronized GitIndex readIndex() {
        GitIndex current = index;
        if (current != null) {
            return current;
        }
        Path file = gitDirectory.resolve("index");
        GitIndex read = GitIndex.EMPTY;
        if (Files.exists(file)) {
            try {
                read = GitIndex.read(file, config.sha256() ? SHA_256_SIZE : SHA_1_SIZE);
            } catch (IOException e) {
                String reason = e.getMessage();
                problems.accept(
                        new ScanProblem(
                                ExactPath.bytes(file), reason == null ? "Cannot be read" : reason));
            }
        }
        index = read;
        return read;
    }
}
