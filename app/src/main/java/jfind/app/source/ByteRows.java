package jfind.app.source;

import java.util.Arrays;

/// Rows of bytes, numbered from 0; they are added at the end and may be forgotten at the beginning.
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

    /// No rows; the first one that is added will be number `row`.
    ///
    /// @param row the number of the first row of a block, as [#oldest] is
    ByteRows(int row) {
        first = row / ROWS_PER_BLOCK;
        rows = row;
    }

    /// The first row that is not forgotten.
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

    /// A new array with a row; an empty one when it is forgotten.
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

    /// Forgets rows before `row`, and their memory.
    synchronized void forgetBefore(int row) {
        int blocksToForget = Math.min(row / ROWS_PER_BLOCK - first, count - 1);
        if (blocksToForget > 0) {
            blocks = Arrays.copyOfRange(blocks, blocksToForget, blocks.length);
            first += blocksToForget;
            count -= blocksToForget;
        }
    }

    /// How many rows there have been.
    synchronized int size() {
        return rows;
    }
}
