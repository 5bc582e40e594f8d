package jfind.app.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PathPrinterTest {
    @Test
    void pathsArePrintedByteForByte() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PathPrinter printer = new PathPrinter(out, false);

        printer.print("query");
        printer.print(new byte[] {'a', (byte) 0xff, '\n', 'b'});
        printer.finish();

        assertArrayEquals(
                new byte[] {'q', 'u', 'e', 'r', 'y', '\n', 'a', (byte) 0xff, '\n', 'b', '\n'},
                out.toByteArray());
    }

    @Test
    void pathsLongerThanTheBufferAreWhole() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PathPrinter printer = new PathPrinter(out, true);
        int total = 0;
        for (int length : new int[] {1, 65_534, 65_535, 65_536, 200_000, 3}) {
            printer.print(new byte[length]);
            total += length + 1;
        }
        printer.finish();

        assertEquals(total, out.size());
    }
}
