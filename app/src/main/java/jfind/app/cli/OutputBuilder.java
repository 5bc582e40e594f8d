package jfind.app.cli;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings.EnterAction;
import jfind.app.output.Format;
import org.jspecify.annotations.Nullable;

/// Collects the options about output. Confined to one thread.
final class OutputBuilder {
    boolean printNul;
    boolean printQuery;
    @Nullable OptionValue acceptNth;
    @Nullable Format format;
    boolean json;
    boolean absolute;
    EnterAction enterAction = EnterAction.AUTO;
    @Nullable String opener;

    private final List<Word> expect = new ArrayList<>();

    /// Adds keys of `--expect`; `--no-expect` removes all.
    void expect(boolean on, OptionValue keys) throws UsageException {
        if (on && keys.text().isEmpty()) {
            throw keys.wrong("no key");
        }
        if (on) {
            expect.add(keys.word());
        } else {
            expect.clear();
        }
    }

    /// @param delimiter what fields end with; null for white space
    Settings.OutputSettings build(@Nullable String delimiter) throws UsageException {
        return new Settings.OutputSettings(
                printNul,
                printQuery,
                List.copyOf(expect),
                acceptNth == null ? null : acceptNth.fieldTemplate(delimiter),
                format,
                json,
                absolute,
                enterAction == EnterAction.AUTO && isForScript() ? EnterAction.PRINT : enterAction,
                opener);
    }

    /// Whether an option was given that only makes sense when the choice is printed.
    private boolean isForScript() {
        return printNul
                || printQuery
                || json
                || absolute
                || format != null
                || acceptNth != null
                || !expect.isEmpty();
    }
}
