package jfind.app.mode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jfind.app.cli.Settings;
import jfind.app.cli.Word;
import jfind.app.editor.EditorCommand;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.launch.Status;
import jfind.app.launcher.Launcher;
import jfind.app.manual.Help;
import jfind.app.manual.ManPage;
import jfind.app.manual.PlainPage;
import jfind.app.manual.Version;
import jfind.app.output.Handover;
import jfind.app.output.PathPrinter;
import jfind.app.record.OpenedRecord;
import jfind.app.record.RecordPlace;
import jfind.app.record.SavedSession;
import jfind.app.record.SavedSessions;
import jfind.app.source.WalkPlan;
import jfind.app.source.WorkingDirectory;
import jfind.scan.Explanation;
import jfind.scan.ScanRoot;
import jfind.scan.Scanner;

/// Prints what needs no search: help, version, scripts for shells, why a path is listed.
///
/// Confined to one thread.
public final class InfoMode {
    /// Shows a man page, its source and its text, by the best that there is for it.
    private static final String SHOW_PAGE =
            "sh -c 'command -v man > /dev/null && exec man \"$1\"; "
                    + "command -v less > /dev/null && exec less \"$2\"; exec cat \"$2\"' sh";

    private final Settings settings;
    private final Launch launch;

    public InfoMode(Settings settings, Launch launch) {
        this.settings = settings;
        this.launch = launch;
    }

    public Status run() throws Failure {
        return switch (settings.action()) {
            case HELP -> print(Help.text(settings.dialect()));
            case MAN -> manPage();
            case MAN_SOURCE -> print(ManPage.text());
            case VERSION -> print(Version.text(settings.dialect()) + "\n");
            case VERBOSE_VERSION -> print(Version.text(settings.dialect()) + "\n" + reader());
            case BASH -> script("bash");
            case ZSH -> script("zsh");
            case FISH -> script("fish");
            case NUSHELL -> script("nu");
            case EXPLAIN -> explain();
            case FORGET -> forget();
            case CHOOSE, FILTER ->
                    throw new IllegalStateException("needs a search: " + settings.action());
        };
    }

    private Status manPage() throws Failure {
        Path home = launch.home();
        Launcher launcher = launch.launcher();
        if (!launch.toTerminal() || home == null || launcher == null) {
            return print(PlainPage.of(ManPage.text()));
        }
        byte[] page = home.resolve("share/man/man1/jfind.1").toString().getBytes(UTF_8);
        byte[] text = home.resolve("share/man/jfind.txt").toString().getBytes(UTF_8);
        launcher.leave(
                Handover.opened(EditorCommand.of(SHOW_PAGE, System.getenv()), List.of(page, text)));
        return Status.HANDED_OVER;
    }

    private static String reader() {
        return Scanner.hasFastReader()
                ? "directories are read by the kernel's records\n"
                : "directories are read by java.nio.file\n";
    }

    /// Prints a shell's script. The launcher does this itself when the option stands alone.
    private Status script(String shell) throws Failure {
        Path home = launch.home();
        if (home == null) {
            throw new Failure("--" + shell + ": not started by its launcher");
        }
        String file = settings.dialect().program() + "." + shell;
        try {
            String keys = Files.readString(home.resolve("share/shell").resolve(file));
            Path completion = home.resolve("share/completions").resolve(file);
            return print(Files.exists(completion) ? keys + Files.readString(completion) : keys);
        } catch (IOException e) {
            throw new Failure("--" + shell + ": cannot be read: " + e.getMessage());
        }
    }

    private Status explain() throws Failure {
        Explanation explanation =
                Scanner.explain(
                        WalkPlan.roots(settings.walk()),
                        settings.input().explained().bytes(),
                        WalkPlan.options(settings.walk()));
        var line = new ByteArrayOutputStream();
        line.writeBytes(settings.input().explained().bytes());
        line.writeBytes((": " + explanation).getBytes(UTF_8));
        ScanRoot root = explanation.root();
        if (root == null) {
            line.writeBytes(rootsInWords().getBytes(UTF_8));
        } else if (!settings.walk().roots().isEmpty()) {
            line.writeBytes(" (root: ".getBytes(UTF_8));
            line.writeBytes(root.path());
            line.write(')');
        }
        Status printed = print(line.toByteArray());
        return explanation.listed() ? printed : Status.NO_MATCH;
    }

    private String rootsInWords() {
        List<Word> roots = settings.walk().roots();
        if (roots.isEmpty()) {
            return "";
        }
        String list = roots.toString();
        return " (roots: " + list.substring(1, list.length() - 1) + ")";
    }

    private Status forget() throws Failure {
        Path file = RecordPlace.file(System.getenv());
        Path folder = RecordPlace.sessions(System.getenv());
        if (file == null || folder == null) {
            throw new Failure("--forget: no record: HOME is not set");
        }
        Word path = settings.input().forgotten();
        try {
            if (path == null) {
                new OpenedRecord(file).forget(line -> true);
                new SavedSessions(folder).forget(session -> true);
            } else {
                Predicate<byte[]> below = below(path.bytes());
                new OpenedRecord(file).forget(line -> below.test(line.path()));
                new SavedSessions(folder).forget(session -> names(session, below));
            }
            return Status.CHOSEN;
        } catch (IOException e) {
            throw new Failure("--forget: " + file + ": " + Failure.reason(e));
        }
    }

    /// Whether a session was there, or names an entry there.
    private static boolean names(SavedSession session, Predicate<byte[]> there) {
        String folder = new String(session.folder(), ISO_8859_1);
        var here = new WorkingDirectory(folder.equals("/") ? "" : folder);
        List<byte[]> paths = new ArrayList<>(session.walk().roots());
        paths.add(session.folder());
        for (SavedSession.Entry each : session.selected()) {
            paths.add(each.path());
        }
        if (session.cursor() != null) {
            paths.add(session.cursor().path());
        }
        boolean names = false;
        for (byte[] each : paths) {
            names |= there.test(here.absolute(each));
        }
        return names;
    }

    /// Whether an absolute path is this file, or one below this directory.
    private static Predicate<byte[]> below(byte[] path) {
        byte[] absolute = WorkingDirectory.ofProcess().absolute(path);
        int size = absolute[absolute.length - 1] == '/' ? absolute.length - 1 : absolute.length;
        return other ->
                other.length >= size
                        && Arrays.equals(other, 0, size, absolute, 0, size)
                        && (other.length == size || other[size] == '/');
    }

    private Status print(String text) throws Failure {
        return print(text.substring(0, text.length() - 1).getBytes(UTF_8));
    }

    /// Prints a line.
    private Status print(byte[] line) throws Failure {
        PathPrinter printer = new PathPrinter(launch.out(), false);
        try {
            printer.print(line);
            printer.finish();
        } catch (IOException e) {
            Failure.throwUnlessClosedPipe(e);
        }
        return Status.CHOSEN;
    }
}
