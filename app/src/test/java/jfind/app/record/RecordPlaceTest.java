package jfind.app.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordPlaceTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "state folder,          /s,  /h, /s/jfind/opened.tsv",
        "no state folder,         ,  /h, /h/.local/state/jfind/opened.tsv",
        "relative state folder, s,   /h, /h/.local/state/jfind/opened.tsv",
        "relative home,           ,  h,",
        "neither,                 ,    ,",
    })
    void theRecordLiesWhereTheStateIs(
            String name, @Nullable String state, @Nullable String home, @Nullable String file) {
        Map<String, String> environment = new HashMap<>();
        if (state != null) {
            environment.put("XDG_STATE_HOME", state);
        }
        if (home != null) {
            environment.put("HOME", home);
        }
        assertEquals(file == null ? null : Path.of(file), RecordPlace.file(environment));
    }
}
