package jfind.app.screen;

import java.util.ArrayList;
import java.util.List;
import jfind.app.bind.KeyHelp;
import jfind.app.screen.text.Clusters;

/// Draws the key help in columns, page by page.
///
/// Nothing is cut: long lines continue below, under their words. There are as many columns as make
/// the fewest pages; of those, the widest.
///
/// Confined to one thread.
final class HelpPane {
    /// The width of a column that is read with ease, and the least.
    private static final int EASY = 56;

    private static final int LEAST = 38;

    private final Theme theme;

    /// The help from its first page.
    private List<String> whole = List.of();

    HelpPane(Theme theme) {
        this.theme = theme;
    }

    /// A page: rows of one column after the other, and how many lines of the help they show.
    private record Page(List<String> rows, int columns, int lines) {}

    /// How many lines from the start of `help` fit on a page.
    int linesFor(List<String> help, int rows, int columns) {
        return page(help, rows, columns).lines();
    }

    /// Draws the first page of `help`.
    void draw(Canvas canvas, List<String> help) {
        if (help.size() > whole.size()
                || !whole.subList(whole.size() - help.size(), whole.size()).equals(help)) {
            whole = help;
        }
        Page page = page(help, canvas.rows(), canvas.columns());
        int rows = rowsFor(canvas.rows());
        int width = canvas.columns() / page.columns();
        int shown = (page.rows().size() + page.columns() - 1) / page.columns();
        boolean balanced = page.lines() == help.size();
        int height = balanced ? shown : rows;
        for (int row = 0; row < canvas.rows(); row++) {
            canvas.begin(row);
            for (int column = 0; row < height && column < page.columns(); column++) {
                int at = column * height + row;
                canvas.blank(column * width - canvas.column(), theme.list().blank());
                if (at < page.rows().size()) {
                    drawRow(canvas, page.rows().get(at));
                }
            }
            if (row == canvas.rows() - 1 && rows < canvas.rows()) {
                canvas.put(footer(help, canvas), theme.info());
            }
            canvas.fill(theme.list().blank());
        }
    }

    private void drawRow(Canvas canvas, String row) {
        boolean heading = !row.isEmpty() && row.charAt(0) > ' ' && row.charAt(0) != '*';
        canvas.put(row, heading ? theme.prompt() : theme.headerText());
    }

    private String footer(List<String> help, Canvas canvas) {
        int all = pages(whole, canvas);
        int left = pages(help, canvas);
        String keys = left > 1 ? "esc leaves, any other key turns the page" : "any key leaves";
        String page = "  page " + (all - left + 1) + " of " + all + ": ";
        boolean fits = page.length() + keys.length() <= canvas.columns();
        return page + (fits ? keys : "esc leaves");
    }

    private static int pages(List<String> help, Canvas canvas) {
        int pages = 0;
        int from = 0;
        while (from < help.size()) {
            List<String> rest = help.subList(from, help.size());
            from += page(rest, canvas.rows(), canvas.columns()).lines();
            pages++;
        }
        return Math.max(1, pages);
    }

    /// The rows for the help: the last one says which page it is, where there is room.
    private static int rowsFor(int rows) {
        return rows < 4 ? Math.max(1, rows) : rows - 1;
    }

    private static Page page(List<String> help, int allRows, int width) {
        int rows = rowsFor(allRows);
        int best = Math.max(1, width / EASY);
        int fewest = Integer.MAX_VALUE;
        for (int columns = best; columns <= Math.max(1, width / LEAST); columns++) {
            int pages = pages(help, rows, columns, width / columns - 2);
            if (pages < fewest) {
                fewest = pages;
                best = columns;
            }
        }
        return page(help, rows, best, width / best - 2);
    }

    private static int pages(List<String> help, int rows, int columns, int width) {
        int pages = 0;
        for (int from = 0; from < help.size(); pages++) {
            from += page(help.subList(from, help.size()), rows, columns, width).lines();
        }
        return pages;
    }

    private static Page page(List<String> help, int rows, int columns, int width) {
        List<String> shown = new ArrayList<>();
        int lines = 0;
        for (String line : help) {
            List<String> folded = fold(line, Math.max(1, width));
            if (lines > 0 && shown.size() + folded.size() > rows * columns) {
                break;
            }
            shown.addAll(folded);
            lines++;
        }
        return new Page(shown, columns, lines);
    }

    /// The rows of one line. Words stay whole where they fit.
    static List<String> fold(String line, int width) {
        List<String> rows = new ArrayList<>();
        int indent =
                width > KeyHelp.TEXT_COLUMN + 12 ? KeyHelp.TEXT_COLUMN : Math.min(4, width / 2);
        String rest = line;
        while (Clusters.of(rest).width() > width) {
            Clusters clusters = Clusters.of(rest);
            int fits = Math.max(indent + 1, clusters.fitting(width));
            int end = fits < clusters.count() ? clusters.start(fits) : rest.length();
            int blank = rest.lastIndexOf(' ', end);
            int cut = blank > indent && !rest.substring(0, blank).isBlank() ? blank : end;
            rows.add(rest.substring(0, cut).stripTrailing());
            rest = " ".repeat(indent).concat(rest.substring(cut).stripLeading());
            if (rest.isBlank()) {
                return rows;
            }
        }
        rows.add(rest);
        return rows;
    }
}
