package jfind.app.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void whatIsKnownIsThere() {
        assertEquals(
                "{\"path\":\"no/such\",\"line\":12,\"column\":4,\"score\":98}",
                print("no/such".getBytes(UTF_8)));
        assertEquals(
                "{\"path\":\"/\",\"kind\":\"directory\"}",
                new String(
                        Json.FORM.of(new Choice(new byte[] {'/'}, path -> path, 0, 0, -1)), UTF_8));
    }

    @Test
    void controlCharactersQuotesAndBackslashesAreEscaped() {
        String printed = print("a\"\\\n\t\r\u0001\u001fä".getBytes(UTF_8));
        assertEquals(
                "{\"path\":\"a\\\"\\\\\\n\\t\\r\\u0001\\u001fä\"",
                printed.substring(0, printed.indexOf(",\"line\"")));
    }

    @Test
    void bytesThatAreNoUtf8FollowInBase64() {
        String printed = print("caf\u00e9".getBytes(ISO_8859_1));
        assertEquals(
                "{\"path\":\"caf\ufffd\",\"path_base64\":\"Y2Fm6Q==\"",
                printed.substring(0, printed.indexOf(",\"line\"")));
    }

    private static String print(byte[] path) {
        return new String(Json.FORM.of(FormatTest.choice(path)), UTF_8);
    }
}
