package jfind.app.mode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import jfind.app.cli.Settings;
import jfind.app.launch.Launch;
import jfind.app.model.MatchSource;
import jfind.app.output.BlockPrinter;
import jfind.app.output.Choice;
import jfind.app.output.EntryForm;
import jfind.app.output.Json;
import jfind.app.output.PathPrinter;
import jfind.app.search.NewFile;
import jfind.app.source.Entries;
import jfind.app.source.WorkingDirectory;
import jfind.match.PathStore;
import jfind.match.Ranking;
import jfind.match.line.FieldTemplate;
import jfind.match.place.Place;
import org.jspecify.annotations.Nullable;

/// Prints what a script reads: the query, the key, then the choices. Each is printed only if it was
/// asked for, in the form that was asked for. Confined to one thread.
final class Printout {
    private final Settings.OutputSettings options;
    private final OutputStream out;
    private final PathPrinter printer;
    private final UnaryOperator<byte[]> anchor = this::absolute;
    private @Nullable WorkingDirectory here;

    /// The form of an entry; null for its bytes as they are.
    private final @Nullable EntryForm form;

    /// @param launch where to print
    Printout(Settings.OutputSettings options, Launch launch) {
        this.options = options;
        this.out = launch.out();
        this.printer = new PathPrinter(out, options.printNul());
        this.form = options.json() ? Json.FORM : options.format();
    }

    /// Prints the query, if `--print-query` is given.
    void query(String query) throws IOException {
        if (options.printQuery()) {
            printer.print(options.json() ? Json.object("query", query) : query);
        }
    }

    /// Prints the key that ended the session, if `--expect` is given; an empty line for any other
    /// key.
    void key(String key) throws IOException {
        if (!options.expect().isEmpty()) {
            printer.print(options.json() ? Json.object("key", key) : key);
        }
    }

    /// Prints a line.
    void line(String text) throws IOException {
        printer.print(text);
    }

    /// Prints all rows of a ranking.
    ///
    /// @param threads how many may put rows together
    void rows(Ranking ranking, Entries entries, int threads) throws IOException {
        boolean asRead = isPlain() && entries.areLines();
        PathStore store = entries.store();
        if (asRead && threads > 1 && ranking.size() >= BlockPrinter.MANY) {
            printer.finish();
            BlockPrinter.print(
                    out,
                    options.printNul(),
                    ranking.size(),
                    threads,
                    (row, by) -> by.print(store, ranking.entry(row)));
            return;
        }
        for (int row = 0; row < ranking.size(); row++) {
            int entry = ranking.entry(row);
            if (asRead) {
                printer.print(store, entry);
            } else {
                byte[] line = entries.line(entry);
                printer.print(isPlain() ? line : formatted(line, entry, row, ranking));
            }
        }
    }

    /// Prints a row of a ranking, a tab, and why it stands there.
    void explained(int row, Ranking ranking, Entries entries, String reason) throws IOException {
        int entry = ranking.entry(row);
        byte[] line = entries.line(entry);
        byte[] text = isPlain() ? line : formatted(line, entry, row, ranking);
        byte[] reasonBytes = ("\t" + reason).getBytes(UTF_8);
        byte[] both = Arrays.copyOf(text, text.length + reasonBytes.length);
        System.arraycopy(reasonBytes, 0, both, text.length, reasonBytes.length);
        printer.print(both);
    }

    /// Prints an entry that was chosen while `ranking` was shown.
    void entry(int entry, MatchSource matches, Ranking ranking) throws IOException {
        byte[] line = matches.line(entry);
        int row = rowOf(entry, ranking);
        printer.print(isPlain() ? line : formatted(line, entry, row, ranking));
    }

    /// Prints a file that no answer holds, as one that was chosen.
    void file(NewFile file) throws IOException {
        byte[] path = file.bytes();
        Place place = new Place("", file.line(), file.column());
        printer.print(isPlain() ? path : formatted(path, 0, Choice.NO_SCORE, place));
    }

    private boolean isPlain() {
        return form == null && options.acceptNth() == null && !options.absolute();
    }

    private byte[] formatted(byte[] line, int entry, int row, Ranking ranking) {
        int score = row < 0 ? Choice.NO_SCORE : ranking.score(row);
        return formatted(line, entry, score, ranking.place());
    }

    private byte[] formatted(byte[] line, int entry, int score, Place place) {
        byte[] path = options.absolute() ? absolute(line) : line;
        FieldTemplate fields = options.acceptNth();
        if (form != null) {
            return form.of(new Choice(path, anchor, place.line(), place.column(), score));
        }
        return fields == null ? path : fields.applyStripped(path, entry);
    }

    private byte[] absolute(byte[] path) {
        WorkingDirectory known = here;
        if (known == null) {
            known = WorkingDirectory.ofProcess();
            here = known;
        }
        return known.absolute(path);
    }

    /// The row of an entry; -1 when it is not among the best.
    private static int rowOf(int entry, Ranking ranking) {
        for (int row = 0; row < ranking.size(); row++) {
            if (ranking.entry(row) == entry) {
                return row;
            }
        }
        return -1;
    }

    /// Writes out what is still buffered.
    void finish() throws IOException {
        printer.finish();
    }
}
