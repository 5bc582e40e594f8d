package jfind.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// fzf itself, where it is installed: the program that `JFIND_FZF` names, or the one on the path. A
/// test that asks for it elsewhere is skipped, and says so.
///
/// @param program its file
public record Fzf(String program) {
    /// The installed one.
    public static Fzf installed(Class<?> test) {
        List<String> candidates = new ArrayList<>();
        String named = System.getenv("JFIND_FZF");
        if (named != null) {
            candidates.add(named);
        }
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            candidates.add(folder + "/fzf");
        }
        for (String candidate : candidates) {
            if (new File(candidate).canExecute()) {
                return new Fzf(candidate);
            }
        }
        System.out.println(test.getSimpleName() + " skipped: no fzf in JFIND_FZF or on the path");
        return Assumptions.abort("no fzf");
    }

    /// Its exit status, and on the next lines what it prints.
    String answer(List<String> options, byte[] input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(options);
        Path file = Files.createTempFile("jfind", ".input");
        try {
            Files.write(file, input);
            ProcessBuilder builder = new ProcessBuilder(command).redirectInput(file.toFile());
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().removeIf(name -> name.startsWith("FZF_"));
            Process process = builder.start();
            String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor() + "\n" + answer;
        } finally {
            Files.delete(file);
        }
    }
}
