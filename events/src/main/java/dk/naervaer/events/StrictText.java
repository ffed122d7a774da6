package dk.naervaer.events;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whether bytes are a text we can keep, asked before any parser sees them.
 *
 * <p>JSON parsers forgive too much here: overlong forms, half surrogate pairs and, where a zero
 * byte makes it look so, UTF-16. None of that survives a database column.
 */
final class StrictText {

  private StrictText() {}

  /** Strict UTF-8 without a zero byte, and no escape of half a surrogate pair. */
  static boolean isSound(byte[] json) {
    boolean ascii = true;
    boolean escapes = false;
    for (byte unit : json) {
      if (unit == 0) {
        return false;
      }
      ascii &= unit > 0;
      escapes |= unit == '\\';
    }
    return (ascii || decode(json) != null) && (!escapes || surrogatesPair(json));
  }

  /** The text of strict UTF-8, or null. */
  static @Nullable String decode(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** A backslash can only stand within a string: anywhere else the parser refuses it anyway. */
  private static boolean surrogatesPair(byte[] json) {
    int at = 0;
    while (at < json.length) {
      int unit = json[at] == '\\' ? escapedUnit(json, at) : 0;
      if (isSurrogate(unit)) {
        if (unit >= 0xDC00
            || escapedUnit(json, at + 6) < 0xDC00
            || !isSurrogate(escapedUnit(json, at + 6))) {
          return false;
        }
        at += 12;
      } else {
        at += json[at] == '\\' ? 2 : 1;
      }
    }
    return true;
  }

  private static boolean isSurrogate(int unit) {
    return unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE;
  }

  /** The unit written as a backslash, u and four hex digits at that place; 0 when none is. */
  private static int escapedUnit(byte[] json, int at) {
    if (at + 6 > json.length || json[at] != '\\' || json[at + 1] != 'u') {
      return 0;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(json[i], 16);
      if (digit < 0) {
        return 0;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}
