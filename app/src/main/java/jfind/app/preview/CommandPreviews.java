package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jfind.app.command.Child;
import jfind.app.command.PreparedCommand;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import org.jspecify.annotations.Nullable;

/// Previews printed by each request's command.
///
/// As soon as another preview is requested, the command and all processes that it started are
/// killed.
///
/// Thread-safe.
public final class CommandPreviews implements Previews {
    /// The most lines that are kept. A command that prints more is killed.
    private static final int MOST_LINES = 20_000;

    private static final long BETWEEN_PAGES_NANOS = 100_000_000L;

    /// How long a command that nobody sees may go on after another one is requested: it is run for
    /// what it does.
    private static final long UNSEEN_MILLIS = 500;

    private final PreviewWorker worker = new PreviewWorker(this::make, _ -> {});
    private volatile Consumer<? super PreviewPage> receiver = _ -> {};
    private volatile @Nullable Running running;

    /// A command, and what it was asked for.
    private record Running(Child child, Request request) {
        void kill() {
            if (request.rows() > 0) {
                child.kill();
            } else {
                Thread.ofPlatform().daemon().name("jfind-preview-end").start(this::killLater);
            }
        }

        private void killLater() {
            try {
                Thread.sleep(UNSEEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            child.kill();
        }
    }

    @Override
    public boolean shownAt(int columns) {
        return true;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A request is itself.
    public void show(Request request) {
        worker.run(request);
        Running command = running;
        if (command != null && command.request != request) { // Its own may run by now.
            command.kill();
        }
    }

    @Override
    public void cancel() {
        worker.cancel();
        Running command = running;
        if (command != null) {
            command.kill();
        }
    }

    @Override
    public void onPage(Consumer<? super PreviewPage> newReceiver) {
        receiver = newReceiver;
    }

    @Override
    public void close() {
        cancel();
    }

    private void make(Request request, BooleanSupplier stale) {
        PreparedCommand errand = request.command();
        if (errand == null) {
            return;
        }
        var output = new AnsiLines();
        try {
            Child child = errand.startPrinting(true);
            boolean seen = request.rows() > 0;
            var started = new Running(child, request);
            running = started;
            if (stale.getAsBoolean()) {
                started.kill();
                if (seen) {
                    return;
                }
            }
            copy(child, output, request, stale);
            child.kill();
        } catch (IOException e) {
            byte[] message = String.valueOf(e.getMessage()).getBytes(UTF_8);
            output.add(message, message.length);
        }
        errand.command().removeFiles();
        output.end();
        publish(output, request, stale, true);
    }

    /// Reads the command's output and publishes it as it comes.
    private void copy(Child child, AnsiLines output, Request request, BooleanSupplier stale)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long shownAt = System.nanoTime();
        try (InputStream in = child.output()) {
            boolean seen = request.rows() > 0;
            while (output.count() < MOST_LINES && !(seen && stale.getAsBoolean())) {
                int count = in.read(buffer);
                if (count < 0) {
                    return;
                }
                output.add(buffer, count);
                if (System.nanoTime() - shownAt > BETWEEN_PAGES_NANOS || in.available() == 0) {
                    publish(output, request, stale, false);
                    shownAt = System.nanoTime();
                }
            }
        }
    }

    private void publish(
            AnsiLines output, Request request, BooleanSupplier stale, boolean complete) {
        if (!stale.getAsBoolean() && (complete || output.count() > 0)) {
            receiver.accept(new PreviewPage(request.entry(), "", output.lines(), 0, -1, complete));
        }
    }
}
