package dk.naervaer.rules.sheet;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings file beside a sheet: one line, {@code running-cases: true} or {@code false}. */
final class RunningCases {
  private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
  private static final Pattern LINE = Pattern.compile("running-cases:\\s+(true|false)");

  private RunningCases() {}

  static boolean read(byte[] bytes, FilePlace place) {
    List<String> lines = SheetText.lines(bytes, place).orElse(List.of());
    Boolean value = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = COMMENT.matcher(lines.get(i)).replaceFirst("").stripTrailing();
      Matcher setting = LINE.matcher(line);
      if (value == null && setting.matches()) {
        value = setting.group(1).equals("true");
      } else if (!line.isEmpty()) {
        place
            .line(i + 1)
            .error(
                "R408",
                null,
                line,
                "Filen må kun indeholde én linje: running-cases: true (eller false).",
                "The file may only hold one line: running-cases: true (or false).");
      }
    }
    return value != null && value;
  }
}
