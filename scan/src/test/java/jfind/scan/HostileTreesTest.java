package jfind.scan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.scan.entry.ExactPath;
import jfind.scan.read.DirectoryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostileTreesTest {
    @TempDir Path directory;

    @Test
    void pathsLongerThanTheKernelTakesAreWalked() throws Exception {
        DirectoryReader.prepareFast();
        assumeTrue(DirectoryReader.isFastReady(), "only the fast reader goes so deep");
        String name = "a-name-of-twenty-one-";
        shell("for i in $(seq 400); do mkdir " + name + " && cd -P ./" + name + "; done; touch f");
        List<byte[]> found = new ArrayList<>();
        try {
            ScanSummary summary =
                    Scanner.scan(
                            directory, ScanOptions.DEFAULT, batch -> batch.forEach(found::add));

            assertEquals(0, summary.problems());
            assertEquals(401, summary.directories());
            assertEquals(
                    (name + "/").repeat(400) + "f",
                    new String(found.get(0), StandardCharsets.UTF_8));
        } finally {
            shell("rm -rf " + name);
        }
    }

    private void shell(String script) throws Exception {
        Process process =
                new ProcessBuilder("sh", "-c", script).directory(directory.toFile()).start();
        process.getErrorStream().readAllBytes();
        assertEquals(0, process.waitFor());
    }

    @Test
    void specialFilesAreListedAndNeverOpened() throws Exception {
        shell("mkfifo fifo .ignore; mkdir .gitignore d; mkfifo d/.gitignore");

        assertEquals(
                List.of(".ignore", "d/.gitignore", "fifo"),
                new TestTree(directory).walk(ScanOptions.DEFAULT));
    }

    /// Both readers, under locales that can and cannot express the names.
    @ParameterizedTest
    @CsvSource({"C, true", "C, false", "C.UTF-8, true", "C.UTF-8, false"})
    void namesAreBytesUnderAnyLocale(String locale, boolean fast) throws Exception {
        byte[] name = {(byte) 0xff, '\n', (byte) 0xc3, (byte) 0xa4, 'x', (byte) 0x80};
        byte[] head = ExactPath.bytes(directory.resolve("x"));
        byte[] path = Arrays.copyOf(head, head.length - 1 + name.length);
        System.arraycopy(name, 0, path, head.length - 1, name.length);
        Path made = Files.createDirectory(ExactPath.of(path));
        Files.createFile(made.resolve("f"));

        assertArrayEquals(join(name, "/f"), printedByAnother(locale, fast));
    }

    private static byte[] join(byte[] name, String rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(name);
        joined.writeBytes(rest.getBytes(StandardCharsets.UTF_8));
        return joined.toByteArray();
    }

    private byte[] printedByAnother(String locale, boolean fast) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (fast) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.add(Printer.class.getName());
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        byte[] printed = process.getInputStream().readAllBytes();
        assertEquals(0, process.waitFor());
        return printed;
    }

    /// Walks the working directory and prints what it finds.
    static final class Printer {
        private Printer() {}

        public static void main(String[] arguments) throws Exception {
            DirectoryReader.prepareFast();
            Scanner.start(
                            List.of(ScanRoot.of(".")),
                            ScanOptions.DEFAULT,
                            batch -> batch.forEach(path -> System.out.write(path, 0, path.length)))
                    .await();
            System.out.flush();
        }
    }
}
