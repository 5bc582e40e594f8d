package jfind.app.search;

import java.util.ArrayList;
import java.util.List;
import jfind.app.cli.Settings;
import jfind.app.command.PreparedCommand;
import jfind.app.launch.Failure;
import jfind.app.launch.Launch;
import jfind.app.model.Hits;
import jfind.app.model.MatchSource;
import jfind.app.model.Supply;
import jfind.app.model.WalkChange;
import jfind.app.source.Entries;
import jfind.app.source.HiddenMatchCounter;
import jfind.app.source.LineSource;
import jfind.app.source.WalkPlan;
import jfind.app.source.WalkSource;
import jfind.app.text.InkRuns;
import jfind.match.line.FieldTemplate;
import jfind.match.line.Fields;
import jfind.match.option.MatchOptions;
import jfind.match.option.TieOrder;
import jfind.match.place.Place;
import org.jspecify.annotations.Nullable;

/// The search as a session sees it, which can be replaced by another while the session runs.
///
/// The one that is *coming* is searched for the query in force beside the one that is *shown*, and takes
/// its place when [Pipeline#isPresentable] says so; the hits that the session takes then are of the next
/// generation. Confined to the session's thread; the searches' threads only wake it.
@SuppressWarnings("ReferenceEquality")
public // Another ranking, plan or state is another object.
final class LiveSearch implements MatchSource, Supply, AutoCloseable {
    /// Fewer matches than this are little.
    private static final int LITTLE = 10;

    private final InputPlan feed;
    private MatchOptions options;
    private Pipeline shown;
    private @Nullable Pipeline coming;
    private final HitLists listing;

    /// Whether the entries that are coming are those that are shown, in another form.
    private boolean reshapes;

    /// The walk that is under way or has ended; null once a command has taken its place.
    private @Nullable WalkPlan plan;

    /// Whether what is shown are lines.
    private boolean lines;

    private @Nullable HiddenMatchCounter concealed;

    /// What the next generation takes over.
    private Carryover luggage = new Carryover.Nothing();

    /// What the source said last, what was added to it, and the two together.
    private State plain = State.STARTED;

    private String added = "";
    private State told = State.STARTED;

    private String query = "";
    private int limit;
    private volatile Runnable wake = () -> {};

    private LiveSearch(InputPlan feed) {
        this.feed = feed;
        this.options = feed.options();
        this.plan = feed.walks() ? feed.plan() : null;
        this.lines = !feed.walks();
        this.shown = new Pipeline(feed.entries(), options, feed::start, Pipeline.Entrance.AT_FIRST);
        this.listing = new HitLists(shown);
    }

    /// Starts to walk, or to read lines, whichever `settings` and `launch` ask for.
    ///
    /// @throws Failure when a root cannot be read
    public static LiveSearch start(Settings settings, Launch launch) throws Failure {
        return new LiveSearch(InputPlan.of(settings, launch));
    }

    /// The search that is shown.
    public Pipeline shown() {
        return shown;
    }

    /// The place that the query of the newest ranking names.
    public Place place() {
        return shown.engine().ranking().place();
    }

    /// What is bound to the start.
    public StartBinding start() {
        return feed.start();
    }

    /// Whether the entries come from a walk.
    public boolean walks() {
        return feed.walks();
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
        limit = listing.isRaw() ? Integer.MAX_VALUE : rows;
        shown.engine().setLimit(limit);
        if (coming != null) {
            coming.engine().setLimit(limit);
        }
    }

    @Override
    public Hits hits() {
        Pipeline next = coming;
        if (next != null && isPresentable(next)) {
            end(shown, next);
            shown = next;
            coming = null;
            lines = plan == null;
            listing.follow(shown, luggage.in(shown), !reshapes);
        }
        Hits newest = listing.newest(options.tieOrder() == TieOrder.REVERSED);
        askForConcealed(newest);
        return newest;
    }

    private boolean isPresentable(Pipeline next) {
        return next.isPresentable(query)
                && (!luggage.wantsAll() || next.engine().ranking().isWhole())
                && luggage.isReadyFor(next);
    }

    /// Ends a search, but not the source that it may share with the next.
    private static void end(Pipeline search, Pipeline next) {
        if (search.source() == next.source()) {
            search.engine().close();
        } else {
            search.close();
        }
    }

    /// Where a walk has found little, it may be that there is more in what it leaves out.
    private void askForConcealed(Hits hits) {
        WalkPlan walked = plan;
        if (walked == null) {
            return;
        }
        boolean little =
                coming == null
                        && !query.isEmpty()
                        && hits.query().equals(query)
                        && hits.matched() < LITTLE
                        && hits.isComplete()
                        && !shown.source().state().running();
        if (little && concealed == null) {
            concealed = new HiddenMatchCounter(walked, options, wake);
        }
        if (concealed != null) {
            concealed.want(little ? query : null);
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
        // Of the newest lines only, the store may have forgotten what is on the screen.
        return path.length == 0 ? listing.path(entry) : path;
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
    public void setSorted(boolean sorted) {
        setOptions(options.withSorted(sorted));
    }

    @Override
    public void setRaw(boolean on) {
        listing.setRaw(on);
        if (on) {
            setLimit(Integer.MAX_VALUE);
        }
    }

    @Override
    public void setFields(String nth) {
        setOptions(options.withFields(feed.fields(nth)));
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
    public void reload(PreparedCommand command, boolean whole, int[] selected, int cursor) {
        Carryover taken = luggage(whole ? selected : new int[0], cursor);
        if (plan != null) { // Lines are ranked otherwise than the files of a walk.
            options =
                    feed.optionsOfLines().withSorted(options.sorted()).withFields(options.fields());
            plan = null;
        }
        replace(
                taken,
                feed.entriesOfLines(),
                (entries, grown) -> feed.startCommand(command, entries, grown),
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
        PathCarryover taken = PathCarryover.of(shown.store(), selected, cursor, next);
        replace(
                taken,
                Entries.plain(),
                (entries, grown) ->
                        WalkSource.restart(next, taken.keepsakes(), entries.store(), grown),
                Pipeline.Entrance.SETTLED);
    }

    /// What can be known again among lines that are loaded anew.
    private Carryover luggage(int[] selected, int cursor) {
        Fields id = feed.id();
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
        if (luggage instanceof KeyCarryover keys) {
            keys.giveUp();
        }
    }

    @Override
    public void setHeaderLines(int count) {
        if (newest().source() instanceof LineSource lines) {
            lines.setHeaderLines(count);
            setOptions(options.withSorted(options.sorted())); // Others, so that it looks again.
        }
    }

    @Override
    public void reshape(String withNth, int[] selected, int cursor) {
        FieldTemplate template = feed.template(withNth);
        if (template == null || !(newest().source() instanceof LineSource source)) {
            return;
        }
        Entries reshaped = newest().entries().reshaped(feed.shape(template));
        replace(
                new EntryCarryover(selected, cursor),
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
            Carryover taken,
            Entries entries,
            Pipeline.Filling filling,
            Pipeline.Entrance entrance) {
        Pipeline next = new Pipeline(entries, options, filling, entrance);
        if (coming != null) {
            end(coming, next);
        }
        forgetConcealed();
        if (shown.source() != next.source()) {
            shown.source().cancel();
        }
        luggage = taken;
        reshapes = false;
        coming = next;
        next.onNews(wake);
        next.engine().setLimit(taken.wantsAll() ? Integer.MAX_VALUE : limit);
        next.engine().setQuery(query);
    }

    private void forgetConcealed() {
        if (concealed != null) {
            concealed.close();
            concealed = null;
        }
    }

    @Override
    public State state() {
        State now = newest().source().state();
        String notice = concealed == null ? "" : concealed.notice(query);
        if (now != plain || !notice.equals(added)) {
            plain = now;
            added = notice;
            told = notice.isEmpty() ? now : now.withNotice(notice);
        }
        boolean seeking = coming != null && luggage.isSeeking();
        if (told.seeking() != seeking) {
            told = told.withSeeking(seeking);
        }
        return told;
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
        forgetConcealed();
        shown.close();
        if (coming != null) {
            coming.close();
        }
    }
}
