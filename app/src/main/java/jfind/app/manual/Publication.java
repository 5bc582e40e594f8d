package jfind.app.manual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jfind.app.cli.Dialect;

/// Writes the man page and the completions into the distribution. The build runs it in place of the
/// program.
///
/// Thread-safe: it has no state.
final class Publication {
    private Publication() {}

    /// Writes them below `share` of the distribution that the launcher belongs to.
    public static void main(String[] args) throws IOException {
        Path share = Path.of(System.getProperty("jfind.home"), "share");
        write(share.resolve("man/man1/jfind.1"), ManPage.text());
        write(share.resolve("man/jfind.txt"), PlainPage.of(ManPage.text()));
        for (Dialect dialect : Dialect.values()) {
            Completion completion = new Completion(dialect.program());
            String file = "completions/" + dialect.program();
            write(share.resolve(file + ".bash"), completion.bash());
            write(share.resolve(file + ".zsh"), completion.zsh());
            write(share.resolve(file + ".fish"), completion.fish());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }
}
