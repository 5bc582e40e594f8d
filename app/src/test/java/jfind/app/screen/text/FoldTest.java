package jfind.app.screen.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1234567890 hello   | 1234567890_hello
                    12345 7890 hello   | 12345 7890_hello
                    12345 78901 hello  | 12345 _78901 _hello
                    1234567890         | 1234567890
                    1234567890123      | 1234567890_123
                    ab/cdefghijk       | ab/_cdefghi_jk
                    """)
    void byWordsABlankWithoutRoomIsLeftOut(String text, String rows) {
        var fold = new Fold(true);
        Clusters clusters = Clusters.of(text);
        fold.fold(clusters, 10, 7);
        List<String> parts = new ArrayList<>();
        for (int row = 0; row < fold.rows(); row++) {
            parts.add(text.substring(fold.start(row), fold.end(row)));
        }
        assertEquals(rows, String.join("_", parts));
    }
}
