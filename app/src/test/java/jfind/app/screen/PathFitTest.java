package jfind.app.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import jfind.app.screen.option.Rows;
import jfind.app.screen.option.Signs;
import jfind.app.screen.text.Clusters;
import jfind.match.line.FrozenFields;
import jfind.match.line.FrozenFields.Ends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFitTest {
    private static final List<Rows.PathStyle> STYLES =
            List.of(Rows.PathStyle.FULL, Rows.PathStyle.SHORT, Rows.PathStyle.FILENAME_FIRST);

    /// The style, the columns, the path with its hits in brackets, the shown part.
    @ParameterizedTest
    @CsvSource({
        "FULL, 40, drivers/net/igb/igb_main.c, drivers/net/igb/igb_main.c",
        "FULL, 25, drivers/net/ethernet/intel/igb/igb_main.c, drivers/··/igb/igb_main.c",
        "FULL, 25, drivers/net/[e]thernet/intel/igb/igb_main.c, ··/ethernet/··/igb_main.c",
        "FULL, 20, drivers/net/[e]thernet/[in]tel/igb/igb_main.c, ··e/in/igb_main.c",
        "FULL, 30, [d]rivers/[n]et/[eth]ernet/intel/igb/igb_main.c, d··/net/ethernet/··/igb_main.c",
        "FULL, 25, [d]rivers/[n]et/[eth]ernet/intel/igb/igb_main.c, d/net/eth··/··/igb_main.c",
        "FULL, 20, dri[v]ers/[n]et/et[h]ernet/intel/igb/igb_main.c, v/n/eh/··/igb_main.c",
        "FULL, 15, dri[v]ers/[n]et/et[h]ernet/intel/igb/igb_main.c, vnh··igb_main.c",
        "FULL, 13, dri[v]ers/[n]et/et[h]ernet/intel/igb/igb_main.c, h··igb_main.c",
        "FULL, 26, /usr/share/[d]oc/packages/vim/README, /usr/··/doc/··/vim/README",
        "FULL, 12, drivers/net/igb/igb_main.c, ··igb_main.c",
        "FULL, 8, a/very_long_name_[in]deed.c, ··inde··",
        "FULL, 8, a/very_long_name_indeed.c, ··deed.c",
        "FULL, 30, drivers/net/ethernet/intel/igb/, drivers/··/ethernet/intel/igb/",
        "SHORT, 40, drivers/net/ethernet/igb_main.c, d/n/e/igb_main.c",
        "SHORT, 40, .config/nvim/init.lua, .c/n/init.lua",
        "SHORT, 40, drivers/[ne]t/ethernet/igb_main.c, d/net/e/igb_main.c",
        "FILENAME_FIRST, 40, drivers/net/igb_main.c, igb_main.c drivers/net/",
        "FILENAME_FIRST, 22, drivers/net/ethernet/igb_main.c, igb_main.c drivers/··/",
        "FILENAME_FIRST, 40, README, README",
        "LINE, 10, the quick brown fox jumps, the quic··",
        "LINE, 12, the quick brown [fox] jumps, ·· fox jumps",
    })
    void whatMattersIsShown(Rows.PathStyle style, int room, String marked, String expected) {
        assertEquals(expected, fit(style, room, marked));
    }

    @Test
    void nameAndHitsAreSeenWhereverThereIsRoomForThem() {
        long seed = Long.getLong("jfind.seed", 1);
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            String path = path(random);
            Clusters clusters = Clusters.of(path.getBytes(UTF_8));
            boolean[] hits = new boolean[clusters.count()];
            int hitWidth = 0;
            for (int hit = random.nextInt(4); hit > 0; hit--) {
                int at = random.nextInt(hits.length);
                hitWidth += hits[at] ? 0 : clusters.width(at);
                hits[at] = true;
            }
            int room = 17 + random.nextInt(40);
            Rows.PathStyle style = STYLES.get(random.nextInt(STYLES.size()));
            var fit = new PathFit(rows(style));
            FittedPath fitted = fit.fit(clusters, hits, Ends.NONE, room);
            String context = "seed " + seed + ": " + style + " " + room + " " + path;
            assertTrue(width(fitted, clusters) <= room, context);
            int nameWidth = 0;
            for (int at = fit.name(); at < clusters.count(); at++) {
                nameWidth += clusters.width(at);
            }
            int gaps = 2 * 5;
            if (nameWidth + hitWidth + gaps <= room) {
                boolean[] seen = new boolean[clusters.count()];
                for (int at = 0; at < fitted.count(); at++) {
                    if (fitted.item(at) >= 0) {
                        seen[fitted.item(at)] = true;
                    }
                }
                for (int at = 0; at < seen.length; at++) {
                    assertTrue(seen[at] || (at < fit.name() && !hits[at]), context);
                }
            }
        }
    }

    private static String path(Random random) {
        var path = new StringBuilder();
        for (int segments = random.nextInt(6); segments > 0; segments--) {
            path.append("directory日本".substring(0, 1 + random.nextInt(11))).append('/');
        }
        path.append("filename.java".substring(random.nextInt(12)));
        return random.nextInt(5) == 0 ? path.append('/').toString() : path.toString();
    }

    private static String fit(Rows.PathStyle style, int room, String marked) {
        var path = new StringBuilder();
        boolean[] hits = new boolean[marked.length()];
        boolean hit = false;
        for (int at = 0; at < marked.length(); at++) {
            char character = marked.charAt(at);
            if (character == '[' || character == ']') {
                hit = character == '[';
            } else {
                hits[path.length()] = hit;
                path.append(character);
            }
        }
        Clusters clusters = Clusters.of(path.toString());
        var fit = new PathFit(rows(style));
        FittedPath fitted = fit.fit(clusters, hits, Ends.NONE, room);
        assertTrue(width(fitted, clusters) <= room);
        var shown = new StringBuilder();
        for (int at = 0; at < fitted.count(); at++) {
            int item = fitted.item(at);
            shown.append(
                    item == FittedPath.ELLIPSIS
                            ? "··"
                            : item == FittedPath.BLANK ? " " : clusters.cluster(item));
        }
        return shown.toString();
    }

    private static int width(FittedPath fitted, Clusters path) {
        int width = 0;
        for (int at = 0; at < fitted.count(); at++) {
            int item = fitted.item(at);
            width +=
                    item == FittedPath.ELLIPSIS
                            ? 2
                            : item == FittedPath.BLANK ? 1 : path.width(item);
        }
        return width;
    }

    private static Rows rows(Rows.PathStyle style) {
        return new Rows(
                Signs.DEFAULT,
                false,
                "··",
                style,
                true,
                false,
                FrozenFields.NONE,
                10,
                false,
                0,
                "",
                0,
                3,
                false);
    }
}
