package jfind.app.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jfind.app.text.Ink;
import jfind.app.text.InkRuns;

/// The colours of many texts, packed. An ink is a number in a table; a number takes one byte for
/// every seven bits.
///
/// Thread-safe.
final class InkRows {
    private static final int LONGEST_NUMBER = 5;

    private final ByteRows rows;
    private final Map<Ink, Integer> numbers = new HashMap<>();
    private final List<Ink> table = new ArrayList<>();

    /// An empty collection. The first colours that are added have the number `row`, as in
    /// [ByteRows].
    InkRows(int row) {
        rows = new ByteRows(row);
    }

    /// Adds the colours of the next text.
    synchronized void add(InkRuns runs) {
        int count = runs.ends().length;
        byte[] row = new byte[2 * LONGEST_NUMBER * count];
        int length = 0;
        int from = 0;
        for (int run = 0; run < count; run++) {
            length = put(runs.ends()[run] - from, row, length);
            length = put(number(runs.inks()[run]), row, length);
            from = runs.ends()[run];
        }
        rows.add(row, length);
    }

    private int number(Ink ink) {
        Integer known = numbers.putIfAbsent(ink, table.size());
        if (known != null) {
            return known;
        }
        table.add(ink);
        return table.size() - 1;
    }

    /// Writes a number at `at`; returns the index after it.
    private static int put(int number, byte[] into, int at) {
        int rest = number;
        int next = at;
        while (rest > 0x7f) {
            into[next++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        into[next++] = (byte) rest;
        return next;
    }

    /// The colours of a text.
    synchronized InkRuns get(int row) {
        byte[] bytes = rows.get(row);
        if (bytes.length == 0) {
            return InkRuns.NONE;
        }
        int[] numbersOfRow = new int[bytes.length];
        int count = 0;
        int shift = 0;
        for (byte each : bytes) {
            numbersOfRow[count] |= (each & 0x7f) << shift;
            shift = each < 0 ? shift + 7 : 0;
            count += each < 0 ? 0 : 1;
        }
        int[] ends = new int[count / 2];
        Ink[] inks = new Ink[count / 2];
        int end = 0;
        for (int run = 0; run < ends.length; run++) {
            end += numbersOfRow[2 * run];
            ends[run] = end;
            inks[run] = table.get(numbersOfRow[2 * run + 1]);
        }
        return new InkRuns(ends, inks);
    }

    void dropBefore(int row) {
        rows.dropBefore(row);
    }
}
