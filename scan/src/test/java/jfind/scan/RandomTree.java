package jfind.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A work tree full of traps, made from one seed: few names, so that rules match; nested ignore
/// files; rules of every form.
final class RandomTree {
    private static final List<String> NAMES =
            List.of(
                    "a",
                    "b",
                    "ab",
                    "abc",
                    "foo",
                    "bar",
                    "foobar",
                    "a.o",
                    "b.o",
                    "x.txt",
                    "x.tar.gz",
                    ".hid",
                    "A",
                    "a b",
                    "#a",
                    "!b",
                    "a ",
                    "[a]",
                    "*",
                    "\\",
                    "build",
                    "out");

    private static final List<String> ATOMS =
            List.of(
                    "a",
                    "b",
                    "c",
                    "foo",
                    "bar",
                    "*",
                    "*",
                    "**",
                    "?",
                    "[ab]",
                    "[!a]",
                    "[^b]",
                    "[a-c]",
                    "[[:alpha:]]",
                    "[[:punct:]]",
                    "[]a]",
                    "[a",
                    "\\a",
                    "\\*",
                    "\\\\",
                    ".",
                    ".o",
                    " ",
                    "\\ ",
                    "#",
                    "!",
                    "A",
                    "x.txt",
                    "[a-",
                    "[\\]]",
                    "***",
                    "[[:nope:]]",
                    "\\");

    private final Random random;
    private final Path root;
    private final List<Path> directories = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    private RandomTree(long seed, Path root) {
        this.random = new Random(seed);
        this.root = root;
    }

    /// Makes a tree below `root`, which exists and is empty.
    static RandomTree make(long seed, Path root) throws IOException {
        RandomTree tree = new RandomTree(seed, root);
        tree.fill(root, "", 0);
        return tree;
    }

    private void fill(Path directory, String prefix, int depth) throws IOException {
        directories.add(directory);
        int entries = 2 + random.nextInt(6);
        for (int i = 0; i < entries; i++) {
            String name = pick(NAMES);
            Path path = directory.resolve(name);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (depth < 4 && random.nextInt(5) < 2) {
                Files.createDirectory(path);
                fill(path, prefix + name + "/", depth + 1);
            } else if (random.nextInt(12) == 0) {
                Files.createSymbolicLink(path, Path.of(pick(List.of("..", "nowhere", "a"))));
                files.add(prefix + name);
            } else {
                Files.createFile(path);
                files.add(prefix + name);
            }
        }
        if (random.nextInt(3) == 0) {
            Files.writeString(directory.resolve(".gitignore"), rules());
        }
    }

    /// The text of an ignore file.
    String rules() {
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\uFEFF" : "");
        int lines = 1 + random.nextInt(5);
        for (int i = 0; i < lines; i++) {
            text.append(random.nextInt(4) == 0 ? "!" : "").append(pattern());
            text.append(pick(List.of("", "", "", "/", " ", "\t")));
            text.append(random.nextInt(10) == 0 ? "\r\n" : "\n");
        }
        if (random.nextInt(8) == 0) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /// A pattern of some segments. Versions of git differ about two stars behind a letter.
    private String pattern() {
        String pattern = anyPattern();
        while (!GitCommand.isAtLeast(2, 52)
                && pattern.matches(".*[^/*]\\*\\*.*/.*|.*/.*[^/*]\\*\\*.*")) {
            pattern = anyPattern();
        }
        return pattern;
    }

    private String anyPattern() {
        StringBuilder pattern = new StringBuilder(random.nextInt(5) == 0 ? "/" : "");
        int segments = 1 + random.nextInt(3) * random.nextInt(2);
        for (int i = 0; i < segments; i++) {
            pattern.append(i == 0 ? "" : "/");
            if (random.nextInt(3) == 0) {
                pattern.append(pick(NAMES));
            } else {
                int atoms = 1 + random.nextInt(3);
                for (int j = 0; j < atoms; j++) {
                    pattern.append(pick(ATOMS));
                }
            }
        }
        return pattern.toString();
    }

    /// Some of the files, NUL after each, for git to track.
    byte[] someFiles() {
        StringBuilder some = new StringBuilder();
        for (String file : files) {
            if (random.nextInt(4) == 0) {
                some.append(file).append('\0');
            }
        }
        return some.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// One of the directories.
    Path someDirectory() {
        return directories.get(random.nextInt(directories.size()));
    }

    int nextInt(int bound) {
        return random.nextInt(bound);
    }

    Path root() {
        return root;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
