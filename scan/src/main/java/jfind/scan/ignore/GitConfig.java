package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import jfind.scan.entry.ExactPath;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// What git's configuration says about ignoring, for one repository.
///
/// Read in this order, later values winning over earlier ones:
///
/// 1. the system's file;
/// 2. the user's: `$XDG_CONFIG_HOME/git/config`, then `~/.gitconfig`;
/// 3. the repository's `config`, then `config.worktree` if the repository asks for it;
/// 4. the environment (`GIT_CONFIG_COUNT` and what belongs to it).
///
/// A file that another one includes is read where it is named.
///
/// Confined to one thread while it is read, immutable afterwards.
final class GitConfig {
    private static final int MAX_INCLUDES = 10;

    private final Map<String, String> environment;
    private final Path gitDirectory;
    private final Consumer<ScanProblem> problems;

    private @Nullable String excludesFile;
    private boolean ignoreCase;
    private boolean sha256;
    private boolean perWorktree;

    private GitConfig(
            Map<String, String> environment, Path gitDirectory, Consumer<ScanProblem> problems) {
        this.environment = environment;
        this.gitDirectory = gitDirectory;
        this.problems = problems;
    }

    /// Reads the configuration of a repository.
    ///
    /// @param gitDirectory of the work tree
    /// @param common of all work trees of the repository
    static GitConfig read(
            Map<String, String> environment,
            Path gitDirectory,
            Path common,
            Consumer<ScanProblem> problems) {
        GitConfig config = new GitConfig(environment, gitDirectory, problems);
        config.readAll(common);
        return config;
    }

    private void readAll(Path common) {
        if (!isTrue(environment.getOrDefault("GIT_CONFIG_NOSYSTEM", "false"))) {
            file(Path.of(environment.getOrDefault("GIT_CONFIG_SYSTEM", "/etc/gitconfig")), 0);
        }
        String global = environment.get("GIT_CONFIG_GLOBAL");
        if (global != null) {
            file(Path.of(global), 0);
        } else {
            Path user = userFile("config");
            if (user != null) {
                file(user, 0);
            }
            String home = environment.get("HOME");
            if (home != null) {
                file(Path.of(home, ".gitconfig"), 0);
            }
        }
        file(common.resolve("config"), 0);
        if (perWorktree) {
            file(gitDirectory.resolve("config.worktree"), 0);
        }
        environment();
    }

    private void environment() {
        int count;
        try {
            count = Integer.parseInt(environment.getOrDefault("GIT_CONFIG_COUNT", "0"));
        } catch (NumberFormatException e) {
            return;
        }
        for (int i = 0; i < count; i++) {
            String key = environment.get("GIT_CONFIG_KEY_" + i);
            String value = environment.get("GIT_CONFIG_VALUE_" + i);
            if (key != null && value != null) {
                set(GitConfigParser.normalize(key), value, gitDirectory, MAX_INCLUDES);
            }
        }
    }

    private void file(Path path, int depth) {
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            byte[] content = Files.readAllBytes(path);
            int badLine =
                    GitConfigParser.parse(content, (key, value) -> set(key, value, path, depth));
            if (badLine > 0) {
                report(path, "Bad configuration in line " + badLine);
            }
        } catch (IOException e) {
            report(path, "Cannot be read");
        }
    }

    private void report(Path path, String reason) {
        problems.accept(new ScanProblem(ExactPath.bytes(path), reason));
    }

    private void set(String key, String value, Path file, int depth) {
        switch (key) {
            case "core.excludesfile" -> excludesFile = value;
            case "core.ignorecase" -> ignoreCase = isTrue(value);
            case "extensions.objectformat" -> sha256 = value.equals("sha256");
            case "extensions.worktreeconfig" -> perWorktree = isTrue(value);
            case "include.path" -> include(value, file, depth);
            default -> {
                if (key.startsWith("includeif.")
                        && key.endsWith(".path")
                        && conditionHolds(key.substring(10, key.length() - 5), file)) {
                    include(value, file, depth);
                }
            }
        }
    }

    private void include(String value, Path file, int depth) {
        Path path = path(value);
        if (path != null && depth < MAX_INCLUDES) {
            file(file.resolveSibling(path), depth + 1);
        }
    }

    private boolean conditionHolds(String condition, Path file) {
        if (condition.startsWith("gitdir:")) {
            return isGitDirectory(condition.substring(7), file, false);
        }
        if (condition.startsWith("gitdir/i:")) {
            return isGitDirectory(condition.substring(9), file, true);
        }
        return condition.startsWith("onbranch:") && isOnBranch(condition.substring(9));
    }

    private boolean isGitDirectory(String condition, Path file, boolean foldCase) {
        String pattern = condition;
        if (pattern.startsWith("./")) {
            pattern =
                    latin(ExactPath.bytes(file.toAbsolutePath().resolveSibling("")))
                            + pattern.substring(1);
        } else if (pattern.startsWith("~/")) {
            pattern = environment.getOrDefault("HOME", "") + pattern.substring(1);
        } else if (!pattern.startsWith("/")) {
            pattern = "**/" + pattern;
        }
        try {
            return matches(pattern, latin(ExactPath.bytes(gitDirectory.toRealPath())), foldCase)
                    || matches(
                            pattern,
                            latin(ExactPath.bytes(gitDirectory.toAbsolutePath().normalize())),
                            foldCase);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOnBranch(String pattern) {
        String start = "ref: refs/heads/";
        try {
            String head = latin(Files.readAllBytes(gitDirectory.resolve("HEAD"))).strip();
            return head.startsWith(start)
                    && matches(pattern, head.substring(start.length()), false);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean matches(String pattern, String text, boolean foldCase) {
        byte[] glob = bytes(pattern.endsWith("/") ? pattern + "**" : pattern);
        Glob compiled = Glob.compile(glob, 0, glob.length, foldCase);
        byte[] target = bytes(text);
        return compiled != null && compiled.matches(target, 0, target.length);
    }

    /// A path as the configuration writes it; null if it is empty or names another user's home.
    private @Nullable Path path(String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (!value.startsWith("~")) {
            return ExactPath.of(bytes(value));
        }
        String home = environment.get("HOME");
        return home != null && value.startsWith("~/")
                ? Path.of(home).resolve(ExactPath.of(bytes("." + value.substring(1)))).normalize()
                : null;
    }

    private static boolean isTrue(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off", "", "0" -> false;
            default -> !value.isEmpty() && Character.isDigit(value.charAt(0));
        };
    }

    /// A file of git's in the user's directory for configuration, or null if there is no such.
    private @Nullable Path userFile(String name) {
        String base = environment.get("XDG_CONFIG_HOME");
        if (base != null && !base.isEmpty()) {
            return Path.of(base, "git", name);
        }
        String home = environment.get("HOME");
        return home == null ? null : Path.of(home, ".config", "git", name);
    }

    /// The file of the user's own ignore rules, or null.
    ///
    /// @param top the work tree's, from which a relative path starts
    @Nullable Path excludesFile(Path top) {
        String value = excludesFile;
        Path path = value == null ? userFile("ignore") : path(value);
        return path == null ? null : top.resolve(path);
    }

    /// Whether rules match ASCII letters in either case.
    boolean ignoreCase() {
        return ignoreCase;
    }

    /// Whether object names have 32 bytes instead of 20.
    boolean sha256() {
        return sha256;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
