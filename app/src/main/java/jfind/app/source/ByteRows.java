package jfind.app.source;

import java.util.Arrays;

/// Rows of bytes, numbered from 0. Rows are added at the end, and dropped from the beginning.
///
/// Thread-safe.
final class ByteRows {
    private static final int ROWS_PER_BLOCK = 4096;
    private static final byte[] NONE = {};

    private Block[] blocks = new Block[16];

    /// The number of the block at index 0, and how many there are.
    private int first;

    private int count;
    private int rows;

    /// An empty collection. The first row that is added has the number `row`.
    ///
    /// @param row the number of the first row of a block, as [#oldest] is
    ByteRows(int row) {
        first = row / ROWS_PER_BLOCK;
        rows = row;
    }

    /// The first row that is not dropped.
    synchronized int oldest() {
        return first * ROWS_PER_BLOCK;
    }

    /// Some rows. Guarded by their owner.
    private static final class Block {
        private byte[] bytes = new byte[1 << 14];
        private final int[] ends = new int[ROWS_PER_BLOCK];
    }

    /// Adds a row, the first `length` bytes.
    synchronized void add(byte[] row, int length) {
        int at = rows % ROWS_PER_BLOCK;
        if (at == 0) {
            if (count == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * count);
            }
            blocks[count++] = new Block();
        }
        Block block = blocks[count - 1];
        int from = at == 0 ? 0 : block.ends[at - 1];
        int end = from + length;
        if (end > block.bytes.length) {
            block.bytes = Arrays.copyOf(block.bytes, Math.max(end, 2 * block.bytes.length));
        }
        System.arraycopy(row, 0, block.bytes, from, length);
        block.ends[at] = end;
        rows++;
    }

    /// A row in a new array; an empty one if the row is dropped.
    synchronized byte[] get(int row) {
        int index = row / ROWS_PER_BLOCK - first;
        if (index < 0 || row >= rows) {
            return NONE;
        }
        Block block = blocks[index];
        int at = row % ROWS_PER_BLOCK;
        int from = at == 0 ? 0 : block.ends[at - 1];
        return Arrays.copyOfRange(block.bytes, from, block.ends[at]);
    }

    /// Drops the rows before `row` and frees their memory, in whole blocks.
    synchronized void dropBefore(int row) {
        int blocksToDrop = Math.min(row / ROWS_PER_BLOCK - first, count - 1);
        if (blocksToDrop > 0) {
            blocks = Arrays.copyOfRange(blocks, blocksToDrop, blocks.length);
            first += blocksToDrop;
            count -= blocksToDrop;
        }
    }

    /// How many rows were added.
    synchronized int size() {
        return rows;
    }
}
