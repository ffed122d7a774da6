package dk.naervaer.rules.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the encoding a file was saved in when it was not UTF-8. The columns' names are the canary:
 * {@code målepunkt} or {@code fravær} comes out right in one encoding only.
 */
final class ForeignEncoding {
  private static final List<String> CANARIES =
      List.of("målepunkt", "værdi", "gælder for", "fravær");
  private static final String UTF_16_LE = "UTF-16 LE (\"Unicode-tekst\")";
  private static final String UTF_16_BE = "UTF-16 BE";

  /** A name people may have seen, and the encoding. */
  private record Known(String name, Charset charset) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known("Windows-1252", Charset.forName("windows-1252")),
          new Known("Mac Roman", Charset.forName("x-MacRoman")),
          new Known("DOS (kodeside 850)", Charset.forName("IBM850")));

  private ForeignEncoding() {}

  /** What bytes that are no UTF-8 text look like; empty when they look like nothing known. */
  static Optional<String> of(byte[] bytes) {
    return wide(bytes)
        .or(
            () ->
                KNOWN.stream()
                    .filter(known -> hasCanary(new String(bytes, known.charset())))
                    .map(Known::name)
                    .findFirst());
  }

  /** By which encoding a text was read wrongly before it was saved as UTF-8; empty when by none. */
  static Optional<String> takenFor(String text) {
    return KNOWN.stream()
        .filter(
            known -> hasCanary(new String(text.getBytes(known.charset()), StandardCharsets.UTF_8)))
        .map(Known::name)
        .findFirst();
  }

  private static boolean hasCanary(String text) {
    String tidy = Composed.of(text).orElse(text).toLowerCase(Locale.ROOT);
    return CANARIES.stream().anyMatch(tidy::contains);
  }

  /** Two bytes a letter: by its mark, else by which of the two is zero in what is nearly ASCII. */
  private static Optional<String> wide(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return Optional.of(UTF_16_LE);
    }
    if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return Optional.of(UTF_16_BE);
    }
    if (bytes[0] != 0 && bytes[1] == 0) {
      return Optional.of(UTF_16_LE);
    }
    return bytes[0] == 0 && bytes[1] != 0 ? Optional.of(UTF_16_BE) : Optional.empty();
  }
}
