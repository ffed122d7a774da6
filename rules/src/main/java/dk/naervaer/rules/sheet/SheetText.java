package dk.naervaer.rules.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A sheet's bytes as lines of text, the way Danish Excel and Notepad write them. */
final class SheetText {
  static final int MOST_BYTES = 256 * 1024;

  private SheetText() {}

  /** The lines; empty, with a fault, when the bytes are no UTF-8 text of a bearable size. */
  static Optional<List<String>> lines(byte[] bytes, FilePlace place) {
    if (bytes.length > MOST_BYTES) {
      place.error(
          "R510",
          null,
          bytes.length + " byte",
          "Filen er for stor: et regelark må højst fylde 256 kB. Fjern det, der ikke er rækker.",
          "The file is too large: a sheet may hold 256 kB. Remove what is not rows.");
      return Optional.empty();
    }
    if (isWorkbook(bytes)) {
      place.error(
          "R507",
          null,
          null,
          "Filen er en Excel-mappe, selv om den hedder .csv. Gem den i Excel som \"CSV UTF-8"
              + " (semikolonsepareret)\".",
          "The file is an Excel workbook, though it is named .csv. Save it in Excel as \"CSV"
              + " UTF-8\".");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') < 0) {
        return split(text, place);
      }
    } catch (CharacterCodingException notUtf8) {
      // told below, together with what the bytes look like
    }
    tellEncoding(bytes, place);
    return Optional.empty();
  }

  /** Whether the bytes begin as a zip file does, or as Excel's old format. */
  static boolean isWorkbook(byte[] bytes) {
    return startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes.length <= i || bytes[i] != (byte) start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<List<String>> split(String text, FilePlace place) {
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Optional<String> composed = Composed.of(withoutMark);
    if (composed.isEmpty()) {
      place.error(Composed.TOO_MANY, null, null, Composed.DANISH, Composed.ENGLISH);
    }
    return composed.map(it -> it.lines().toList());
  }

  private static void tellEncoding(byte[] bytes, FilePlace place) {
    Optional<String> encoding = ForeignEncoding.of(bytes);
    place.error(
        "R502",
        null,
        null,
        "Filen er ikke gemt som UTF-8, men som "
            + encoding.orElse("noget andet")
            + ". Gem den i Excel som \"CSV UTF-8 (semikolonsepareret)\".",
        "The file is not saved as UTF-8 but as "
            + encoding.orElse("something else")
            + ". Save it in Excel as \"CSV UTF-8\".");
  }
}
