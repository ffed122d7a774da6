package dk.naervaer.config;

import dk.naervaer.rules.sheet.Composed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A settings file's text: UTF-8, no larger than anybody writes by hand or by script. */
final class YamlText {
  private static final int MOST_BYTES = 4 * 1024 * 1024;

  private YamlText() {}

  /** The text; empty, with a fault, when it can't be read. */
  static Optional<String> read(Path file, Source source) {
    // A pipe would be waited for, for ever.
    if (!Files.isRegularFile(file)) {
      return unreadable(source);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return text(in.readNBytes(MOST_BYTES + 1), source);
    } catch (IOException forbidden) {
      return unreadable(source);
    }
  }

  private static Optional<String> unreadable(Source source) {
    source.error(
        "R513",
        null,
        null,
        null,
        "Filen kan ikke læses. Se efter rettighederne.",
        "The file can't be read. Look at its permissions.");
    return Optional.empty();
  }

  static Optional<String> text(byte[] bytes, Source source) {
    if (bytes.length > MOST_BYTES) {
      source.error(
          "R510",
          null,
          null,
          null,
          "Filen er for stor: højst 4 MB. Fjern det, der ikke er indstillinger.",
          "The file is too large: 4 MB at most. Remove what is not settings.");
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
      Optional<String> composed = Composed.of(withoutMark);
      if (composed.isEmpty()) {
        source.error(Composed.TOO_MANY, null, null, null, Composed.DANISH, Composed.ENGLISH);
      }
      return composed;
    } catch (CharacterCodingException notUtf8) {
      source.error(
          "R502",
          null,
          null,
          null,
          "Filen er ikke gemt som UTF-8. Gem den igen med kodningen UTF-8.",
          "The file is not saved as UTF-8. Save it again with the encoding UTF-8.");
      return Optional.empty();
    }
  }
}
