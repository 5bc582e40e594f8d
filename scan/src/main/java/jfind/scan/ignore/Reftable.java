package jfind.scan.ignore;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// References that git keeps in the reftable format (git 2.45 and later). Only `HEAD` is read.
///
/// ```
///  "REFT" version, block size, 2 update indexes [, hash] │ block │ block …
///
///  block of references:  'r' length (3 bytes) │ record … record │ restarts │ their count
///  record:  shared prefix, suffix length and type │ suffix │ update index │ value
/// ```
///
/// The numbers of a record have the variable length of git's pack files. The format is described in
/// git's `Documentation/technical/reftable.adoc`.
///
/// Thread-safe: it has no state.
final class Reftable {
    private static final int LIMIT = 1 << 24;
    private static final int SIGNATURE = 0x52454654; // "REFT"
    private static final int LENGTH_OFFSET = 1;
    private static final int SYMBOLIC = 3;
    private static final int DELETED = 0;
    private static final String HEAD = "HEAD";

    private Reftable() {}

    /// Returns what `HEAD` refers to, such as `refs/heads/main`, one character for each byte; null
    /// if it is not a symbolic reference, or the tables cannot be read.
    ///
    /// @param directory the directory `reftable` of a work tree's repository
    static @Nullable String head(Path directory) {
        try {
            byte[] list = BoundedFile.read(directory.resolve("tables.list"), LIMIT);
            String[] names = new String(list, StandardCharsets.ISO_8859_1).split("\n", -1);
            for (int i = names.length - 1; i >= 0; i--) { // The newest table is the last one.
                boolean isName = !names[i].isEmpty() && names[i].indexOf('/') < 0;
                if (isName) {
                    byte[] table = BoundedFile.read(directory.resolve(names[i]), LIMIT);
                    ReferenceRecord head = find(ByteBuffer.wrap(table));
                    if (head != null) {
                        return head.target();
                    }
                }
            }
            return null;
        } catch (IOException | InvalidPathException | BufferUnderflowException e) {
            return null; // Git could not read it, either.
        }
    }

    /// A record of `HEAD`.
    ///
    /// @param target null if it is not a symbolic reference, or deleted
    private record ReferenceRecord(@Nullable String target) {}

    /// Searches the first block: `HEAD` is sorted before all names that begin with `refs/`.
    private static @Nullable ReferenceRecord find(ByteBuffer in) throws IOException {
        if (in.getInt() != SIGNATURE) {
            throw new IOException("Damaged reftable");
        }
        boolean secondVersion = in.get() == 2;
        int hashSize = secondVersion ? 32 : 20;
        in.position(checked(in, secondVersion ? 28 : 24));
        if (in.get() != 'r') {
            return null; // A table without references.
        }
        int end = in.getInt(in.position() - LENGTH_OFFSET) & 0xff_ffff;
        int restarts = in.getShort(checked(in, end - 2)) & 0xffff;
        int recordsEnd = end - 2 - 3 * restarts;
        in.position(checked(in, in.position() + 3));
        String name = "";
        while (in.position() < recordsEnd) {
            int prefix = number(in);
            int lengthAndType = number(in);
            if (prefix > name.length()) {
                throw new IOException("Damaged reftable");
            }
            name = name.substring(0, prefix) + text(in, lengthAndType >> 3);
            number(in); // The update index.
            int type = lengthAndType & 7;
            if (type == SYMBOLIC) {
                String target = text(in, number(in));
                if (name.equals(HEAD)) {
                    return new ReferenceRecord(target);
                }
            } else {
                in.position(checked(in, in.position() + type * hashSize));
                if (name.equals(HEAD)) {
                    return new ReferenceRecord(null);
                }
            }
            if (type < DELETED || type > SYMBOLIC || name.compareTo(HEAD) > 0) {
                return null;
            }
        }
        return null;
    }

    private static int checked(ByteBuffer in, int position) {
        if (position < 0 || position > in.limit()) {
            throw new BufferUnderflowException();
        }
        return position;
    }

    private static String text(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Reads a number: seven bits in each byte, one added for each byte that follows.
    private static int number(ByteBuffer in) {
        int each = in.get() & 0xff;
        int value = each & 0x7f;
        while ((each & 0x80) != 0) {
            each = in.get() & 0xff;
            value = ((value + 1) << 7) | (each & 0x7f);
        }
        return value;
    }
}
