package jfind.match.query;

import java.text.Normalizer;

/// Which letters count as the same: capitals and small ones, accented Latin ones and plain ones, a
/// letter with its accent and the two one after the other.
///
/// The accented letters are those that fzf knows, so that the same lines match. Immutable.
public final class Folding {
    /// A plain letter, then the letters that count as it.
    private static final String[] ACCENTED = {
        "AÀÁÂÃÄÅȺᴀ",
        "aàáâãäåāăąǎȁȃȧɐɑ\u0363ḁẚạả",
        "BƁɃʙᴃ",
        "bƀƃɓḃḅḇ",
        "CÇȻᴄ",
        "cçćĉċčƈȼɕʗ\u0368ↄ",
        "DƉƊᴅ",
        "dďđƌȡɖɗ\u0369ḋḍḏḑḓ",
        "EÈÉÊËƎƐɆᴇ",
        "eèéêëēĕėęěǝȅȇȩɇɘɛɜɝɞʚ\u0364ᴈḙḛẹẻẽ",
        "fƒḟ",
        "GƓɢʛ",
        "gĝğġģǥǧǵɠɡḡ",
        "Hʜ",
        "hĥħȟɥɦʮ\u036aḣḥḧḩḫẖₕ",
        "IÌÍÎÏİƗɪ",
        "iìíîïĩīĭįıǐȉȋɨ\u0365ᴉᵢḭỉịⁱ",
        "JɈᴊ",
        "jĵǰȷɉɟʝ",
        "Kᴋ",
        "kķƙǩʞḱḳḵₖ",
        "LȽʟᴌ",
        "lĺļľŀłƚȴɫɬɭḷḻḽₗ",
        "MƜᴍ",
        "mɯɰɱ\u036bᴟḿṁṃₘ",
        "NÑƝȠɴᴎ",
        "nñńņňƞǹȵɲɳṅṇṉṋₙ",
        "OÒÓÔÕÖØƆƟᴏᴐ",
        "oòóôõöøōŏőơǒǫȍȏȯɔɵ\u0366ᴑᴒᴓᴖᴗọỏ",
        "Pᴘ",
        "pƥṕṗₚ",
        "QɊ",
        "qɋʠ",
        "RɌʀʁᴙᴚ",
        "rŕŗřȑȓɍɹɺɻɼɽɾɿ\u036cᵣṙṛṟ",
        "sßśŝşšſșȿʂṡṣẛₛ",
        "TƮȾᴛ",
        "tţťŧƫƭțȶʇʈ\u036dṫṭṯṱẗₜ",
        "UÙÚÛÜɄᴜ",
        "uùúûüũūŭůűųưǔȕȗʉ\u0367ᴝᴞᵤṳṵṷụủ",
        "VƲɅᴠ",
        "vʋʌ\u036eᵥṽṿ",
        "Wᴡ",
        "wŵʍẁẃẅẇẉẘ",
        "x\u036fẋẍ",
        "YÝŸɎʏ",
        "yýÿŷƴȳɏʎẏẙỳỵỷỹ",
        "Zᴢ",
        "zźżžƶȥɀʐʑẑẓẕ",
    };

    private static final int FIRST = 0xC0;
    private static final int LAST = 0x2184;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_OFFSET = FULL_WIDTH_FIRST - '!';
    private static final int HALF_WIDTH_STOP = 0xFF61;

    private static final byte[] PLAIN = new byte[LAST + 1 - FIRST];

    static {
        for (String row : ACCENTED) {
            for (int i = 1; i < row.length(); i++) {
                PLAIN[row.charAt(i) - FIRST] = (byte) row.charAt(0);
            }
        }
    }

    private Folding() {}

    /// The plain form of a letter, or the letter itself.
    public static int plain(int codePoint) {
        if (codePoint < FIRST) {
            return codePoint;
        }
        if (codePoint <= LAST) {
            byte plain = PLAIN[codePoint - FIRST];
            return plain != 0 ? plain : codePoint;
        }
        if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST) {
            return codePoint - FULL_WIDTH_OFFSET;
        }
        return codePoint == HALF_WIDTH_STOP ? '.' : codePoint;
    }

    /// Whether a character only adds to the one before it: an accent, a voicing mark, the second or
    /// third part of a Hangul syllable.
    public static boolean isMark(int codePoint) {
        return codePoint >= 0x300
                && (codePoint <= 0x36F
                        || (codePoint >= 0x1161 && codePoint <= 0x11C2)
                        || codePoint == 0x3099
                        || codePoint == 0x309A);
    }

    /// The one character that a letter and a mark make together; 0 if there is none.
    public static int composed(int letter, int mark) {
        String pair = Character.toString(letter) + Character.toString(mark);
        String whole = Normalizer.normalize(pair, Normalizer.Form.NFC);
        int first = whole.codePointAt(0);
        return Character.charCount(first) == whole.length() ? first : 0;
    }

    /// The text with letters and their marks made one, so that it does not matter how it was typed.
    public static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /// The text with each letter in its plain form.
    public static String plain(String text) {
        return mapped(text, true);
    }

    /// The text with each letter in its lower case, letter by letter.
    public static String lowerCase(String text) {
        return mapped(text, false);
    }

    private static String mapped(String text, boolean plain) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            result.appendCodePoint(plain ? plain(letter) : Character.toLowerCase(letter));
            i += Character.charCount(letter);
        }
        return result.toString();
    }
}
