package jfind.app.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {path}                  | src/a.tar.gz | src/a.tar.gz
                    {dir}+{name}            | src/a.tar.gz | src+a.tar.gz
                    {stem}+{ext}            | src/a.tar.gz | a.tar+gz
                    {dir}+{name}            | a            | .+a
                    {stem}+{ext}            | .vimrc       | .vimrc+
                    {dir}+{name}+{ext}      | src/lib.d/   | src+lib.d+d
                    {dir}+{name}            | /etc         | /+etc
                    {absolute}              | a            | /here/a
                    {line}:{column}:{score} | a            | 12:4:98
                    a\\{b\\}\\\\            | a            | a{b}\\
                    {size}{mtime}{kind}.    | not/there    | .
                    """)
    void everyFieldHasItsPlace(String template, String path, String printed) {
        assertEquals(printed, print(template, path));
    }

    @Test
    void newlinesTabsAndNulsCanBeWritten() {
        assertEquals("a\n\t\0", print("{name}\\n\\t\\0", "a"));
    }

    @Test
    void whatIsInTheFileSystemIsLookedAt() throws IOException {
        Path file = Files.writeString(folder.resolve("ä b"), "four");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-02-02T02:02:02Z")));

        assertEquals(
                "file 4 2020-02-02T02:02:02Z", print("{kind} {size} {mtime}", file.toString()));
        assertEquals("directory", print("{kind}", folder + "/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {paths}  | unknown field: {paths} (path,
                    a{name   | open brace: {name
                    \\x      | unknown escape: \\x (
                    """)
    void whatIsNoFormatIsSaid(String template, String message) {
        var error = assertThrows(IllegalArgumentException.class, () -> Format.parse(template));
        assertTrue(String.valueOf(error.getMessage()).startsWith(message), error.getMessage());
    }

    static Choice choice(byte[] path) {
        return new Choice(
                path, bytes -> ("/here/" + new String(bytes, UTF_8)).getBytes(UTF_8), 12, 4, 98);
    }

    private static String print(String template, String path) {
        return new String(Format.parse(template).of(choice(path.getBytes(UTF_8))), UTF_8);
    }
}
