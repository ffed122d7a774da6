package dk.naervaer.rules.excel;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether bytes are XML that can define nothing: UTF-8, no document type, no entities. */
final class XmlText {
  private static final Pattern ENCODING =
      Pattern.compile("^[^<]{0,3}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");
  private static final Pattern DEFINES = Pattern.compile("<!(?!--|\\[CDATA\\[)");

  private static final Pattern NAME_SPACE = Pattern.compile("xmlns");

  /** Excel names some twenty. Readers look through all of them for each further one. */
  private static final int MOST_NAME_SPACES = 100;

  private XmlText() {}

  /** Whether it names no more name spaces than any program does. */
  static boolean isBearable(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    return NAME_SPACE.matcher(text).results().limit(MOST_NAME_SPACES + 1).count()
        <= MOST_NAME_SPACES;
  }

  static boolean isPlain(byte[] xml) {
    String text = new String(xml, StandardCharsets.UTF_8);
    Matcher encoding = ENCODING.matcher(text);
    boolean utf8 = !encoding.find() || encoding.group(1).equalsIgnoreCase("UTF-8");
    return utf8 && text.indexOf('\0') < 0 && !DEFINES.matcher(text).find();
  }
}
