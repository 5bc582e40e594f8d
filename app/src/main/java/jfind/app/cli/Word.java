package jfind.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jfind.app.text.ByteText;
import org.jspecify.annotations.Nullable;

/// A word of the command line, as bytes and as text.
///
/// File names are bytes. The JVM decodes its arguments by the locale and loses what does not fit
/// (under `LANG=C` every letter with an accent), so roots are made from the bytes. Immutable.
public final class Word {
    private final byte[] bytes;
    private final String text;
    private final @Nullable Origin origin;

    private Word(byte[] bytes, String text, @Nullable Origin origin) {
        this.bytes = bytes;
        this.text = text;
        this.origin = origin;
    }

    /// Where a word of the configuration stands.
    ///
    /// @param source the file, or the variable
    /// @param line the line in the file, from 1; 0 for a variable
    record Origin(String source, int line) {
        @Override
        public String toString() {
            return line == 0 ? source : source + ":" + line;
        }
    }

    /// The word with these bytes, which are not copied.
    public static Word of(byte[] bytes) {
        return new Word(bytes, ByteText.of(bytes), null);
    }

    /// The word with this text, see [ByteText].
    public static Word of(String text) {
        return new Word(ByteText.bytes(text), text, null);
    }

    /// The words of `args`, with their exact bytes: where the JVM may have lost some, the kernel
    /// has them.
    public static List<Word> ofArguments(String[] args) {
        if (!isAscii(args)) {
            try {
                return lastWords(Files.readAllBytes(Path.of("/proc/self/cmdline")), args.length);
            } catch (IOException e) {
                // Not Linux. The JVM decodes by UTF-8 there, so `args` are exact.
            }
        }
        List<Word> words = new ArrayList<>(args.length);
        for (String arg : args) {
            words.add(of(arg));
        }
        return words;
    }

    /// The last `count` of the words that `commandLine` holds, each ended by NUL.
    static List<Word> lastWords(byte[] commandLine, int count) throws IOException {
        Word[] words = new Word[count];
        int end = commandLine.length;
        for (int i = count - 1; i >= 0; i--) {
            if (end == 0) {
                throw new IOException("command line is shorter than its arguments: " + count);
            }
            int from = end - 1;
            while (from > 0 && commandLine[from - 1] != 0) {
                from--;
            }
            words[i] = of(Arrays.copyOfRange(commandLine, from, end - 1));
            end = from;
        }
        return Arrays.asList(words);
    }

    private static boolean isAscii(String[] args) {
        for (String arg : args) {
            for (int i = 0; i < arg.length(); i++) {
                if (arg.charAt(i) >= 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The word as text, which keeps every byte, see [ByteText].
    public String text() {
        return text;
    }

    /// The word's bytes, a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The word without its first `count` characters.
    ///
    /// @param count how many; they must be ASCII
    Word from(int count) {
        Word rest = of(Arrays.copyOfRange(bytes, count, bytes.length));
        return new Word(rest.bytes, rest.text, origin);
    }

    /// The same word from another place.
    Word at(@Nullable Origin other) {
        return new Word(bytes, text, other);
    }

    /// The word with `text` added to its end.
    Word with(String more) {
        return of(text + more).at(origin);
    }

    /// Where it stands in the configuration; null for a word of the command line.
    @Nullable Origin origin() {
        return origin;
    }

    /// Whether both words stand in the same file or variable, or both on the command line.
    boolean isBeside(Word other) {
        String source = origin == null ? "" : origin.source();
        return source.equals(other.origin == null ? "" : other.origin.source());
    }

    /// A message, with the place of this word in front of it if it is of the configuration.
    public String placed(String message) {
        return origin == null ? message : origin + ": " + message;
    }

    @Override
    public String toString() {
        return text;
    }
}
