package jfind.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jfind.app.text.ByteText;
import jfind.scan.entry.ExactEnvironment;
import jfind.scan.entry.ExactPath;
import org.jspecify.annotations.Nullable;

/// The options that apply to every call.
///
/// In this order; a later one wins, and the command line wins over all:
/// 1. `$JFIND_BASE_OPTS`, in shell words: a script's own defaults, which the person's options
///    override;
/// 2. the file `$JFIND_CONFIG`, or else `$XDG_CONFIG_HOME/jfind/config` (`~/.config` when that is
///    not set): options in shell words, on one or more lines; `#` begins a comment;
/// 3. `$JFIND_DEFAULT_OPTS`, in shell words.
///
/// Under the name of fzf the file is `$FZF_DEFAULT_OPTS_FILE`, and there is no default one.
///
/// Thread-safe: it has no state.
public final class Defaults {
    /// A longer file is none that a person wrote.
    private static final int MOST_BYTES = 1 << 20;

    private Defaults() {}

    /// Reads the words of the file and of the environment.
    ///
    /// @param environment the variables of the process
    /// @throws UsageException when the file that a variable names cannot be read, or a quote is
    ///     open
    public static List<Word> words(Map<String, String> environment, Dialect dialect)
            throws UsageException {
        List<Word> words = new ArrayList<>();
        addVariable(dialect.variable("BASE_OPTS"), environment, words);
        String variable = dialect.isOwn() ? "JFIND_CONFIG" : "FZF_DEFAULT_OPTS_FILE";
        Path named = ExactEnvironment.path(environment, variable);
        if (named != null) {
            addFile(named, variable, words);
        } else if (dialect.isOwn()) {
            Path file = defaultFile(environment);
            if (file != null && Files.exists(file)) {
                addFile(file, "configuration", words);
            }
        }
        addVariable(dialect.variable("DEFAULT_OPTS"), environment, words);
        return words;
    }

    private static void addVariable(
            String variable, Map<String, String> environment, List<Word> words)
            throws UsageException {
        byte[] options = ExactEnvironment.bytes(environment, variable);
        if (options != null) {
            addWords(ByteText.of(options), variable, false, words);
        }
    }

    private static @Nullable Path defaultFile(Map<String, String> environment) {
        Path config = ExactEnvironment.path(environment, "XDG_CONFIG_HOME");
        if (config != null) {
            return config.resolve("jfind/config");
        }
        Path home = ExactEnvironment.path(environment, "HOME");
        return home == null ? null : home.resolve(".config/jfind/config");
    }

    private static void addFile(Path file, String variable, List<Word> words)
            throws UsageException {
        String name = ByteText.of(ExactPath.bytes(file));
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            text = in.readNBytes(MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new UsageException(variable + ": " + name + ": no such file");
        } catch (AccessDeniedException e) {
            throw new UsageException(variable + ": " + name + ": Permission denied");
        } catch (IOException e) {
            throw new UsageException(variable + ": " + name + ": " + e.getMessage());
        }
        if (text.length > MOST_BYTES) {
            throw new UsageException(variable + ": " + name + ": File too large");
        }
        addWords(ByteText.of(text), name, true, words);
    }

    /// @param isFile whether messages name the line
    private static void addWords(String text, String source, boolean isFile, List<Word> words)
            throws UsageException {
        try {
            for (ShellWords.Piece piece : ShellWords.pieces(text)) {
                var origin = new Word.Origin(source, isFile ? piece.line() : 0);
                words.add(Word.of(piece.word()).at(origin));
            }
        } catch (ShellWords.OpenQuoteException e) {
            throw new UsageException(
                    new Word.Origin(source, isFile ? e.line : 0) + ": " + e.getMessage());
        }
    }
}
