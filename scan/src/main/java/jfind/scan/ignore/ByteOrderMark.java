package jfind.scan.ignore;

/// The three bytes that some editors put in front of UTF-8 text.
///
/// Immutable.
final class ByteOrderMark {
    private static final int LENGTH = 3;

    private ByteOrderMark() {}

    /// Returns 3 if the content begins with a byte order mark, otherwise 0.
    static int length(byte[] content) {
        boolean present =
                content.length >= LENGTH
                        && content[0] == (byte) 0xEF
                        && content[1] == (byte) 0xBB
                        && content[2] == (byte) 0xBF;
        return present ? LENGTH : 0;
    }
}
