package dk.naervaer.rules.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sheets that come with the program: {@code regelark/} and {@code presets/}. */
public final class ShippedRules {
  private static final String ROOT = "/naervaer/";

  private ShippedRules() {}

  /** The shipped files as paths below the rules folder; a jar's folders can't be listed. */
  public static List<String> files() {
    return new String(bytes("shipped-rules.txt"), StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Lays the shipped files into a rules folder, which is made if need be. A file already there is
   * left as it is.
   *
   * @throws UncheckedIOException when the folder can't be written
   */
  public static void copyTo(Path rules) {
    try {
      for (String file : files()) {
        Path target = rules.resolve(file);
        if (Files.notExists(target)) {
          Files.createDirectories(target.getParent());
          Files.write(target, bytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped sheets can't be written to " + rules, e);
    }
  }

  /** A shipped file's bytes. */
  public static byte[] bytes(String file) {
    try (InputStream in = ShippedRules.class.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no shipped file " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
