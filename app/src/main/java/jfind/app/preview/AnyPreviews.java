package jfind.app.preview;

import java.util.function.Consumer;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import org.jspecify.annotations.Nullable;

/// Previews made by a command where a request names one, and otherwise by the built-in maker.
///
/// Thread-safe.
public final class AnyPreviews implements Previews {
    private final Previews builtin;
    private final boolean usesBuiltin;
    private @Nullable Previews byCommand;
    private Consumer<? super PreviewPage> receiver = _ -> {};

    /// @param builtin makes previews without a command, and decides when previews are shown by
    ///     default
    /// @param usesBuiltin whether requests without a command come
    public AnyPreviews(Previews builtin, boolean usesBuiltin) {
        this.builtin = builtin;
        this.usesBuiltin = usesBuiltin;
    }

    @Override
    public boolean isBuiltIn() {
        return usesBuiltin;
    }

    @Override
    public boolean shownAt(int columns) {
        return builtin.shownAt(columns);
    }

    @Override
    public synchronized void show(Request request) {
        if (request.command() == null) {
            if (byCommand != null) {
                byCommand.cancel();
            }
            builtin.show(request);
            return;
        }
        builtin.cancel();
        if (byCommand == null) {
            byCommand = new CommandPreviews();
            byCommand.onPage(receiver);
        }
        byCommand.show(request);
    }

    @Override
    public synchronized void cancel() {
        builtin.cancel();
        if (byCommand != null) {
            byCommand.cancel();
        }
    }

    @Override
    public synchronized void onPage(Consumer<? super PreviewPage> newReceiver) {
        receiver = newReceiver;
        builtin.onPage(newReceiver);
        if (byCommand != null) {
            byCommand.onPage(newReceiver);
        }
    }

    @Override
    public synchronized void close() {
        builtin.close();
        if (byCommand != null) {
            byCommand.close();
        }
    }
}
