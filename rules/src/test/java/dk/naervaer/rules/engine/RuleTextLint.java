package dk.naervaer.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a core rule's text and names what a core rule must not hold. */
final class RuleTextLint {
  private static final int LONGEST = 40;
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(salience|global|no-loop|lock-on-active|agenda-group|activation-group|eval|dialect"
              + "|function|update|modify|delete|System|date-effective|from)\\b");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d+(?![\\w-])");

  private RuleTextLint() {}

  static List<String> faults(RuleText rule) {
    List<String> faults = new ArrayList<>();
    String text = rule.drl();
    count(text, "(?m)^rule ", 1, "rules", faults);
    count(text, "\\binsert\\(", 1, "inserts", faults);
    if (text.lines().count() > LONGEST) {
      faults.add("longer than " + LONGEST + " lines");
    }
    if (!text.contains("rule \"" + rule.code() + " ")) {
      faults.add("the rule's name does not begin with " + rule.code());
    }
    Matcher forbidden = FORBIDDEN.matcher(text);
    while (forbidden.find()) {
      faults.add("forbidden word " + forbidden.group());
    }
    Matcher number = NUMBER.matcher(text.replaceAll("\"[^\"]*\"", ""));
    while (number.find()) {
      faults.add("literal number " + number.group());
    }
    return faults;
  }

  private static void count(
      String text, String what, int expected, String name, List<String> faults) {
    long found = Pattern.compile(what).matcher(text).results().count();
    if (found != expected) {
      faults.add(found + " " + name + ", not " + expected);
    }
  }
}
