package jfind.app.output;

import java.io.IOException;
import java.io.OutputStream;
import jfind.app.text.ByteText;
import jfind.match.PathCopier;
import jfind.match.PathStore;
import org.jspecify.annotations.Nullable;

/// Prints paths byte for byte, each followed by a newline or a NUL.
///
/// It has its own buffer; [#finish()] writes it out. Confined to one thread.
public final class PathPrinter {
    private final OutputStream out;
    private final byte terminator;
    private final byte[] buffer = new byte[1 << 16];
    private int used;
    private @Nullable PathStore store;
    private @Nullable PathCopier copier;

    /// A printer to `out`, which is not closed.
    ///
    /// @param nul whether each path ends in NUL instead of a newline
    public PathPrinter(OutputStream out, boolean nul) {
        this.out = out;
        this.terminator = (byte) (nul ? 0 : '\n');
    }

    /// Prints a line of text.
    public void print(String text) throws IOException {
        print(ByteText.bytes(text));
    }

    /// Prints one path.
    public void print(byte[] path) throws IOException {
        if (path.length + 1 > buffer.length - used) {
            flushBuffer();
        }
        if (path.length + 1 > buffer.length) {
            out.write(path);
        } else {
            System.arraycopy(path, 0, buffer, used, path.length);
            used += path.length;
        }
        buffer[used++] = terminator;
    }

    /// Prints the path of an entry of `store`.
    public void print(PathStore store, int entry) throws IOException {
        PathCopier of = copierOf(store);
        int end = of.copy(entry, buffer, used);
        if (end < 0 || end == buffer.length) {
            print(store.path(entry));
        } else {
            used = end;
            buffer[used++] = terminator;
        }
    }

    private PathCopier copierOf(PathStore wanted) {
        PathCopier known = copier;
        if (known == null || store != wanted) {
            known = wanted.copier();
            copier = known;
            store = wanted;
        }
        return known;
    }

    /// Writes what is still buffered to the stream, and flushes the stream.
    public void finish() throws IOException {
        flushBuffer();
        out.flush();
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
