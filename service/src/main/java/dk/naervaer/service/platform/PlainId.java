package dk.naervaer.service.platform;

import java.util.regex.Pattern;

/**
 * An id that whoever tells something gives it: so plain that nothing can be told in the id itself.
 */
public final class PlainId {
  /** What it may be, for whoever gave another. */
  public static final String RULE = "at most 100 letters a to z, digits and . _ : / -";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

  private PlainId() {}

  /** Whether a text is one. */
  public static boolean isOne(String text) {
    return PLAIN.matcher(text).matches();
  }
}
