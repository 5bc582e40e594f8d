package jfind.app.mode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import jfind.app.Main;
import jfind.app.cli.Dialect;
import jfind.app.cli.Word;
import jfind.app.launch.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FilterModeTest {
    /// Lines without end.
    private static final class Endless extends InputStream {
        private int at;

        @Override
        public int read() {
            return "abc\nxyz\n".charAt(at++ & 7);
        }

        @Override
        public int read(byte[] into, int from, int length) {
            for (int index = 0; index < length; index++) {
                into[from + index] = (byte) read();
            }
            return length;
        }
    }

    /// Is closed by its reader after some bytes.
    private static final class Impatient extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int each) throws IOException {
            if (taken.size() > 10) {
                throw new IOException("Broken pipe");
            }
            taken.write(each);
        }
    }

    private static int filter(InputStream in, OutputStream out, String... options) {
        PrintStream errors = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
        Launch launch = new Launch(Dialect.FZF, in, out, errors, true, false, null, null);
        return Main.run(List.of(options).stream().map(Word::of).toList(), launch).code();
    }

    @Test
    void unsortedMatchesOfAnEndlessInputArePrintedAsTheyCome() {
        var out = new Impatient();
        assertEquals(0, filter(new Endless(), out, "--filter=b", "+s"));
        assertTrue(out.taken.toString(UTF_8).startsWith("abc\nabc\n"), out.taken.toString(UTF_8));
    }

    @Test
    void numbersGoOnFromOneReadToTheNext() {
        InputStream byLines =
                new InputStream() {
                    private int lines;

                    @Override
                    public int read() {
                        throw new IllegalStateException("reads arrays");
                    }

                    @Override
                    public int read(byte[] into, int at, int length) {
                        if (lines == 3) {
                            return -1;
                        }
                        into[at] = (byte) ('a' + lines++);
                        into[at + 1] = '\n';
                        return 2;
                    }
                };
        var out = new ByteArrayOutputStream();
        assertEquals(
                0,
                filter(byLines, out, "--filter=", "+s", "--header-lines=1", "--accept-nth={n}{1}"));
        assertEquals("1b\n2c\n", out.toString(UTF_8));
    }
}
