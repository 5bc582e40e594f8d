package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import jfind.scan.entry.ExactEnvironment;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// What git's configuration says about ignoring, for one repository.
///
/// It is read in this order; a later value wins:
///
/// 1. the system's file;
/// 2. the user's files: `$XDG_CONFIG_HOME/git/config`, then `~/.gitconfig`;
/// 3. the repository's `config`, then `config.worktree` if the repository asks for it;
/// 4. the environment: `GIT_CONFIG_COUNT` and its variables, then `GIT_CONFIG_PARAMETERS`.
///
/// An included file is read where it is named. Values are bytes, one character for each.
///
/// Confined to one thread while it is read, immutable afterwards.
final class GitConfig {
    private static final int MAX_INCLUDES = 10;

    /// The largest file that is read, in bytes.
    private static final int LIMIT = 1 << 24;

    private static final String OPTIONAL = ":(optional)";
    private static final String REMOTE_URL = "hasconfig:remote.*.url:";

    private final Map<String, String> environment;
    private final @Nullable Path gitDirectory;
    private final Path top;
    private final Consumer<ScanProblem> problems;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> remoteUrls = new ArrayList<>();

    /// Whether conditions about URLs can be answered: all URLs have been read.
    private boolean knowsUrls;

    private boolean asksForUrls;

    private GitConfig(
            Map<String, String> environment,
            @Nullable Path gitDirectory,
            Path top,
            Consumer<ScanProblem> problems) {
        this.environment = environment;
        this.gitDirectory = gitDirectory;
        this.top = top;
        this.problems = problems;
    }

    /// Reads the configuration of a repository.
    ///
    /// @param gitDirectory the directory of the work tree in the repository; null if it is gone
    /// @param common the directory that all work trees of the repository share; null if it is gone
    /// @param top the top of the work tree, where relative paths start
    static GitConfig read(
            Map<String, String> environment,
            @Nullable Path gitDirectory,
            @Nullable Path common,
            Path top,
            Consumer<ScanProblem> problems) {
        GitConfig config = new GitConfig(environment, gitDirectory, top, problems);
        config.readAll(common);
        if (config.asksForUrls) {
            // A condition may ask for a URL that comes later, so all files are read twice.
            config.knowsUrls = true;
            config.values.clear();
            config.readAll(common);
        }
        return config;
    }

    private void readAll(@Nullable Path common) {
        if (!isTrue(environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "false"))) {
            Path system = variable("GIT_CONFIG_SYSTEM");
            readFile(system == null ? Path.of("/etc/gitconfig") : system, 0);
        }
        if (environment.get("GIT_CONFIG_GLOBAL") != null) {
            Path global = variable("GIT_CONFIG_GLOBAL");
            if (global != null) {
                readFile(global, 0);
            }
        } else {
            Path user = userFile("config");
            if (user != null) {
                readFile(user, 0);
            }
            Path home = variable("HOME");
            if (home != null) {
                readFile(home.resolve(".gitconfig"), 0);
            }
        }
        if (common != null) {
            readFile(common.resolve("config"), 0);
        }
        if (gitDirectory != null && isTrue("extensions.worktreeconfig", "false")) {
            readFile(gitDirectory.resolve("config.worktree"), 0);
        }
        readEnvironment();
    }

    private @Nullable Path variable(String name) {
        return ExactEnvironment.path(environment, name);
    }

    private void readEnvironment() {
        int count = 0;
        try {
            count = Integer.parseInt(environment.getOrDefault("GIT_CONFIG_COUNT", "0"));
        } catch (NumberFormatException e) {
            // Git refuses to run then; a walk goes on.
        }
        for (int i = 0; i < count; i++) {
            String key = environment.get("GIT_CONFIG_KEY_" + i);
            byte[] value = ExactEnvironment.bytes(environment, "GIT_CONFIG_VALUE_" + i);
            if (key == null || value == null) {
                break;
            }
            set(GitConfigParser.normalize(key), latin(value), null, 0);
        }
        byte[] parameters = ExactEnvironment.bytes(environment, "GIT_CONFIG_PARAMETERS");
        if (parameters != null) {
            GitConfigParser.parseParameters(
                    latin(parameters), (key, value) -> set(key, value, null, 0));
        }
    }

    private void readFile(Path path, int depth) {
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            byte[] content = BoundedFile.read(path, LIMIT);
            int badLine =
                    GitConfigParser.parse(content, (key, value) -> set(key, value, path, depth));
            if (badLine > 0) {
                report(path, "Bad configuration in line " + badLine);
            }
        } catch (IOException e) {
            report(path, ScanProblem.reason(e));
        }
    }

    private void report(Path path, String reason) {
        problems.accept(new ScanProblem(ExactPath.bytes(path), reason));
    }

    /// Takes one variable.
    ///
    /// @param file the file that it is in; null for the environment
    private void set(String key, String value, @Nullable Path file, int depth) {
        if (key.equals("include.path")) {
            include(value, file, depth);
        } else if (key.startsWith("includeif.") && key.endsWith(".path")) {
            if (key.length() > 15 && conditionHolds(key.substring(10, key.length() - 5), file)) {
                include(value, file, depth);
            }
        } else if (key.startsWith("remote.") && key.endsWith(".url")) {
            if (!knowsUrls) {
                remoteUrls.add(value);
            }
        } else if (key.equals("core.excludesfile") && isMissingOptional(value)) {
            values.remove(key); // As if it had never been set, also by an earlier file.
        } else {
            values.put(key, value);
        }
    }

    private boolean isMissingOptional(String value) {
        if (!value.startsWith(OPTIONAL)) {
            return false;
        }
        Path path = path(value);
        return path == null || !Files.exists(top.resolve(path));
    }

    private void include(String value, @Nullable Path file, int depth) {
        Path path = path(value);
        if (path == null || depth >= MAX_INCLUDES) {
            return;
        }
        if (path.isAbsolute()) {
            readFile(path, depth + 1);
        } else if (file != null) {
            readFile(file.resolveSibling(path), depth + 1);
        }
    }

    private boolean conditionHolds(String condition, @Nullable Path file) {
        if (condition.startsWith("gitdir:")) {
            return isGitDirectory(condition.substring(7), file, false);
        }
        if (condition.startsWith("gitdir/i:")) {
            return isGitDirectory(condition.substring(9), file, true);
        }
        if (condition.startsWith(REMOTE_URL)) {
            asksForUrls = true;
            return knowsUrls && hasRemoteUrl(condition.substring(REMOTE_URL.length()));
        }
        return condition.startsWith("onbranch:") && isOnBranch(condition.substring(9));
    }

    private boolean hasRemoteUrl(String pattern) {
        for (String url : remoteUrls) {
            if (matches(pattern, url, false)) {
                return true;
            }
        }
        return false;
    }

    private boolean isGitDirectory(String condition, @Nullable Path file, boolean foldCase) {
        Path directory = gitDirectory;
        if (directory == null) {
            return false;
        }
        String pattern = condition;
        if (pattern.startsWith("./")) {
            if (file == null) {
                return false;
            }
            pattern =
                    latin(ExactPath.bytes(file.toAbsolutePath().resolveSibling("")))
                            + pattern.substring(1);
        } else if (pattern.startsWith("~")) {
            int slash = pattern.indexOf('/');
            String home = slash < 0 ? null : home(pattern.substring(1, slash));
            if (home == null) {
                return false;
            }
            pattern = home + pattern.substring(slash);
        } else if (!pattern.startsWith("/")) {
            pattern = "**/" + pattern;
        }
        pattern = pattern.endsWith("/") ? pattern + "**" : pattern;
        try {
            return matches(pattern, latin(ExactPath.bytes(directory.toRealPath())), foldCase)
                    || matches(
                            pattern,
                            latin(ExactPath.bytes(directory.toAbsolutePath().normalize())),
                            foldCase);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOnBranch(String condition) {
        String start = "refs/heads/";
        String pattern = condition.endsWith("/") ? condition + "**" : condition;
        String head = gitDirectory == null ? null : head(gitDirectory);
        return head != null
                && head.startsWith(start)
                && matches(pattern, head.substring(start.length()), false);
    }

    /// Returns what `HEAD` refers to, or null.
    private @Nullable String head(Path directory) {
        Path file = directory.resolve("HEAD");
        try {
            if (Files.isSymbolicLink(file)) {
                return latin(ExactPath.bytes(Files.readSymbolicLink(file)));
            }
            String text = latin(BoundedFile.read(file, LIMIT)).strip();
            if (!text.startsWith("ref:")) {
                return null;
            }
            String target = text.substring(4).strip();
            // What the file says in a repository whose references are in a reftable.
            return target.equals("refs/heads/.invalid")
                    ? Reftable.head(directory.resolve("reftable"))
                    : target;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean matches(String pattern, String text, boolean foldCase) {
        byte[] glob = bytes(pattern);
        Glob compiled = Glob.compile(glob, 0, glob.length, foldCase);
        byte[] target = bytes(text);
        return compiled != null && compiled.matches(target, 0, target.length);
    }

    /// Returns a path as the configuration writes it; null if it is empty, or not a path, or in the
    /// home of a user that does not exist.
    private @Nullable Path path(String value) {
        String text = value.startsWith(OPTIONAL) ? value.substring(OPTIONAL.length()) : value;
        if (text.startsWith("~")) {
            int slash = text.indexOf('/');
            int end = slash < 0 ? text.length() : slash;
            String home = home(text.substring(1, end));
            if (home == null) {
                return null;
            }
            text = home + text.substring(end);
        }
        if (text.isEmpty()) {
            return null;
        }
        try {
            return ExactPath.of(bytes(text));
        } catch (InvalidPathException e) {
            return null;
        }
    }

    /// Returns the home of a user; null if it is not known.
    ///
    /// @param user a name, or empty for the user of this process
    private @Nullable String home(String user) {
        if (user.isEmpty()) {
            byte[] home = ExactEnvironment.bytes(environment, "HOME");
            return home == null ? null : latin(home);
        }
        try {
            byte[] users = BoundedFile.read(Path.of("/etc/passwd"), LIMIT);
            for (String line : latin(users).split("\n", -1)) {
                String[] fields = line.split(":", -1);
                if (fields.length > 5 && fields[0].equals(user)) {
                    return fields[5];
                }
            }
        } catch (IOException e) {
            // Not Linux: only the user's own home is known.
        }
        return null;
    }

    private boolean isTrue(String key, String otherwise) {
        return isTrue(values.getOrDefault(key, otherwise));
    }

    private static boolean isTrue(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> {
                return true;
            }
            case "false", "no", "off", "" -> {
                return false;
            }
            default -> {
                try {
                    return Integer.decode(value) != 0;
                } catch (NumberFormatException e) {
                    return false;
                }
            }
        }
    }

    /// Returns one of git's files in the user's directory for configuration, or null if that is not
    /// known.
    private @Nullable Path userFile(String name) {
        Path base = variable("XDG_CONFIG_HOME");
        if (base != null) {
            return base.resolve("git").resolve(name);
        }
        Path home = variable("HOME");
        return home == null ? null : home.resolve(".config").resolve("git").resolve(name);
    }

    /// Returns the file of the user's own ignore rules, or null.
    @Nullable Path excludesFile() {
        String value = values.get("core.excludesfile");
        Path path = value == null ? userFile("ignore") : path(value);
        return path == null ? null : top.resolve(path);
    }

    /// Returns the top of the work tree that the repository names, or null.
    @Nullable Path workTree() {
        String value = values.get("core.worktree");
        Path path = value == null ? null : path(value);
        return path == null || gitDirectory == null ? null : gitDirectory.resolve(path);
    }

    /// Whether the repository has no work tree.
    boolean isBare() {
        return isTrue("core.bare", "false");
    }

    /// Whether rules match ASCII letters in either case.
    boolean ignoreCase() {
        return isTrue("core.ignorecase", "false");
    }

    /// Whether object names have 32 bytes instead of 20.
    boolean sha256() {
        return values.getOrDefault("extensions.objectformat", "").equals("sha256");
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
