package jfind.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The options that a person has written down for every call.
///
/// In this order, a later one winning, and the command line over all:
/// 1. the file `$JFIND_CONFIG`, or else `$XDG_CONFIG_HOME/jfind/config` (`~/.config` when that is not set):
///    one or more options a line in shell words, `#` begins a comment line;
/// 2. `$JFIND_DEFAULT_OPTS`, in shell words.
public final class Defaults {
    private Defaults() {}

    /// The words of the file and of the environment.
    ///
    /// @param environment the variables of the process
    /// @throws UsageException when the file that `JFIND_CONFIG` names cannot be read, or a quote is open
    public static List<Word> words(Map<String, String> environment) throws UsageException {
        List<Word> words = new ArrayList<>();
        String named = environment.get("JFIND_CONFIG");
        Path file = named != null ? Path.of(named) : usualFile(environment);
        if (file != null) {
            addFile(file, named != null, words);
        }
        String options = environment.get("JFIND_DEFAULT_OPTS");
        if (options != null) {
            addLine(options, "JFIND_DEFAULT_OPTS", words);
        }
        return words;
    }

    private static @Nullable Path usualFile(Map<String, String> environment) {
        String config = environment.get("XDG_CONFIG_HOME");
        if (config != null && !config.isEmpty()) {
            return Path.of(config, "jfind", "config");
        }
        String home = environment.get("HOME");
        return home == null || home.isEmpty() ? null : Path.of(home, ".config", "jfind", "config");
    }

    private static void addFile(Path file, boolean mustExist, List<Word> words)
            throws UsageException {
        List<String> lines;
        try {
            if (!mustExist && !Files.exists(file)) {
                return;
            }
            lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            throw new UsageException("JFIND_CONFIG: " + file + ": no such file");
        } catch (IOException e) {
            throw new UsageException("configuration: " + file + ": cannot be read");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                addLine(line, file + ": line " + (i + 1), words);
            }
        }
    }

    private static void addLine(String line, String place, List<Word> words) throws UsageException {
        try {
            for (String word : ShellWords.split(line)) {
                words.add(Word.of(word));
            }
        } catch (UsageException e) {
            throw new UsageException(place + ": " + e.getMessage());
        }
    }
}
