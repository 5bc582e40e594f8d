package jfind.app.screen;

import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.Screen.RefreshType;
import java.io.IOException;

/// The content of a screen as text. Immutable.
public final class ScreenText {
    private ScreenText() {}

    /// One line for each row, without trailing blanks.
    public static String of(Screen screen) throws IOException {
        screen.refresh(RefreshType.DELTA);
        var text = new StringBuilder();
        for (int row = 0; row < screen.getTerminalSize().getRows(); row++) {
            var line = new StringBuilder();
            for (int column = 0; column < screen.getTerminalSize().getColumns(); column++) {
                var cell = screen.getFrontCharacter(column, row);
                line.append(cell.getCharacterString());
                if (cell.isDoubleWidth()) {
                    column++;
                }
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }
}
