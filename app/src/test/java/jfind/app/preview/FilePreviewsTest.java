package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class FilePreviewsTest {
    private final FilePreviews previews = new FilePreviews(SyntaxInks.NONE, 100);
    private final LinkedBlockingQueue<PreviewPage> pages = new LinkedBlockingQueue<>();

    @TempDir Path folder;

    @BeforeEach
    void receive() {
        previews.onPage(page -> {
            if (!page.title().startsWith("waiting")) {
                pages.add(page);
            }
        });
    }

    @Test
    void textIsShownWithNumbers() throws Exception {
        PreviewPage page = preview(write("a.c", "one\r\ntwo\nthree"), 0);
        assertEquals(3, page.lines().size());
        assertEquals("one", page.lines().getFirst().text());
        assertEquals(1, page.firstNumber());
        assertTrue(page.title().startsWith("14 B  "), page.title());
        assertTrue(page.complete());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7000, 99_999, 100_000})
    void lineThatIsAskedForIsTheTarget(int line) throws Exception {
        var text = new StringBuilder();
        for (int number = 1; number <= 100_000; number++) {
            text.append("line ").append(number).append('\n');
        }
        PreviewPage page = preview(write("long.txt", text.toString()), line);
        assertEquals("line " + line, page.lines().get(page.target()).text());
        assertEquals(line, page.firstNumber() + page.target());
    }

    @Test
    void lineBeyondTheEndIsNoTarget() throws Exception {
        assertEquals(-1, preview(write("a.c", "one\ntwo\n"), 100).target());
    }

    @Test
    void lineThatNeverEndsIsCut() throws Exception {
        PreviewPage page = preview(write("long", "x".repeat(3_000_000)), 0);
        assertEquals(1, page.lines().size());
        assertTrue(page.lines().getFirst().text().length() <= 2000);
    }

    @Test
    void bytesAreShownAsNumbers() throws Exception {
        PreviewPage page = preview(write("a.bin", "ab\0c"), 0);
        assertEquals("00000000  61 62 00 63", page.lines().getFirst().text().substring(0, 21));
    }

    @Test
    void hugeFileWithHolesIsShownAtOnce() throws Exception {
        Path file = folder.resolve("sparse");
        try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
            channel.setLength(4L << 30);
        }
        assertTrue(preview(file, 0).title().startsWith("4.0 GiB"));
    }

    @Test
    void directoryIsListed() throws Exception {
        Files.createDirectory(folder.resolve("sub"));
        write("a", "");
        PreviewPage page = preview(folder, 0);
        assertEquals("a", page.lines().get(0).text());
        assertEquals("sub/", page.lines().get(1).text());
    }

    @Test
    void whatHasGoneIsSaid() throws Exception {
        assertEquals("not there any more", preview(folder.resolve("gone"), 0).title());
    }

    @Test
    void deviceIsNotOpened() throws Exception {
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertTrue(preview(device, 0).title().contains("not opened"));
        }
    }

    @Test
    void pipeIsNotOpened() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        assertTrue(preview(pipe, 0).title().contains("not opened"));
    }

    @Test
    void fileWithoutASizeIsReadAllTheSame() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            assertTrue(preview(status, 0).lines().getFirst().text().startsWith("Name:"));
        }
    }

    @Test
    void nameOverTwoLines() throws Exception {
        assertEquals("one", preview(write("a\nb.txt", "one"), 0).lines().getFirst().text());
    }

    @Test
    void imageIsToldBySizeAndType() throws Exception {
        byte[] gif = {'G', 'I', 'F', '8', '9', 'a', 10, 0, 20, 0, 0};
        Path image = Files.write(folder.resolve("a.gif"), gif);
        PreviewPage page = preview(image, 0);
        assertTrue(page.title().startsWith("GIF 10×20  11 B  "));
        assertEquals("GIF image of 10×20 pixels", page.lines().getFirst().text());
    }

    @Test
    void aPdfWithoutANulIsNoText() throws Exception {
        PreviewPage page = preview(write("a.pdf", "%PDF-1.7\n1 0 obj\n"), 0);
        assertTrue(page.title().startsWith("PDF  17 B  "), page.title());
        assertEquals("PDF document", page.lines().getFirst().text());
    }

    @Test
    void aLinkSaysItsTarget() throws Exception {
        write("real", "one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        PreviewPage page = preview(link, 0);
        assertTrue(page.title().startsWith("→ real  3 B  "), page.title());
        assertEquals("one", page.lines().getFirst().text());
    }

    @Test
    void aDanglingLinkSaysItsTarget() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("../gone"));
        assertEquals("→ ../gone, which is not there", preview(link, 0).title());
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertEquals("→ loop, which leads back to itself", preview(loop, 0).title());
    }

    @Test
    void theMembersOfAZipAreListed() throws Exception {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.setComment("a comment");
            out.putNextEntry(new ZipEntry("dir/"));
            out.putNextEntry(new ZipEntry("dir/日本.txt"));
            out.write(new byte[2048]);
        }
        Path file = Files.write(folder.resolve("a.jar"), zip.toByteArray());
        PreviewPage page = preview(file, 0);
        assertTrue(page.title().startsWith("Zip  "), page.title());
        assertEquals("           dir/\n  2.0 KiB  dir/日本.txt", text(page));
    }

    @Test
    void aZipThatIsCutIsNamedAlone() throws Exception {
        Path file = Files.write(folder.resolve("a.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertEquals("Zip archive", text(preview(file, 0)));
    }

    @Test
    void theMembersOfATarAreListed() throws Exception {
        write("one", "x".repeat(1500));
        String name = "y".repeat(150);
        write(name, "");
        for (String option : new String[] {"-cf", "-czf"}) {
            Path file = folder.resolve("a.tar");
            Process tar =
                    new ProcessBuilder("tar", option, "a.tar", "one", name)
                            .directory(folder.toFile())
                            .start();
            assertEquals(0, tar.waitFor());
            assertEquals("  1.4 KiB  one\n      0 B  " + name, text(preview(file, 0)));
        }
    }

    private static String text(PreviewPage page) {
        return String.join("\n", page.lines().stream().map(line -> line.text()).toList());
    }

    @Test
    void nameThatIsNotAscii() throws Exception {
        assertEquals("one", preview(write("日本 é%.txt", "one"), 0).lines().getFirst().text());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "10239, 9.9 KiB",
        "10240, 10 KiB",
        "1048576, 1.0 MiB",
        "4294967296, 4.0 GiB",
    })
    void sizesAreSaidAsPeopleDo(long bytes, String said) {
        assertEquals(said, FilePreviews.size(bytes));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private PreviewPage preview(Path path, int line) throws InterruptedException {
        byte[] bytes = path.toString().getBytes(UTF_8);
        previews.show(new Request(1, bytes, "", line, 20, 80, null));
        return pages.take();
    }
}
