package jfind.app.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/// Recognizes a file's format by its first bytes, and the size of an image.
///
/// Immutable.
final class FileKind {
    /// Pairs: the first bytes, the format's name.
    private static final String[] BEGINNINGS = {
        "\u007fELF", "ELF",
        "PK\u0003\u0004", "Zip",
        "PK\u0005\u0006", "Zip",
        "\u001f\u008b", "gzip",
        "\u00fd7zXZ", "xz",
        "BZh", "bzip2",
        "(\u00b5/\u00fd", "Zstandard",
        "7z\u00bc\u00af", "7z",
        "Rar!\u001a\u0007", "RAR",
        "\u0004\"M\u0018", "LZ4",
        "%PDF-", "PDF",
        "\u00ca\u00fe\u00ba\u00be", "Java class",
        "SQLite format 3", "SQLite",
        "!<arch>", "ar archive",
        "fLaC", "FLAC",
        "OggS", "Ogg",
        "ID3", "MP3",
        "wOFF", "WOFF",
        "wOF2", "WOFF2",
        "\u0000\u0001\u0000\u0000\u0000", "TrueType",
        "OTTO", "OpenType",
        "MZ", "PE",
        "\u0000asm", "WebAssembly",
        "II*\u0000", "TIFF",
        "MM\u0000*", "TIFF",
        "\u0000\u0000\u0001\u0000", "ICO",
        "\u001aE\u00df\u00a3", "Matroska",
    };

    private FileKind() {}

    /// The format in a word or two; empty when unknown.
    static String of(byte[] bytes) {
        String image = image(bytes);
        if (!image.isEmpty()) {
            return image;
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WAVE")) {
            return "WAV";
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "AVI ")) {
            return "AVI";
        }
        if (begins(bytes, 4, "ftyp") && bytes.length >= 12) {
            return media(new String(bytes, 8, 4, ISO_8859_1));
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
        for (int at = 0; at < BEGINNINGS.length; at += 2) {
            if (start.startsWith(BEGINNINGS[at])) {
                return BEGINNINGS[at + 1];
            }
        }
        return "";
    }

    /// Whether a file is no text, even if it has no NUL near its beginning: a PDF may begin with
    /// pages of numbers, and what is compressed may be short.
    static boolean isNoText(byte[] bytes) {
        return List.of("PDF", "gzip", "xz", "Zstandard", "LZ4", "7z").contains(of(bytes));
    }

    /// The format `kind`, as [#of] returns it, in words.
    static String describe(String kind) {
        int size = kind.indexOf(' ');
        boolean image =
                kind.indexOf('×') >= 0
                        || List.of("JPEG", "AVIF", "HEIF", "TIFF", "ICO").contains(kind);
        if (image) {
            return size < 0
                    ? kind + " image"
                    : kind.substring(0, size) + " image of" + kind.substring(size) + " pixels";
        }
        return switch (kind) {
            case "ELF" -> "ELF: a program, a library or an object file";
            case "PE" -> "PE: a program or a library of Windows";
            case "PDF" -> "PDF document";
            case "Zip" -> "Zip archive";
            case "gzip", "xz", "bzip2", "Zstandard", "LZ4" -> "compressed by " + kind;
            case "7z", "RAR" -> kind + " archive";
            case "SQLite" -> "SQLite database";
            case "FLAC", "Ogg", "MP3", "WAV" -> kind + " audio";
            case "MP4", "QuickTime", "Matroska", "AVI" -> kind + " video";
            case "WOFF", "WOFF2", "TrueType", "OpenType" -> kind + " font";
            default -> kind;
        };
    }

    private static String image(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n") && bytes.length >= 24) {
            return sized("PNG", big(bytes, 16, 4), big(bytes, 20, 4));
        }
        if (begins(bytes, 0, "GIF8") && bytes.length >= 10) {
            return sized("GIF", little(bytes, 6, 2), little(bytes, 8, 2));
        }
        if (begins(bytes, 0, "BM") && bytes.length >= 26 && little(bytes, 6, 4) == 0) {
            return sized("BMP", little(bytes, 18, 4), Math.abs(little(bytes, 22, 4)));
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return jpeg(bytes);
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP") && bytes.length >= 30) {
            return webp(bytes);
        }
        return "";
    }

    /// What a file of boxes holds, by its brand.
    private static String media(String brand) {
        if (brand.startsWith("avi")) {
            return "AVIF";
        }
        if (brand.startsWith("hei") || brand.equals("mif1")) {
            return "HEIF";
        }
        return brand.equals("qt  ") ? "QuickTime" : "MP4";
    }

    /// Follows the segments to the one with the size.
    private static String jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 <= bytes.length && bytes[at] == (byte) 0xff) {
            int marker = bytes[at + 1] & 0xff;
            boolean frame = marker >= 0xc0 && marker <= 0xcf;
            if (frame && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return sized("JPEG", big(bytes, at + 7, 2), big(bytes, at + 5, 2));
            }
            at += marker == 0xff ? 1 : 2 + big(bytes, at + 2, 2);
        }
        return "JPEG";
    }

    private static String webp(byte[] bytes) {
        if (begins(bytes, 12, "VP8X")) {
            return sized("WebP", little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1);
        }
        if (begins(bytes, 12, "VP8L")) {
            int bits = little(bytes, 21, 4);
            return sized("WebP", (bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
        }
        return sized("WebP", little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff);
    }

    private static String sized(String type, int width, int height) {
        return type + " " + width + "×" + height;
    }

    private static boolean begins(byte[] bytes, int from, String text) {
        if (bytes.length < from + text.length()) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (bytes[from + at] != (byte) text.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    private static int big(byte[] bytes, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            number = (number << 8) | (bytes[at] & 0xff);
        }
        return number;
    }

    private static int little(byte[] bytes, int from, int count) {
        int number = 0;
        for (int at = from + count - 1; at >= from; at--) {
            number = (number << 8) | (bytes[at] & 0xff);
        }
        return number;
    }
}
