package jfind.app.manual;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// Runs the machine's programs that read the generated texts.
final class ShellRun {
    private ShellRun() {}

    /// Whether there is a program of that name.
    static boolean has(String program) {
        for (String folder : System.getenv("PATH").split(":", 0)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /// What a command prints, errors included.
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor(120, TimeUnit.SECONDS);
        return output;
    }
}
