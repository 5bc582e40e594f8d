package jfind.app.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDirectoryTest {
    @ParameterizedTest
    @CsvSource({
        "/home/me, src/x, /home/me/src/x",
        "/home/me, ./, /home/me/",
        "/home/me, ../, /home/",
        "/home/me, ../you/x, /home/you/x",
        "/home/me, ../../, /",
        "/home/me, ../../../, /",
        "/home/me, /usr/lib/, /usr/lib/",
        "/, src/x, /src/x",
    })
    void pathsBecomeAbsolute(String directory, String shown, String absolute) {
        assertEquals(absolute, WorkingDirectory.of(directory).absolute(shown));
    }

    @ParameterizedTest
    @CsvSource({
        "/home/me, /home/me/src/x, src/x",
        "/home/me, /home/me/, ''",
        "/home/me, /home/, ../",
        "/home/me, /home/mean/x, ../mean/x",
        "/home/me, /, ../../",
        "/home/me, /usr/lib/, ../../usr/lib/",
        "/, /src/x, src/x",
    })
    void absolutePathsBecomeRelative(String directory, String absolute, String shown) {
        assertEquals(shown, WorkingDirectory.of(directory).relative(absolute));
    }
}
