package jfind.app.screen.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.Arrays;
import jfind.app.text.Utf8;
import org.jspecify.annotations.Nullable;

/// Text in displayable form: grapheme clusters, each with its width and its offset in the original
/// text.
///
/// No text can act on the terminal: control characters become visible (`^[`, `␤`). Bytes that are
/// not UTF-8 become U+FFFD, as do characters that are invisible or change the direction of their
/// neighbours. NUL is left out: no name has one, and scripts hide it in lines to find them again.
///
/// Immutable once one of the factory methods has returned it.
public final class Clusters {
    private static final String[] ASCII = new String[0x80];
    private static final String REPLACEMENT = "\ufffd";

    /// Whether control characters are hidden in this process. Set before anything is drawn.
    private static boolean hidesControls;

    static {
        for (char character = 0; character < 0x80; character++) {
            ASCII[character] = Character.toString(character);
        }
    }

    private String[] clusters;
    private byte[] widths;
    private int[] starts;
    private int count;
    private int width;
    private int tabStop;

    private Clusters(int capacity) {
        clusters = new String[capacity];
        widths = new byte[capacity];
        starts = new int[capacity];
    }

    /// Sets whether control characters are hidden, as fzf does, and not shown as `^A`. Line feed
    /// and carriage return then have fzf's signs.
    public static void hideControls(boolean hide) {
        hidesControls = hide;
    }

    /// The clusters of our own text; offsets count chars.
    public static Clusters of(String text) {
        return of(text, 0);
    }

    /// See [#of(byte[], int)]; offsets count chars.
    public static Clusters of(String text, int tabStop) {
        var result = new Clusters(text.length() + 1);
        result.tabStop = tabStop;
        result.addText(text, 0, null);
        return result;
    }

    /// The clusters of a name; offsets count bytes.
    public static Clusters of(byte[] bytes) {
        return of(bytes, 0);
    }

    /// The clusters of a line; offsets count bytes.
    ///
    /// @param tabStop the columns between tab stops; 0 shows tabs like other control characters
    public static Clusters of(byte[] bytes, int tabStop) {
        var result = new Clusters(bytes.length + 1);
        result.tabStop = tabStop;
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] >= 0) {
                at = result.addAscii(bytes, at);
            } else {
                at = result.addOther(bytes, at);
            }
        }
        return result;
    }

    public int count() {
        return count;
    }

    public String cluster(int index) {
        return clusters[index];
    }

    public int width(int index) {
        return widths[index];
    }

    /// The offset in the original at which the cluster at `index` begins.
    public int start(int index) {
        return starts[index];
    }

    public boolean isSlash(int index) {
        return clusters[index].equals("/");
    }

    /// The columns of the whole text.
    public int width() {
        return width;
    }

    /// How many clusters from the start fit into `columns`.
    public int fitting(int columns) {
        int left = columns;
        int at = 0;
        while (at < count && widths[at] <= left) {
            left -= widths[at++];
        }
        return at;
    }

    private void add(String cluster, int columns, int start) {
        if (count == clusters.length) {
            clusters = Arrays.copyOf(clusters, 2 * count);
            widths = Arrays.copyOf(widths, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
        }
        clusters[count] = cluster;
        widths[count] = (byte) columns;
        starts[count++] = start;
        width += columns;
    }

    /// Adds the ASCII run at `from`, without a last letter that a combining mark may follow.
    private int addAscii(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0) {
            if (at > from && at + 1 < bytes.length && bytes[at + 1] < 0) {
                return at;
            }
            if (at + 1 < bytes.length && bytes[at + 1] < 0) {
                return addOther(bytes, at);
            }
            addSingle(bytes[at], at);
            at++;
        }
        return at;
    }

    private void addSingle(int character, int start) {
        if (character >= 0x20 && character < 0x7f) {
            add(ASCII[character], 1, start);
        } else if (character == '\t' && tabStop > 0) {
            int to = width + tabStop - width % tabStop;
            while (width < to) {
                add(" ", 1, start);
            }
        } else if (hidesControls) {
            if (character == '\n' || character == '\r') {
                add(character == '\n' ? "␊" : "␍", 1, start);
            }
        } else if (character == '\n') {
            add("␤", 1, start);
        } else if (character != 0) {
            add("^", 1, start);
            add(ASCII[character ^ 0x40], 1, start);
        }
    }

    /// Adds a non-ASCII run with the ASCII letter before it, up to the next two ASCII bytes.
    private int addOther(byte[] bytes, int from) {
        int to = from + 1;
        while (to < bytes.length && !(bytes[to] >= 0 && bytes[to - 1] >= 0)) {
            to++;
        }
        if (to < bytes.length || (to - 1 > from && bytes[to - 1] >= 0)) {
            to--; // The ASCII byte begins the next run.
        }
        to = Math.max(to, from + 1);
        int[] offsets = new int[to - from + 1];
        var text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            int length = Utf8.sequenceLength(bytes, at, to);
            int before = text.length();
            if (length == 0) {
                text.append(REPLACEMENT);
                length = 1;
            } else if (length == 1) {
                text.append((char) bytes[at]);
            } else {
                text.append(new String(bytes, at, length, UTF_8));
            }
            for (int index = before; index < text.length(); index++) {
                offsets[index] = at;
            }
            at += length;
        }
        addText(text.toString(), from, offsets);
        return to;
    }

    private void addText(String text, int start, int @Nullable [] offsets) {
        if (isAscii(text)) {
            for (int at = 0; at < text.length(); at++) {
                addSingle(text.charAt(at), offsets == null ? start + at : offsets[at]);
            }
            return;
        }
        BreakIterator breaks = BreakIterator.getCharacterInstance();
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            addLetters(text, from, to, start, offsets);
            from = to;
        }
    }

    /* Most terminals give columns to code points, and a cluster of an Indic script has several that
     * take one:
     * `की` is two columns wide. Such a cluster is cut before each of them. Emoji are not: what is
     * joined to one is drawn over it, or terminals disagree. */

    private void addLetters(String text, int from, int to, int start, int @Nullable [] offsets) {
        int begin = from;
        int first = text.codePointAt(from);
        int at = from + Character.charCount(first);
        boolean letters = first < 0x2000 || (first >= 0xa800 && first < 0xac00);
        while (letters && at < to) {
            int codePoint = text.codePointAt(at);
            if (!CharacterWidth.isPartOfLetter(codePoint) && codePoint >= 0x300) {
                addCluster(text.substring(begin, at), offset(begin, start, offsets));
                begin = at;
            }
            at += Character.charCount(codePoint);
        }
        addCluster(text.substring(begin, to), offset(begin, start, offsets));
    }

    private static int offset(int at, int start, int @Nullable [] offsets) {
        return offsets == null ? start + at : offsets[at];
    }

    private void addCluster(String cluster, int start) {
        char first = cluster.charAt(0);
        if (first < 0x80 && cluster.length() == 1) {
            addSingle(first, start);
        } else if (first < 0x20 || first == 0x7f) {
            for (int at = 0; at < cluster.length(); at++) {
                addSingle(cluster.charAt(at) & 0x7f, start);
            }
        } else {
            int columns = CharacterWidth.of(cluster);
            add(columns == 0 ? REPLACEMENT : cluster, Math.max(1, columns), start);
        }
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
