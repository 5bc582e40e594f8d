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

    /// What to preview, and the room that there is for it.
    ///
    /// @param path the entry's path; the array is not changed
    /// @param line the line to show, from 1; 0 for none
    /// @param errand the command that makes it; null for what is built in
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Request(
            int entry,
            byte[] path,
            String query,
            int line,
            int rows,
            int columns,
            @Nullable PreparedCommand errand) {}

    /// Whether the preview is on the screen from the beginning, in a screen of so many columns.
    boolean shownAt(int columns);

    /// Makes a preview, in the place of any that was asked for before.
    void show(Request request);

    /// Ends what is being made.
    void cancel();

    /// Has pages given to `receiver`, on any thread; several for one request while more of it comes in.
    void onPage(Consumer<? super PreviewPage> receiver);

    @Override
    void close();
}
