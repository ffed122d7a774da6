package dk.naervaer.rules.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The text of one core rule.
 *
 * @param folder {@code <family>/<CODE>-<name>}
 */
public record RuleText(String folder, String drl) {
  private static final String ROOT = "/naervaer/rulebook/";

  /** The rule's code. */
  public String code() {
    String name = folder.substring(folder.indexOf('/') + 1);
    return name.substring(0, name.indexOf('-', name.indexOf('-') + 1));
  }

  /** All core rules on the class path, as the index beside them lists them. */
  public static List<RuleText> shipped() {
    return resource(ROOT + "index.txt")
        .lines()
        .filter(line -> !line.isBlank())
        .map(RuleText::of)
        .toList();
  }

  private static RuleText of(String folder) {
    RuleText nameless = new RuleText(folder, "");
    return new RuleText(folder, resource(ROOT + folder + "/" + nameless.code() + ".drl"));
  }

  static String resource(String path) {
    try (InputStream in = RuleText.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no core rule file " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
