package jfind.app.search;

import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.command.Command;
import jfind.app.command.Environment;
import jfind.app.command.PreparedCommand;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.source.Entries;
import jfind.app.source.LineShape;
import jfind.app.source.LineSource;
import jfind.app.source.PathSource;
import jfind.app.source.Producer;
import jfind.app.source.WalkPlan;
import jfind.app.source.WalkSource;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import jfind.match.option.CurrentFile;
import jfind.match.option.MatchOptions;
import jfind.match.option.Scheme;
import jfind.match.option.TieOrder;
import jfind.scan.ScanOptions;
import jfind.scan.ScanRoot;
import jfind.scan.entry.ExactEnvironment;
import jfind.scan.entry.ScanProblem;
import org.jspecify.annotations.Nullable;

/// What is searched and how: decides between a walk, standard input and a command, and holds what
/// follows from that choice.
///
/// Immutable.
public final class InputPlan {
    private final Settings settings;
    private final Launch launch;

    private final StartBinding start;

    /// The command that prints the entries; null when there is none.
    private final @Nullable PreparedCommand command;

    /// The walk; null when the entries are lines.
    private final @Nullable WalkPlan plan;

    private final MatchOptions options;

    private InputPlan(
            Settings settings,
            Launch launch,
            StartBinding start,
            @Nullable PreparedCommand command,
            boolean walks) {
        this.settings = settings;
        this.launch = launch;
        this.start = start;
        this.command = command;
        this.plan = walks ? WalkPlan.of(settings.walk()) : null;
        this.options = options(usualOptions(walks));
    }

    /// What `settings` and `launch` ask for; nothing is started yet.
    ///
    /// @throws Failure when there cannot be such a root, or an ignore file cannot be read
    public static InputPlan of(Settings settings, Launch launch) throws Failure {
        StartBinding start = StartBinding.of(settings);
        if (start.reload() != null) {
            PreparedCommand prepared = start.prepared(start.reload(), settings);
            return new InputPlan(settings, launch, start, prepared, false);
        }
        // fzf reads standard input even with --walker-root, and prefers its command to a walk.
        boolean rooted = settings.dialect().isOwn() && !settings.walk().roots().isEmpty();
        byte[] command =
                rooted || launch.hasInput()
                        ? null
                        : ExactEnvironment.bytes(
                                System.getenv(), settings.dialect().variable("DEFAULT_COMMAND"));
        PreparedCommand prepared =
                command == null || command.length == 0 ? null : prepared(command, settings);
        boolean walks = rooted || (!launch.hasInput() && prepared == null);
        if (walks) {
            checkFolder(settings, launch);
            checkIgnoreFiles(settings);
            checkNames(settings);
        }
        return new InputPlan(settings, launch, start, prepared, walks);
    }

    private static PreparedCommand prepared(byte[] text, Settings settings) {
        Command ready = Command.of(text);
        return new PreparedCommand(Bindings.shell(settings.keys()), ready, new Environment());
    }

    private static void checkFolder(Settings settings, Launch launch) throws Failure {
        boolean here = settings.walk().roots().isEmpty();
        for (Word word : settings.walk().roots()) {
            here |= !word.text().startsWith("/");
        }
        String lost = launch.lostFolder();
        if (here && lost != null) {
            throw new Failure("the working folder: " + lost);
        }
    }

    private static void checkIgnoreFiles(Settings settings) throws Failure {
        for (Word file : settings.walk().ignoreFiles()) {
            ScanProblem problem = ScanOptions.checkIgnoreFile(file.bytes());
            if (problem != null) {
                throw new Failure("--ignore-file: " + problem);
            }
        }
    }

    private static void checkNames(Settings settings) throws Failure {
        for (Word word : settings.walk().roots()) {
            if (word.text().isEmpty()) {
                throw new Failure("'': No such file or directory");
            }
        }
    }

    /// Looks at the roots of a walk. A root on a slow file system takes its time, so this is not
    /// for the main thread of a session: there the walk reports the root ([WalkSource#failure]).
    ///
    /// @throws Failure when a root cannot be read
    public void checkRoots() throws Failure {
        for (ScanRoot root : plan == null ? List.<ScanRoot>of() : plan.roots()) {
            ScanProblem problem = root.check();
            if (problem != null) {
                throw new Failure(problem.toString());
            }
        }
    }

    /// What is bound to the start.
    StartBinding start() {
        return start;
    }

    /// Whether jfind is called by its own name.
    boolean isOwn() {
        return settings.dialect().isOwn();
    }

    /// Whether the paths come from a walk.
    boolean walks() {
        return plan != null;
    }

    /// What is known of the walk's files; null where nothing is to be known.
    ///
    /// @param byDefault whether that is usual in this mode
    public @Nullable KnownFiles knownFiles(boolean byDefault) {
        return plan == null ? null : KnownFiles.of(settings, plan, byDefault);
    }

    /// The memory of the last session; null where nothing is to be known.
    @Nullable SessionMemory sessionMemory() {
        return walks() ? SessionMemory.of(settings) : null;
    }

    /// The options with what is known of files, which the caller waits for.
    public MatchOptions optionsWith(@Nullable KnownFiles known) {
        if (known == null) {
            return options;
        }
        known.read();
        return known.in(options);
    }

    /// The walk that is asked for; null when the entries are lines.
    @Nullable WalkPlan plan() {
        return plan;
    }

    /// A new, empty collection of entries for this input.
    public Entries entries() {
        return walks() ? Entries.plain() : entriesOfLines();
    }

    /// Same as [#entries], when they are lines.
    Entries entriesOfLines() {
        return Entries.of(shape());
    }

    /// The shape of the lines when `shown` is shown of them.
    LineShape shape(FieldTemplate shown) {
        return shape().withShown(shown);
    }

    /// The template that `withNth` stands for, as in `--with-nth`; null if it names no field.
    @Nullable FieldTemplate template(String withNth) {
        return FieldTemplate.parse(withNth, settings.search().delimiter()).orElse(null);
    }

    /// What is made of lines.
    public LineShape shape() {
        Settings.InputSettings input = settings.input();
        byte delimiter = (byte) (input.readNul() ? 0 : '\n');
        return new LineShape(
                delimiter, input.headerLines(), input.ansi(), input.withNth(), input.tail());
    }

    /// Starts to add to `entries`; a walk that is to be seen on a screen waits for its beginning.
    ///
    /// @param onScreen whether a person waits for the first frame
    /// @param grown is run after every addition
    public PathSource start(Entries entries, boolean onScreen, Runnable grown) {
        return plan != null
                ? WalkSource.start(plan, onScreen, entries.store(), grown)
                : LineSource.start(producerOfLines(), shape(), entries, grown);
    }

    /// Same as [#start(Entries, boolean, Runnable)] with `onScreen` true.
    PathSource start(Entries entries, Runnable grown) {
        return start(entries, true, grown);
    }

    /// Where the lines come from; null in a walk.
    public @Nullable Producer producer() {
        return plan == null ? producerOfLines() : null;
    }

    private Producer producerOfLines() {
        return command == null
                ? new Producer.OfStream(launch.in())
                : new Producer.OfCommand(command);
    }

    /// Starts to add what a command prints.
    PathSource startCommand(PreparedCommand prepared, Entries entries, Runnable grown) {
        return LineSource.start(new Producer.OfCommand(prepared), shape(), entries, grown);
    }

    /// How matches are ranked by default. fzf asks only whether standard input is a terminal: it
    /// ranks what a command prints like a walk, unless the command is bound to `start`.
    private MatchOptions usualOptions(boolean walked) {
        MatchOptions usual = walked ? MatchOptions.FILES : MatchOptions.DEFAULT;
        if (settings.dialect().isOwn()) {
            return usual;
        }
        boolean isDefault = settings.search().tiebreak() != null || start.isAboutEntries();
        return usual.withScheme(
                launch.hasInput() || isDefault ? Scheme.DEFAULT : settings.dialect().walkScheme());
    }

    /// The fields that `nth` stands for, as in `--nth`; null for the whole line.
    @Nullable Fields fields(String nth) {
        return nth.isEmpty() ? null : Fields.parse(nth, settings.search().delimiter()).orElse(null);
    }

    /// The fields that identify a line, `--id-nth`; null for none.
    @Nullable Fields id() {
        return settings.search().id();
    }

    /// How matches are found and ranked.
    public MatchOptions options() {
        return options;
    }

    /// Same as [#options], when the entries are lines.
    MatchOptions optionsOfLines() {
        return options(usualOptions(false));
    }

    private MatchOptions options(MatchOptions usual) {
        Settings.SearchSettings search = settings.search();
        MatchOptions options = usual;
        if (search.scheme() != null) {
            options = options.withScheme(search.scheme());
        }
        if (search.tiebreak() != null) {
            options = options.withTiebreak(search.tiebreak());
        }
        if (search.typos() != null) {
            options = options.withTypos(search.typos());
        }
        if (search.newestFirst()) {
            options = options.withTieOrder(TieOrder.REVERSED);
        }
        if (search.nth() != null) {
            options = options.withFields(search.nth());
        }
        if (search.currentFile() != null) {
            options =
                    options.withCurrentFile(
                            CurrentFile.of(WalkPlan.asWalked(search.currentFile().bytes())));
        }
        if (search.threads() > 0) {
            options = options.withThreads(search.threads());
        }
        return options.withCaseMode(search.caseMode())
                .withExtended(search.extended())
                .withFuzzy(!search.exact())
                .withLiteral(search.literal())
                .withGreedy(search.greedy())
                .withGlobs(usual.globs())
                .withSorted(search.sort());
    }
}
