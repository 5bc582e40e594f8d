package jfind.scan.ignore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.scan.read.ExactPath;
import org.jspecify.annotations.Nullable;

/// A git repository, seen from the top of one of its work trees.
///
/// Thread-safe.
final class Repository {
    private final Path common;
    private final int base;

    /// @param common the directory that holds `info`, `config` and objects
    /// @param base how long the absolute path of the work tree is, with its last slash
    private Repository(Path common, int base) {
        this.common = common;
        this.base = base;
    }

    /// The repository whose work tree has its top at `top`, if there is one.
    static @Nullable Repository at(byte[] top) {
        Path tree = ExactPath.of(top);
        try {
            Path git = gitDirectory(tree.resolve(".git"));
            if (git == null || !Files.exists(git.resolve("HEAD"))) {
                return null;
            }
            Path common = git;
            Path pointer = git.resolve("commondir");
            if (Files.isRegularFile(pointer)) {
                common = git.resolve(firstLine(pointer)).normalize();
            }
            boolean valid =
                    Files.isDirectory(common.resolve("objects"))
                            && Files.isDirectory(common.resolve("refs"));
            return valid ? new Repository(common, top.length == 1 ? 1 : top.length + 1) : null;
        } catch (IOException | RuntimeException e) {
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
        String line = firstLine(dotGit);
        return line.startsWith("gitdir: ")
                ? dotGit.resolveSibling(line.substring("gitdir: ".length())).normalize()
                : null;
    }

    private static String firstLine(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /// How long the absolute path of the work tree is, with its last slash.
    int base() {
        return base;
    }

    /// The rules that the repository adds below all `.gitignore` files.
    IgnoreChain.@Nullable Link rules() {
        Path exclude = common.resolve("info").resolve("exclude");
        try {
            if (Files.isRegularFile(exclude)) {
                RuleSet rules =
                        RuleParser.parse(Files.readAllBytes(exclude), exclude.toString(), false);
                return IgnoreChain.Link.of(rules, base, null);
            }
        } catch (IOException e) {
            return null; // Unreadable: git goes on without it, too.
        }
        return null;
    }

    /// Whether the index holds an entry, or something below it.
    boolean tracks(Candidate entry) {
        return false;
    }
}
