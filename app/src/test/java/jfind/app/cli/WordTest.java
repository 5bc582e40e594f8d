package jfind.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTest {
    @Test
    void theLastWordsOfACommandLineAreTakenExactly() throws IOException {
        byte[] commandLine =
                "java\0-cp\0x\0Main\0\0caf\u00e9\0".getBytes(StandardCharsets.ISO_8859_1);

        List<Word> words = Word.lastWords(commandLine, 2);

        assertEquals("", words.get(0).text());
        assertArrayEquals(new byte[] {'c', 'a', 'f', (byte) 0xe9}, words.get(1).bytes());
        assertEquals("caf\udce9", words.get(1).text());
    }

    @Test
    void moreWordsThanThereAreIsAnError() {
        assertThrows(IOException.class, () -> Word.lastWords(new byte[] {'a', 0}, 2));
    }
}
