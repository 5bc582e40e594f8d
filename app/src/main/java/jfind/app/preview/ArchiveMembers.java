package jfind.app.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// Lists the members of zip and tar archives, a line each: size and name.
///
/// Not `java.util.zip.ZipFile`, because it opens no path that is not text in the locale's charset.
/// Nothing is unpacked but a gzip around a tar.
///
/// Thread-safe.
final class ArchiveMembers {
    private static final int MOST = 2000;

    /// The end record of a zip, without its comment; the comment's greatest length.
    private static final int END_RECORD = 22;

    private static final int MOST_COMMENT = 0xffff;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int MEMBER_SIGNATURE = 0x02014b50;
    private static final int MEMBER = 46;

    /// The most bytes read of a zip's directory, and of what a gzip holds.
    private static final int MOST_DIRECTORY = 4 << 20;

    private static final long MOST_UNPACKED = 64L << 20;
    private static final int BLOCK = 512;

    private ArchiveMembers() {}

    /// The members of the archive `file`, which begins with `start`; empty when it is none that can
    /// be read.
    static List<String> of(Path file, byte[] start, BooleanSupplier stale) throws IOException {
        if (begins(start, "PK")) {
            return zip(file, stale);
        }
        if (isTar(start)) {
            try (InputStream in = Files.newInputStream(file)) {
                return tar(in, stale);
            }
        }
        if (begins(start, "\u001f\u008b")) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                return tar(in, stale);
            }
        }
        return List.of();
    }

    private static boolean begins(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(ISO_8859_1);
        return bytes.length >= wanted.length
                && new String(bytes, 0, wanted.length, ISO_8859_1).equals(text);
    }

    private static boolean isTar(byte[] block) {
        return block.length >= BLOCK && new String(block, 257, 5, ISO_8859_1).equals("ustar");
    }

    private static List<String> zip(Path file, BooleanSupplier stale) throws IOException {
        List<String> members = new ArrayList<>();
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            long from = Math.max(0, size - END_RECORD - MOST_COMMENT);
            ByteBuffer tail = read(channel, from, (int) (size - from));
            int end = tail.limit() - END_RECORD;
            while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
                end--;
            }
            if (end < 0) {
                return members;
            }
            long length = tail.getInt(end + 12) & 0xffffffffL;
            // What stands before a zip, as in a program that unpacks itself, moves its offsets.
            long start = from + end - length;
            if (start < 0) {
                return members;
            }
            ByteBuffer directory = read(channel, start, (int) Math.min(length, MOST_DIRECTORY));
            int at = 0;
            while (at + MEMBER <= directory.limit()
                    && directory.getInt(at) == MEMBER_SIGNATURE
                    && !stale.getAsBoolean()) {
                int name = directory.getShort(at + 28) & 0xffff;
                int extra = directory.getShort(at + 30) & 0xffff;
                int comment = directory.getShort(at + 32) & 0xffff;
                if (members.size() == MOST || at + MEMBER + name > directory.limit()) {
                    members.add("… more");
                    break;
                }
                String text = text(directory, at + MEMBER, name);
                members.add(line(directory.getInt(at + 24) & 0xffffffffL, text));
                at += MEMBER + name + extra + comment;
            }
        }
        return members;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int count)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) > 0) {
            // Reads on.
        }
        return buffer.flip();
    }

    private static List<String> tar(InputStream in, BooleanSupplier stale) throws IOException {
        List<String> members = new ArrayList<>();
        long read = 0;
        String longName = "";
        while (!stale.getAsBoolean()) {
            byte[] block = in.readNBytes(BLOCK);
            if (!isTar(block)) {
                break;
            }
            if (members.size() == MOST || read > MOST_UNPACKED) {
                members.add("… more");
                break;
            }
            long size = number(block, 124, 12);
            long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
            char type = (char) (block[156] & 0xff);
            if (type == 'L' && size < 1 << 16) { // GNU's long name of the next member.
                longName = text(in.readNBytes((int) padded), 0, (int) size);
            } else {
                if (type != 'x' && type != 'g' && type != 'K') {
                    String prefix = block[257 + 5] == 0 ? text(block, 345, 155) : "";
                    String plain = text(block, 0, 100);
                    String name = prefix.isEmpty() ? plain : prefix + "/" + plain;
                    members.add(line(size, longName.isEmpty() ? name : longName));
                    longName = "";
                }
                in.skipNBytes(padded);
            }
            read += BLOCK + padded;
        }
        return members;
    }

    /// An octal number, or a binary one where its first bit is set.
    private static long number(byte[] block, int from, int length) {
        long number = 0;
        boolean binary = block[from] < 0;
        for (int at = binary ? from + length - 8 : from; at < from + length; at++) {
            if (binary) {
                number = number << 8 | (block[at] & 0xff);
            } else if (block[at] >= '0' && block[at] <= '7') {
                number = number * 8 + block[at] - '0';
            }
        }
        return Math.max(0, number);
    }

    private static String text(byte[] bytes, int from, int length) {
        int to = from;
        int end = Math.min(from + length, bytes.length);
        while (to < end && bytes[to] != 0) {
            to++;
        }
        return new String(bytes, from, to - from, UTF_8);
    }

    private static String line(long size, String name) {
        String amount = name.endsWith("/") ? "" : FilePreviews.size(size);
        return " ".repeat(Math.max(0, 9 - amount.length())) + amount + "  " + name;
    }

    private static String text(ByteBuffer bytes, int from, int size) {
        byte[] text = new byte[size];
        bytes.get(from, text);
        return new String(text, UTF_8);
    }
}
