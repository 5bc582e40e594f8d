package jfind.app.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.command.PreparedCommand;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.model.Hits;
import jfind.app.model.MatchSource;
import jfind.app.model.Resumed;
import jfind.app.model.Supply;
import jfind.app.model.WalkChange;
import jfind.app.record.SavedSession;
import jfind.app.record.SavedSessions;
import jfind.app.source.CarryoverBuilder;
import jfind.app.source.Entries;
import jfind.app.source.HiddenMatchCounter;
import jfind.app.source.LineSource;
import jfind.app.source.WalkPlan;
import jfind.app.source.WalkSource;
import jfind.app.text.ByteText;
import jfind.app.text.InkRuns;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import jfind.match.option.MatchOptions;
import jfind.match.option.TieOrder;
import jfind.match.place.Place;
import jfind.scan.ScanRoot;
import org.jspecify.annotations.Nullable;

/// The search as a session sees it. Another search can replace it while the session runs.
///
/// The *coming* search answers the query while the *shown* one is still on the screen. It takes its
/// place when [Pipeline#isPresentable] says so. The hits are then of the next generation.
///
/// Confined to the session's thread; the searches' threads only wake it.
@SuppressWarnings("ReferenceEquality")
public // Another ranking, plan or state is another object.
final class LiveSearch implements MatchSource, Supply, AutoCloseable {
    /// With fewer matches than this, hidden and ignored files are searched too.
    private static final int FEW = 10;

    private final InputPlan input;
    private MatchOptions options;
    private Pipeline shown;
    private @Nullable Pipeline coming;
    private final HitLists hitLists;

    /// Whether the coming entries are the shown ones in another form.
    private boolean reshapes;

    /// The walk, running or ended; null once a command has replaced it.
    private @Nullable WalkPlan plan;

    /// The walk at the start; null when there was none.
    private final @Nullable WalkPlan first;

    /// Whether the shown entries are lines.
    private boolean lines;

    private @Nullable HiddenMatchCounter hiddenMatches;

    /// What is known of the walk's files; null where nothing is to be known.
    private final @Nullable KnownFiles known;

    private boolean knows;

    /// Whether the walk has been started. Lines are read before.
    private boolean begun;

    /// The memory of the last session; null where nothing is to be known.
    private final @Nullable SessionMemory memory;

    /// The selection and cursor that the next generation takes over.
    private Carryover carryover = new Carryover.Nothing();

    /// The source's last state, the notice that goes with it, and both together.
    private State sourceState = State.STARTED;

    /// What is said of the file that the query names, where nothing matches; empty for nothing.
    private String createNotice = "";

    private String shownNotice = "";
    private State stateWithNotice = State.STARTED;

    private String query = "";
    private int limit;
    private volatile Runnable wake = () -> {};

    private LiveSearch(InputPlan input) {
        this.input = input;
        this.options = input.options();
        this.plan = input.plan();
        this.first = plan;
        this.lines = !input.walks();
        this.shown =
                new Pipeline(input.entries(), options, input::start, Pipeline.Entrance.AT_FIRST);
        this.hitLists = new HitLists(shown);
        this.known = input.knownFiles(true);
        this.memory = input.sessionMemory();
    }

    @Override
    public void begin() {
        if (begun) {
            return;
        }
        begun = true;
        if (known != null) {
            known.startReading(() -> wake.run());
        }
        shown.source().begin();
    }

    /// Starts to read lines, or makes ready to walk, whichever `settings` and `launch` ask for.
    ///
    /// @throws Failure see [InputPlan#of]
    public static LiveSearch start(Settings settings, Launch launch) throws Failure {
        return new LiveSearch(InputPlan.of(settings, launch));
    }

    /// The search that is shown.
    public Pipeline shown() {
        return shown;
    }

    /// The query of the newest ranking.
    public String query() {
        return shown.engine().ranking().query();
    }

    /// The place that the query of the newest ranking names.
    public Place place() {
        return shown.engine().ranking().place();
    }

    /// The first root of the walk; null when entries are lines.
    public @Nullable ScanRoot root() {
        return plan == null ? null : plan.roots().getFirst();
    }

    /// What is bound to the start.
    public StartBinding start() {
        return input.start();
    }

    /// Whether the entries come from a walk.
    public boolean walks() {
        return input.walks();
    }

    @Override
    public void setQuery(String text) {
        query = text;
        shown.engine().setQuery(text);
        if (coming != null) {
            coming.engine().setQuery(text);
        }
    }

    @Override
    public void setLimit(int rows) {
        limit = hitLists.isRaw() ? Integer.MAX_VALUE : rows;
        shown.engine().setLimit(limit);
        if (coming != null) {
            coming.engine().setLimit(limit);
        }
    }

    @Override
    public Hits hits() {
        if (known != null && !knows && known.isRead()) {
            knows = true;
            if (plan != null) {
                setOptions(known.in(options));
            }
        }
        if (known != null && known.takeNews()) {
            shown.engine().answerAgain();
        }
        Pipeline next = coming;
        if (next != null && isPresentable(next)) {
            end(shown, next);
            shown = next;
            coming = null;
            lines = plan == null;
            hitLists.follow(shown, carryover.in(shown), !reshapes);
        }
        Hits newest = hitLists.newest(options.tieOrder() == TieOrder.REVERSED);
        countHidden(newest);
        return newest;
    }

    private boolean isPresentable(Pipeline next) {
        return next.isPresentable(query)
                && (!carryover.wantsAll() || next.engine().ranking().isWhole())
                && carryover.isReadyFor(next);
    }

    /// Ends a search, except the source if `next` has the same one.
    private static void end(Pipeline search, Pipeline next) {
        if (search.source() == next.source()) {
            search.engine().close();
        } else {
            search.close();
        }
    }

    /// Counts matches among hidden and ignored files, where the walk itself has found few.
    private void countHidden(Hits hits) {
        WalkPlan walked = plan;
        if (walked == null) {
            return;
        }
        boolean few =
                coming == null
                        && !query.isEmpty()
                        && hits.query().equals(query)
                        && hits.matched() < FEW
                        && hits.isComplete()
                        && !shown.source().state().running();
        createNotice =
                few && hits.matched() == 0 && input.isOwn()
                        ? "alt-enter creates " + NewFile.of(query, walked.roots().getFirst()).path()
                        : "";
        if (few && hiddenMatches == null) {
            hiddenMatches = new HiddenMatchCounter(walked, options, wake);
        }
        if (hiddenMatches != null) {
            hiddenMatches.want(few ? query : null);
        }
    }

    @Override
    public boolean areLines() {
        return lines;
    }

    @Override
    public void onHits(Runnable action) {
        wake = action;
        shown.onNews(action);
    }

    @Override
    public byte[] path(int entry) {
        byte[] path = shown.store().path(entry);
        // With --tail the store may have dropped what is on the screen.
        return path.length == 0 ? hitLists.path(entry) : path;
    }

    @Override
    public byte[] line(int entry) {
        Entries entries = shown.entries();
        return entries.areLines() ? path(entry) : entries.line(entry);
    }

    @Override
    public InkRuns inks(int entry) {
        return shown.entries().inks(entry);
    }

    @Override
    public byte tag(int entry) {
        return shown.store().tag(entry);
    }

    @Override
    public int[] positions(String text, int entry) {
        return shown.engine().positions(text, entry);
    }

    @Override
    public List<String> explain(int entry) {
        byte[] path = line(entry);
        return RankWords.lines(
                query,
                new String(path, UTF_8),
                shown.engine().explain(query, entry),
                known == null ? "" : known.words(path));
    }

    /// Remembers that a file below the root of the walk was made, or was there.
    public void remember(NewFile file) {
        if (known != null && plan != null) {
            known.remember(List.of(file.bytes()), query);
        }
    }

    @Override
    public void remember(int[] entries) {
        if (known != null && plan != null) {
            List<byte[]> paths = new ArrayList<>();
            for (int entry : entries) {
                paths.add(line(entry));
            }
            known.remember(paths, query);
        }
    }

    @Override
    public void setSorted(boolean sorted) {
        setOptions(options.withSorted(sorted));
    }

    @Override
    public void setRaw(boolean on) {
        hitLists.setRaw(on);
        if (on) {
            setLimit(Integer.MAX_VALUE);
        }
    }

    @Override
    public void setFields(String nth) {
        setOptions(options.withFields(input.fields(nth)));
    }

    private void setOptions(MatchOptions other) {
        options = other;
        shown.engine().setOptions(other);
        if (coming != null) {
            coming.engine().setOptions(other);
        }
    }

    @Override
    public void exclude(int[] entries) {
        shown.engine().exclude(entries);
    }

    @Override
    public void hurry() {
        if (coming != null) {
            coming.hurry();
            wake.run();
        }
    }

    @Override
    public int headerLines() {
        return plan == null ? input.shape().headerLines() : 0;
    }

    @Override
    public boolean knowsAgain() {
        return input.id() != null;
    }

    @Override
    public void reload(
            PreparedCommand command, boolean whole, int[] selected, int cursor, String text) {
        query = text;
        Carryover kept = carryover(whole ? selected : new int[0], cursor);
        if (plan != null) { // Lines and files are ranked differently.
            options =
                    input.optionsOfLines()
                            .withSorted(options.sorted())
                            .withFields(options.fields());
            plan = null;
        }
        replace(
                kept,
                input.entriesOfLines(),
                (entries, grown) -> input.startCommand(command, entries, grown),
                whole ? Pipeline.Entrance.AT_END : Pipeline.Entrance.AT_FIRST);
    }

    @Override
    public void change(WalkChange change, int[] selected, int cursor) {
        WalkPlan before = plan;
        if (before == null) {
            return;
        }
        WalkPlan next = before.changed(change, cursor < 0 ? null : path(cursor));
        if (next == before) {
            return;
        }
        plan = next;
        PathCarryover kept = PathCarryover.of(shown.store(), selected, cursor, next);
        walkAgain(next, kept, kept.builder());
    }

    private void walkAgain(WalkPlan next, Carryover kept, CarryoverBuilder builder) {
        replace(
                kept,
                Entries.plain(),
                (entries, grown) -> WalkSource.restart(next, builder, entries.store(), grown),
                Pipeline.Entrance.SETTLED);
    }

    @Override
    public @Nullable Resumed resume() {
        WalkPlan before = plan;
        SavedSession last = memory == null || before == null ? null : memory.load();
        if (last == null || before == null || first == null) {
            return null;
        }
        WalkPlan next = before.resumed(last.walk(), first);
        boolean here = WalkPlan.keepsRoots(last.walk(), first);
        SavedSession.Entry cursor = here ? last.cursor() : null;
        if (next != before || (here && (cursor != null || !last.selected().isEmpty()))) {
            plan = next;
            var kept = here ? ResumedCarryover.of(last) : ResumedCarryover.NOTHING;
            walkAgain(next, kept, kept.builder());
        }
        return new Resumed(ByteText.of(last.query()), cursor != null);
    }

    @Override
    public boolean keep(String typed, int[] selected, int cursor) {
        WalkPlan walked = plan;
        if (memory == null || walked == null || first == null) {
            return true;
        }
        if (typed.isEmpty() && selected.length == 0 && cursor < 0 && walked == first) {
            return true; // What was there before is worth more.
        }
        if (coming != null) {
            return false; // The entries are about to be others.
        }
        List<SavedSession.Entry> entries = new ArrayList<>();
        if (selected.length <= SavedSessions.MOST_SELECTED) {
            for (int entry : selected) {
                entries.add(new SavedSession.Entry(tag(entry), path(entry)));
            }
        }
        memory.keep(
                walked.state(first),
                ByteText.bytes(typed),
                cursor < 0 ? null : new SavedSession.Entry(tag(cursor), path(cursor)),
                entries);
        return true;
    }

    /// The selection and cursor, as far as they can be found again among reloaded lines.
    private Carryover carryover(int[] selected, int cursor) {
        Fields id = input.id();
        if (id == null) {
            return new Carryover.Nothing();
        }
        List<byte[]> lines = new ArrayList<>();
        for (int entry : selected) {
            lines.add(line(entry));
        }
        return new KeyCarryover(id, cursor < 0 ? null : line(cursor), lines);
    }

    @Override
    public void stopSeeking() {
        if (carryover instanceof KeyCarryover keys) {
            keys.giveUp();
        }
    }

    @Override
    public void setHeaderLines(int count) {
        if (newest().source() instanceof LineSource lines) {
            lines.setHeaderLines(count);
            setOptions(options.withSorted(options.sorted())); // New options start a new search.
        }
    }

    @Override
    public void reshape(String withNth, int[] selected) {
        FieldTemplate template = input.template(withNth);
        if (template == null || !(newest().source() instanceof LineSource source)) {
            return;
        }
        Entries reshaped = newest().entries().reshaped(input.shape(template));
        replace(
                new EntryCarryover(selected),
                reshaped,
                (into, grown) -> {
                    source.reshape(template, into, grown);
                    return source;
                },
                Pipeline.Entrance.AT_FIRST);
        reshapes = true;
    }

    private Pipeline newest() {
        return coming == null ? shown : coming;
    }

    private void replace(
            Carryover kept, Entries entries, Pipeline.Filling filling, Pipeline.Entrance entrance) {
        Pipeline next = new Pipeline(entries, options, filling, entrance);
        if (coming != null) {
            end(coming, next);
        }
        stopCounting();
        if (shown.source() != next.source()) {
            shown.source().cancel();
        }
        carryover = kept;
        reshapes = false;
        coming = next;
        next.onNews(wake);
        next.engine().setLimit(kept.wantsAll() ? Integer.MAX_VALUE : limit);
        next.engine().setQuery(query);
    }

    private void stopCounting() {
        if (hiddenMatches != null) {
            hiddenMatches.close();
            hiddenMatches = null;
        }
    }

    @Override
    public @Nullable String failure() {
        return shown.source().failure();
    }

    @Override
    public List<String> problems() {
        return newest().source().problems();
    }

    @Override
    public State state() {
        State now = newest().source().state();
        String notice = hiddenMatches == null ? "" : hiddenMatches.notice(query);
        String both = notice + createNotice;
        if (now != sourceState || !both.equals(shownNotice)) {
            sourceState = now;
            shownNotice = both;
            stateWithNotice = notice.isEmpty() ? now : now.withNotice(notice);
            if (!createNotice.isEmpty()) {
                stateWithNotice = stateWithNotice.withNotice(createNotice);
            }
        }
        boolean seeking = coming != null && carryover.isSeeking();
        if (stateWithNotice.seeking() != seeking) {
            stateWithNotice = stateWithNotice.withSeeking(seeking);
        }
        return stateWithNotice;
    }

    @Override
    public void onChange(Runnable action) {
        shown.source().onChange(action);
    }

    @Override
    public void cancel() {
        close();
    }

    @Override
    public void close() {
        if (memory != null) {
            memory.finish();
        }
        stopCounting();
        shown.close();
        if (coming != null) {
            coming.close();
        }
    }
}
