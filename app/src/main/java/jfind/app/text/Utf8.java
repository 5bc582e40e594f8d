package jfind.app.text;

/// The encoding of characters as one to four bytes.
///
/// Thread-safe.
public final class Utf8 {
    private Utf8() {}

    /// The length of the valid sequence at `at`, which ends before `to`; 0 when it is invalid.
    public static int sequenceLength(byte[] bytes, int at, int to) {
        int length = announcedLength(bytes[at]);
        if (length <= 1 || at + length > to) {
            return length == 1 ? 1 : 0;
        }
        for (int index = 1; index < length; index++) {
            if (!isContinuation(bytes[at + index])) {
                return 0;
            }
        }
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
        boolean outside = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
        return overlong || outside ? 0 : length;
    }

    /// The length of the sequence that begins with `first`; 0 when none does.
    public static int announcedLength(byte first) {
        int value = first & 0xff;
        if (value < 0x80) {
            return 1;
        }
        return value < 0xc2 ? 0 : value < 0xe0 ? 2 : value < 0xf0 ? 3 : value < 0xf5 ? 4 : 0;
    }

    /// Whether `each` continues a sequence.
    public static boolean isContinuation(byte each) {
        return (each & 0xc0) == 0x80;
    }
}
