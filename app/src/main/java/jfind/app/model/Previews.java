package jfind.app.model;

import java.util.function.Consumer;
import jfind.app.command.PreparedCommand;
import org.jspecify.annotations.Nullable;

/// Makes previews in the background.
///
/// Thread-safe.
public interface Previews extends AutoCloseable {
    /// No previews.
    Previews NONE =
            new Previews() {
                @Override
                public boolean shownAt(int columns) {
                    return false;
                }

                @Override
                public void show(Request request) {}

                @Override
                public void cancel() {}

                @Override
                public void onPage(Consumer<? super PreviewPage> receiver) {}

                @Override
                public void close() {}
            };

    /// What to preview, and how much room there is.
    ///
    /// @param path the entry's path; the array is not changed
    /// @param line the line to show, from 1; 0 for none
    /// @param command the command that makes it; null for the built-in preview
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Request(
            int entry,
            byte[] path,
            String query,
            int line,
            int rows,
            int columns,
            @Nullable PreparedCommand command) {}

    /// Whether a screen of `columns` columns shows the preview from the start.
    boolean shownAt(int columns);

    /// Whether a preview can be made without a command.
    default boolean isBuiltIn() {
        return true;
    }

    /// Makes a preview; any earlier request is dropped.
    void show(Request request);

    /// Stops making a preview.
    void cancel();

    /// Sets the receiver of pages. It is called on any thread, several times for a request that
    /// grows.
    void onPage(Consumer<? super PreviewPage> receiver);

    @Override
    void close();
}
