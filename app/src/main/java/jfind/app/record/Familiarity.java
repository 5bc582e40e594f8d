package jfind.app.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jfind.match.option.Changes;
import jfind.match.option.Context;
import org.jspecify.annotations.Nullable;

/// How likely each file is to be opened next, judged by what was opened before.
///
/// Frecency (Mozilla's word): every opening counts, the less the longer ago; half of it is left
/// after a half-life. Two half-lives are used, one for habits and one for what somebody works on
/// now. Successors: what was opened soon after the file that a person comes from counts extra.
///
/// Thread-safe; what it says does not change.
public final class Familiarity {
    /* The weights. A letter in a file's name is worth 240, in its directories 160; to begin with
     * what was typed is worth 150, see Bonus.FILE. Each was found by replaying the openings of
     * real people; none stands near a cliff. */

    /// Half of what an opening counts as a habit is gone after a month.
    private static final double HABIT_SECONDS = 30 * 86_400.0;

    /// Half of what it counts as present work is gone after a day.
    private static final double WORK_SECONDS = 86_400.0;

    /// One opening as a habit: some letters' position in the name.
    private static final double HABIT = 50;

    /// One opening as present work: as much again.
    private static final double WORK = 30;

    /// To follow the file that a person comes from each time it was opened: more than to begin with
    /// what was typed.
    private static final double SUCCESSOR = 300;

    /// To have been chosen for the same query: decides between all that match about as well.
    private static final double CHOSEN = 200;

    /// To have changed since git's index was written: it is worked on, but which of several files
    /// that are worked on is meant is for the others to say. As much as one opening as present
    /// work.
    private static final double CHANGED = 30;

    /// So many openings after a file are its successors.
    private static final int REACH = 3;

    /// A file counts as the one that a person comes from for an hour.
    private static final long FRESH_SECONDS = 3600;

    private final List<Opened> all;
    private final long now;
    private final Shown shown;

    /// Made when somebody asks for words; null before.
    private volatile @Nullable Map<ByteBuffer, Openings> openings;

    /// How a walk shows a file.
    public interface Shown {
        /// An absolute path as the walk shows it; null where the walk does not go.
        byte @Nullable [] of(byte[] path);
    }

    /// @param all what was opened, the oldest first
    /// @param now the time in seconds since 1970; what was opened later counts as opened now
    /// @param shown how the walk shows a file
    public Familiarity(List<Opened> all, long now, Shown shown) {
        this.all = List.copyOf(all);
        this.now = now;
        this.shown = shown;
    }

    /// The file that a person comes from if nobody says so: the one opened last, within the hour,
    /// where the walk goes. Its path as the walk shows it; null for none.
    public byte @Nullable [] last() {
        for (int i = all.size() - 1; i >= 0; i--) {
            Opened each = all.get(i);
            if (now - each.seconds() > FRESH_SECONDS) {
                return null;
            }
            byte[] path = shown.of(each.path());
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    /// What the engine is to know.
    ///
    /// @param current the file that a person comes from, as the walk shows it; null for none
    /// @param changes tells which files have changed; null if nobody knows
    public Context context(byte @Nullable [] current, @Nullable Changes changes) {
        Map<ByteBuffer, Known> files = new LinkedHashMap<>();
        List<Known> order = new ArrayList<>();
        for (Opened each : all) {
            byte[] path = shown.of(each.path());
            if (path == null) {
                continue;
            }
            Known known = files.computeIfAbsent(ByteBuffer.wrap(path), key -> new Known(path));
            double age = Math.max(0, now - each.seconds());
            known.habit += Math.exp(-age / HABIT_SECONDS * LN2);
            known.work += Math.exp(-age / WORK_SECONDS * LN2);
            known.last = order.size();
            order.add(known);
        }
        if (current != null) {
            Known from = files.get(ByteBuffer.wrap(current));
            if (from != null) {
                addSuccessors(from, order);
            }
        }
        var builder = new Context.Builder();
        List<Known> newest = new ArrayList<>(files.values());
        newest.sort((a, b) -> Integer.compare(b.last, a.last));
        int place = 1;
        Known own = null;
        for (Known each : newest) {
            if (current != null && Arrays.equals(each.path, current)) {
                own = each;
            } else {
                builder.file(each.path, each.points(), place++);
            }
        }
        if (own != null) {
            builder.file(own.path, 0, place);
        }
        addChosen(builder);
        if (changes != null) {
            builder.changes(changes, (int) Math.round(CHANGED));
        }
        return builder.build();
    }

    /// What is known of a file, such as `opened 3 times, last 2 hours ago`; empty for nothing.
    ///
    /// @param path as the walk shows it
    public String words(byte[] path) {
        Openings each = openings().get(ByteBuffer.wrap(path));
        if (each == null) {
            return "";
        }
        String ago = ago(Math.max(0, now - each.last));
        return each.count == 1
                ? "opened once, " + ago
                : "opened " + each.count + " times, last " + ago;
    }

    private Map<ByteBuffer, Openings> openings() {
        Map<ByteBuffer, Openings> known = openings;
        if (known == null) {
            known = new HashMap<>();
            for (Opened each : all) {
                byte[] path = shown.of(each.path());
                if (path != null) {
                    known.merge(
                            ByteBuffer.wrap(path), new Openings(1, each.seconds()), Openings::plus);
                }
            }
            openings = known;
        }
        return known;
    }

    private static String ago(long seconds) {
        if (seconds < 60) {
            return "just now";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return several(minutes, "minute");
        }
        long hours = minutes / 60;
        return hours < 48 ? several(hours, "hour") : several(hours / 24, "day");
    }

    private static String several(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s") + " ago";
    }

    private static void addSuccessors(Known from, List<Known> order) {
        double times = 0;
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) != from) {
                continue;
            }
            times++;
            int step = 0;
            for (int k = i + 1; k < order.size() && step < REACH; k++) {
                Known next = order.get(k);
                if (next == from) {
                    break;
                }
                step++;
                next.follows += 1.0 / step;
            }
        }
        for (Known each : order) {
            each.following = Math.max(each.following, times == 0 ? 0 : each.follows / times);
        }
    }

    private void addChosen(Context.Builder builder) {
        for (Opened each : all) {
            byte[] path = each.query().length == 0 ? null : shown.of(each.path());
            if (path != null) {
                double age = Math.max(0, now - each.seconds());
                int worth = (int) Math.round(CHOSEN * Math.exp(-age / HABIT_SECONDS * LN2));
                builder.chosen(new String(each.query(), StandardCharsets.UTF_8), path, worth);
            }
        }
    }

    private static final double LN2 = Math.log(2);

    /// How often a file was opened, and when last.
    private record Openings(int count, long last) {
        Openings plus(Openings other) {
            return new Openings(count + other.count, Math.max(last, other.last));
        }
    }

    /// What is known of one file.
    private static final class Known {
        private final byte[] path;
        private double habit;
        private double work;
        private double follows;
        private double following;
        private int last;

        Known(byte[] path) {
            this.path = path;
        }

        int points() {
            double points = HABIT * log2(1 + habit) + WORK * log2(1 + work) + SUCCESSOR * following;
            return (int) Math.round(points);
        }

        private static double log2(double value) {
            return Math.log(value) / LN2;
        }
    }
}
