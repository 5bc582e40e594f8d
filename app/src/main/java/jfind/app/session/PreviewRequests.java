package jfind.app.session;

import jfind.app.model.Matches;
import jfind.app.model.Model;
import jfind.app.model.Previews;

/// Asks for the preview of what is under the cursor, once for each thing that there is to see.
///
/// Confined to one thread.
final class PreviewRequests {
    private final Previews previews;
    private final Matches matches;
    private final Display display;

    private int entry = -1;
    private int generation;
    private int line;
    private int rows;
    private int columns;

    PreviewRequests(Previews previews, Matches matches, Display display) {
        this.previews = previews;
        this.matches = matches;
        this.display = display;
    }

    /// Asks for what `model` has to show.
    void ask(Model model) {
        int wanted =
                model.preview().shown() && display.previewRows() > 0 ? model.list().current() : -1;
        int wantedLine = wanted < 0 ? 0 : line(model.query().text());
        boolean same =
                wanted == entry
                        && model.hits().generation() == generation
                        && wantedLine == line
                        && display.previewRows() == rows
                        && display.previewColumns() == columns;
        if (same) {
            return;
        }
        entry = wanted;
        generation = model.hits().generation();
        line = wantedLine;
        rows = display.previewRows();
        columns = display.previewColumns();
        if (wanted < 0) {
            previews.cancel();
        } else {
            byte[] path = matches.path(wanted);
            String query = model.query().text();
            previews.show(new Previews.Request(wanted, path, query, line, rows, columns));
        }
    }

    /// The line that a query ends in, as in `main.c:12` or `main.c:12:4`; 0 when it does not.
    static int line(String query) {
        int end = query.length();
        int number = 0;
        for (int fields = 0; fields < 2; fields++) {
            int from = end;
            while (from > 0 && Character.isDigit(query.charAt(from - 1))) {
                from--;
            }
            if (from == end || end - from > 8 || from < 2 || query.charAt(from - 1) != ':') {
                break;
            }
            number = Integer.parseInt(query, from, end, 10);
            end = from - 1;
        }
        return number;
    }
}
