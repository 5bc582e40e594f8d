package jfind.app.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPrinterTest {
    /// Some rows are longer than a printer's buffer, and most blocks fit one.
    private static byte[][] someRows(int count) {
        Random random = new Random(count);
        byte[][] rows = new byte[count][];
        for (int row = 0; row < count; row++) {
            rows[row] = new byte[random.nextInt(1000) == 0 ? 100_000 : random.nextInt(60)];
            random.nextBytes(rows[row]);
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "1024, 2", "1025, 3", "9000, 1", "9000, 2", "30000, 7"})
    void rowsAreWrittenInTheirOrder(int count, int threads) throws IOException {
        byte[][] rows = someRows(count);
        var expected = new ByteArrayOutputStream();
        for (byte[] row : rows) {
            expected.writeBytes(row);
            expected.write(0);
        }
        var out = new ByteArrayOutputStream();

        BlockPrinter.print(out, true, count, threads, (row, printer) -> printer.print(rows[row]));

        assertArrayEquals(expected.toByteArray(), out.toByteArray());
    }

    @Test
    void theFirstErrorOfTheOutputEndsIt() {
        var failure = new IOException("Broken pipe");
        var out =
                new OutputStream() {
                    private int left = 200_000;

                    @Override
                    public synchronized void write(int each) throws IOException {
                        if (--left < 0) {
                            throw failure;
                        }
                    }
                };
        var thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                BlockPrinter.print(
                                        out,
                                        false,
                                        1_000_000,
                                        3,
                                        (row, printer) -> printer.print("a row")));
        assertSame(failure, thrown);
    }

    @Test
    void whatARowThrowsIsThrownWhicheverThreadItMeets() {
        for (int bad : new int[] {0, 1500, 5000}) {
            var failure = new IllegalStateException();
            var thrown =
                    assertThrows(
                            IllegalStateException.class,
                            () ->
                                    BlockPrinter.print(
                                            OutputStream.nullOutputStream(),
                                            false,
                                            6000,
                                            2,
                                            (row, printer) -> {
                                                if (row == bad) {
                                                    throw failure;
                                                }
                                            }));
            assertSame(failure, thrown);
        }
    }
}
