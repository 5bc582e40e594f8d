package jfind.app.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.Action;
import jfind.app.bind.Action.Argument;
import jfind.app.bind.Deed;
import jfind.app.bind.Deed.Origin;
import jfind.app.command.Child;
import jfind.app.command.Command;
import jfind.app.command.PlaceholderValues;
import jfind.app.command.PreparedCommand;
import jfind.app.command.Shell;
import jfind.app.command.Template;
import jfind.app.model.Model;
import org.jspecify.annotations.Nullable;

/// Prepares the commands of a session, and runs those whose output is wanted on threads of their
/// own.
///
/// Confined to one thread, except [Running], which is thread-safe.
final class Commands {
    /// How many bytes of an answer are read at most.
    private static final int LONGEST_ANSWER = 1 << 20;

    private final CommandOptions options;
    private final CommandContext context;
    private final Inbox inbox;

    /// Commands for which nothing waits. Those that have ended stay until the next one starts.
    private final List<Running> background = new ArrayList<>();

    private @Nullable Running awaited;

    Commands(CommandOptions options, CommandContext context, Inbox inbox) {
        this.options = options;
        this.context = context;
        this.inbox = inbox;
    }

    /// The template that `command` is.
    Template template(String command) {
        return Template.parse(command, options.delimiter(), options.nul());
    }

    /// Whether the command of `deed` uses all matches. A preview sees to that itself.
    boolean wantsMatches(Deed deed) {
        boolean preview = deed.action() == Action.PREVIEW || deed.action() == Action.CHANGE_PREVIEW;
        return isCommand(deed) && !preview && template(deed.argument()).wantsMatches();
    }

    /// Whether `deed` runs a command that uses lines of the list.
    boolean wantsLines(Deed deed) {
        return isCommand(deed) && template(deed.argument()).wantsLines();
    }

    private static boolean isCommand(Deed deed) {
        return deed.origin() != Origin.ARGUMENT || deed.action().argument() == Argument.COMMAND;
    }

    /// `text` with its placeholders filled.
    String filled(String text, Model model) throws IOException {
        Command command = template(text).fill(context.values(model), Shell.usual(null));
        command.removeFiles();
        return command.toString();
    }

    /// Prepares a command for the current model.
    ///
    /// @param plural whether placeholders stand for the whole selection
    PreparedCommand prepare(Template template, Model model, boolean plural) throws IOException {
        PlaceholderValues values = context.values(model);
        return new PreparedCommand(
                options.shell(),
                template.fill(values, options.shell(), plural),
                context.environment(model));
    }

    /// Prepares a command; null when it needs a line and there is none.
    @Nullable PreparedCommand prepareUnlessLacking(Template template, Model model)
            throws IOException {
        return lacksItem(template, model) ? null : prepare(template, model, false);
    }

    /// Whether a command needs a line and there is none.
    boolean lacksItem(Template template, Model model) {
        return template.lacksItem(context.values(model));
    }

    /// Runs a command that owns the terminal, and waits for its end; returns its exit status.
    int attend(PreparedCommand prepared) throws IOException, InterruptedException {
        int status = prepared.startAttended(options.device()).await();
        prepared.command().removeFiles();
        return status;
    }

    /// Opens entries in the user's editor, and waits for its end; returns its exit status.
    int open(int[] entries, Model model) throws IOException, InterruptedException {
        byte[] script = options.opener().script(entries);
        Command command = Command.of(script);
        return attend(new PreparedCommand(Shell.usual(null), command, context.environment(model)));
    }

    /// Runs the command of `deed`. What it prints arrives as an event and becomes the argument.
    void ask(Deed deed, Model model) throws IOException {
        PreparedCommand prepared = prepare(template(deed.argument()), model, false);
        var running = new Running(prepared, deed);
        if (deed.origin() == Origin.BACKGROUND) {
            background.removeIf(Running::isOver);
            background.add(running);
        } else {
            awaited = running;
        }
        running.start();
    }

    /// Runs a command that prints the info line; its output arrives as an event.
    ///
    /// @param counts the info line without the command
    Running inform(Template template, String counts, Model model) throws IOException {
        PreparedCommand prepared = prepare(template, model, false);
        prepared.environment().set("FZF_INFO", counts);
        var running = new Running(prepared, null);
        running.start();
        return running;
    }

    /// Runs a command whose output is not used. Its end arrives as an event.
    void run(PreparedCommand prepared) {
        awaited = new Running(prepared, null);
        awaited.start();
    }

    /// Whether the session waits for a command.
    boolean isWaiting() {
        return awaited != null;
    }

    /// Returns whether this is the awaited answer, and if so stops waiting for it.
    @SuppressWarnings("ReferenceEquality") // Equal commands may be run twice.
    boolean takeAwaited(Running answered) {
        boolean mine = answered == awaited;
        awaited = mine ? null : awaited;
        return mine;
    }

    /// Kills the awaited command.
    void cancel() {
        if (awaited != null) {
            awaited.cancel();
            awaited = null;
        }
    }

    /// Kills the commands for which nothing waits.
    void cancelBackground() {
        for (Running running : background) {
            running.cancel();
        }
        background.clear();
    }

    /// A command that runs, or is about to. Thread-safe.
    final class Running {
        private final PreparedCommand prepared;
        private final @Nullable Deed deed;
        private @Nullable Child child;
        private boolean over;

        Running(PreparedCommand prepared, @Nullable Deed deed) {
            this.prepared = prepared;
            this.deed = deed;
        }

        void start() {
            Thread.ofPlatform().daemon().name("jfind-command").start(this::run);
        }

        private void run() {
            String answer = "";
            try {
                Child started = begin();
                if (started != null) {
                    answer = read(started);
                    started.await();
                }
            } catch (IOException e) {
                // It could not be run: the answer is empty.
            } catch (InterruptedException e) {
                return;
            }
            prepared.command().removeFiles();
            if (end()) {
                inbox.put(new Event.Answered(this, deed, answer));
            }
        }

        private synchronized @Nullable Child begin() throws IOException {
            child = over ? null : prepared.startAnswering();
            return child;
        }

        /// Marks it as ended; returns whether it was not cancelled before.
        private synchronized boolean end() {
            boolean wanted = !over;
            over = true;
            return wanted;
        }

        synchronized boolean isOver() {
            return over;
        }

        synchronized void cancel() {
            over = true;
            if (child != null) {
                child.kill();
            }
        }

        private static String read(Child started) throws IOException {
            try (InputStream in = started.output()) {
                return new String(in.readNBytes(LONGEST_ANSWER), UTF_8);
            }
        }
    }
}
