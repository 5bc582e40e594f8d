package jfind.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreviewRequestsTest {
    @ParameterizedTest
    @CsvSource({
        "main.c, 0",
        "main.c:, 0",
        "main.c:12, 12",
        "main.c:12:4, 12",
        "main.c:12:4:5, 4",
        ":12, 0",
        "12, 0",
        "main.c:123456789, 0",
        "main.c 12, 0",
    })
    void placeIsReadOffTheQuery(String query, int line) {
        assertEquals(line, PreviewRequests.line(query));
    }
}
