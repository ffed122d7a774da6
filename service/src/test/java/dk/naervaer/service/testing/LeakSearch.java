package dk.naervaer.service.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Searches what leaves the program for what must not: a name together with a word of illness, a
 * payroll code, a number like a CPR number.
 */
public final class LeakSearch {
  private static final Pattern ILLNESS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(syg|fravær|sick|absence|ill\\b|illness|diagnos|læge|fasthold|trivsel|omsorg"
              + "|wellbeing|fast.track|raskmeld|barsel|gravid|pregnan|arbejdsskade|work.injury|stress"
              + "|mulighedserkl|varighedserkl)");

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{6}[- ]?\\d{4}(?![\\w-])");

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  private final Set<String> names;
  private final Pattern codes;

  /**
   * A search.
   *
   * @param names of everybody who is held
   * @param codes of the payroll system
   */
  public LeakSearch(Set<String> names, Set<String> codes) {
    this.names = Set.copyOf(names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
    this.codes = Pattern.compile("(?<![\\w.,:/+-])(" + String.join("|", codes) + ")(?![\\w.,:/-])");
  }

  /** What leaks in one thing that leaves: a mail, a header, a line of the log, an address. */
  public List<String> in(String thing) {
    String text = readable(thing);
    List<String> leaks = new ArrayList<>();
    Matcher illness = ILLNESS.matcher(text);
    if (illness.find()) {
      String lower = text.toLowerCase(Locale.ROOT);
      names.stream()
          .filter(lower::contains)
          .forEach(name -> leaks.add(name + " with " + illness.group()));
    }
    NUMBER.matcher(text).results().forEach(found -> leaks.add("number " + found.group()));
    codes.matcher(text).results().forEach(found -> leaks.add("code " + found.group()));
    return leaks;
  }

  // Folded lines of calendars and headers, escapes of addresses; what names a thing is no number.
  private static String readable(String thing) {
    String unfolded = thing.replaceAll("\r?\n[ \t]", "");
    String plain = UUID.matcher(unfolded).replaceAll("");
    if (!plain.contains("%") && !plain.contains("+")) {
      return plain;
    }
    return plain + "\n" + decoded(plain);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noEscapes) {
      return "";
    }
  }
}
