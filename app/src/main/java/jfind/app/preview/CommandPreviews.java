package jfind.app.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import jfind.app.model.PreviewPage;
import jfind.app.model.Previews;
import org.jspecify.annotations.Nullable;

/// Previews that a command of the person's own prints.
///
/// The command and everything that it has started is killed as soon as another preview is wanted.
///
/// Thread-safe.
public final class CommandPreviews implements Previews {
    /// Lines that are kept; the command is killed when it prints more.
    private static final int MOST_LINES = 20_000;

    private static final long BETWEEN_PAGES_NANOS = 100_000_000L;

    private final CommandTemplate template;
    private final String shell;
    private final Worker worker = new Worker(this::make);
    private volatile Consumer<? super PreviewPage> receiver = _ -> {};
    private volatile @Nullable Process running;

    /// @param template the command, with places as in fzf
    /// @param shell the shell that runs it
    public CommandPreviews(String template, String shell) {
        this.template = new CommandTemplate(template);
        this.shell = shell;
    }

    @Override
    public boolean shownAt(int columns) {
        return true;
    }

    @Override
    public void show(Request request) {
        worker.run(request);
        kill(running);
    }

    @Override
    public void cancel() {
        worker.cancel();
        kill(running);
    }

    @Override
    public void onPage(Consumer<? super PreviewPage> newReceiver) {
        receiver = newReceiver;
    }

    @Override
    public void close() {
        cancel();
    }

    private static void kill(@Nullable Process process) {
        if (process != null && process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void make(Request request, BooleanSupplier stale) {
        var output = new AnsiLines();
        try {
            Process process = start(request);
            running = process;
            if (stale.getAsBoolean()) {
                kill(process);
                return;
            }
            copy(process, output, request, stale);
            kill(process);
        } catch (IOException e) {
            byte[] message = String.valueOf(e.getMessage()).getBytes(UTF_8);
            output.add(message, message.length);
        }
        output.end();
        publish(output, request, stale, true);
    }

    private Process start(Request request) throws IOException {
        String command = template.fill(request.path(), request.query(), request.entry());
        var builder = new ProcessBuilder(List.of(shell, "-c", command));
        Map<String, String> environment = builder.environment();
        for (String prefix : List.of("", "FZF_PREVIEW_")) {
            environment.put(prefix + "LINES", Integer.toString(request.rows()));
            environment.put(prefix + "COLUMNS", Integer.toString(request.columns()));
        }
        environment.put("FZF_QUERY", request.query());
        return builder.redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
    }

    /// Reads what the command prints, and shows it as it comes.
    private void copy(Process process, AnsiLines output, Request request, BooleanSupplier stale)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long shownAt = System.nanoTime();
        try (InputStream in = process.getInputStream()) {
            while (output.count() < MOST_LINES && !stale.getAsBoolean()) {
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
