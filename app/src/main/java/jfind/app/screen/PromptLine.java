package jfind.app.screen;

import jfind.app.model.QueryLine;
import jfind.app.model.Styling;
import jfind.app.screen.text.Clusters;
import jfind.app.text.AnsiReader;
import jfind.app.text.Ink;
import jfind.app.text.StyledLine;

/// Draws the prompt and the query, scrolled to keep the caret in sight.
///
/// Confined to one thread.
final class PromptLine {
    private final Theme theme;
    private StyledLine styledPrompt = StyledLine.plain(Styling.DEFAULT.prompt());
    private Clusters prompt = Clusters.of(styledPrompt.text());
    private Clusters ghost = Clusters.of(Styling.DEFAULT.ghost());

    PromptLine(Theme theme) {
        this.theme = theme;
    }

    /// Changes the looks.
    void restyle(Styling styling) {
        styledPrompt = new AnsiReader().read(styling.prompt());
        prompt = Clusters.of(styledPrompt.text());
        ghost = Clusters.of(styling.ghost());
    }

    /// The caret's offset nearest to `column`, in a line that is not scrolled.
    int caretAt(int column, QueryLine line) {
        Clusters text = Clusters.of(line.text());
        int right = prompt.width();
        for (int index = 0; index < text.count(); index++) {
            right += text.width(index);
            if (column < right) {
                return text.start(index);
            }
        }
        return line.text().length();
    }

    /// Draws at the start of the canvas's row; the rest of the row is not touched.
    ///
    /// @param searched whether the query is used for searching
    /// @return the column of the caret
    int draw(Canvas canvas, QueryLine line, boolean searched) {
        Ink query = searched ? theme.query() : theme.disabled();
        canvas.put(prompt, 0, prompt.count(), styledPrompt, theme.prompt());
        if (line.text().isEmpty()) {
            int caret = canvas.column();
            canvas.put(ghost, theme.ghost());
            return Math.min(caret, canvas.columns() - 1);
        }
        Clusters before = Clusters.of(line.text().substring(0, line.caret()));
        int room = Math.max(1, canvas.columnsLeft() - 1);
        int first = 0;
        int hidden = 0;
        while (before.width() - hidden > room) {
            hidden += before.width(first++);
        }
        for (int index = first; index < before.count(); index++) {
            canvas.put(before.cluster(index), before.width(index), query);
        }
        int caret = canvas.column();
        canvas.put(line.text().substring(line.caret()), query);
        return Math.min(caret, canvas.columns() - 1);
    }
}
