package jfind.app.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that takes over what other programs remember, asked for what it would have recorded.
class ImportOpenedIT {
    private static final Path SCRIPT =
            Finder.LAUNCHER.resolve("../../share/import-opened.sh").normalize();

    @TempDir Path home;

    @BeforeEach
    void makeRecorder() throws IOException {
        write("jfind", "#!/bin/sh\nprintf '%s\\n' \"$@\"\n").toFile().setExecutable(true);
    }

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(home.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JFIND", home.resolve("jfind").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        for (String folder : List.of("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")) {
            builder.environment().remove(folder);
        }
        builder.environment().put("_ZO_DATA_DIR", home.resolve("zoxide").toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    private void assertImports(String source, String... expected)
            throws IOException, InterruptedException {
        assertEquals(
                "--opened\n--\n" + String.join("\n", expected) + "\n",
                run("sh", SCRIPT.toString(), source));
    }

    private void assumeInstalled(String program) throws IOException, InterruptedException {
        assumeTrue(
                !run("sh", "-c", "command -v " + program).isEmpty(),
                () -> program + " is not installed");
    }

    @Test
    void filesOfTheDesktopComeInTheOrderOfTheirVisits() throws Exception {
        String bookmark =
                "  <bookmark href=\"%s\" added=\"2024\" modified=\"2024\" visited=\"%s\">\n";
        write(
                ".local/share/recently-used.xbel",
                "<?xml version=\"1.0\"?>\n<xbel>\n"
                        + bookmark.formatted("file:///d/%C3%A4%20b/f&amp;1.txt", "2025-02-01")
                        + bookmark.formatted("file:///d/it&apos;s%25%0Ax", "2024-02-01")
                        + bookmark.formatted("sftp://host/x", "2024-02-01")
                        + "</xbel>\n");
        assertImports("gtk", "/d/it's%\nx", "/d/ä b/f&1.txt");
    }

    @Test
    void foldersOfZoxideEndWithTheBest() throws Exception {
        assumeInstalled("zoxide");
        Path best = Files.createDirectory(home.resolve("the best"));
        Path other = Files.createDirectory(home.resolve("other"));
        run("zoxide", "add", best.toString());
        run("zoxide", "add", other.toString());
        run("zoxide", "add", best.toString());
        assertImports("zoxide", other.toString(), best.toString());
    }

    @Test
    void oldFilesOfVimEndWithTheNewest() throws Exception {
        assumeInstalled("vim");
        write(".viminfo", "*encoding=utf-8\n\n> ~/new file\n\t\"\t1\t0\n\n> /d/it's\n\t\"\t1\t0\n");
        assertImports("vim", "/d/it's", home.resolve("new file").toString());
    }

    /// Neovim keeps times in seconds, so the order of two that are opened at once is its own.
    @Test
    void oldFilesOfNeovimAreTakenOver() throws Exception {
        assumeInstalled("nvim");
        write("it's", "x");
        write("new file", "x");
        run("nvim", "--headless", "-u", "NONE", "-c", "e it's", "-c", "e new\\ file", "-c", "qa!");
        List<String> lines = run("sh", SCRIPT.toString(), "nvim").lines().toList();
        assertEquals(List.of("--opened", "--"), lines.subList(0, 2));
        assertEquals(
                Set.of(home.resolve("it's").toString(), home.resolve("new file").toString()),
                Set.copyOf(lines.subList(2, lines.size())));
    }

    @Test
    void filesOfEmacsEndWithTheNewest() throws Exception {
        assumeInstalled("emacs");
        write(
                ".emacs.d/recentf",
                "(setq recentf-list '(\"~/nëw \\\"file\" \"/ssh:h:/x\" \"/d/it's\"))\n");
        assertImports("emacs", "/d/it's", home.resolve("nëw \"file").toString());
    }

    @Test
    void anUnknownSourceIsRefused() throws Exception {
        assertEquals("2\n", run("sh", "-c", "sh '" + SCRIPT + "' nonesuch; echo $?"));
    }
}
