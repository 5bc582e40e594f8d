package jfind.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// A directory tree made for a test, and the walks over it.
record TestTree(Path root) {
    /// Makes a file, and the directories above it; a path that ends in `/` makes a directory.
    TestTree with(String path) throws IOException {
        return with(path, "");
    }

    TestTree with(String path, String content) throws IOException {
        Path file = root.resolve(path);
        if (path.endsWith("/")) {
            Files.createDirectories(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        return this;
    }

    TestTree withLink(String path, String target) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.createSymbolicLink(root.resolve(path), Path.of(target));
        return this;
    }

    /// An empty repository at `path`, as far as a walk can see.
    TestTree withRepository(String path) throws IOException {
        return with(path + ".git/HEAD", "ref: refs/heads/main\n")
                .with(path + ".git/objects/")
                .with(path + ".git/refs/");
    }

    /// What a walk finds, sorted.
    List<String> walk(ScanOptions options) throws InterruptedException {
        TreeSet<String> found = new TreeSet<>();
        Scanner.scan(root, options, collector(found));
        return List.copyOf(found);
    }

    static ScanListener collector(TreeSet<String> into) {
        return batch ->
                batch.forEach(path -> {
                    if (!into.add(new String(path, StandardCharsets.UTF_8))) {
                        throw new AssertionError("listed twice: " + into);
                    }
                });
    }
}
