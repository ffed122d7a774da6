package dk.naervaer.rules.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A note is read by many and kept for ever, so it names no person and stays short. */
final class NoteCheck {
  static final int MOST_CHARACTERS = 120;

  private static final Pattern CPR =
      Pattern.compile("(?<!\\d)[0-3]\\d[01]\\d{3}[-\\u2013 ]?\\d{4}(?!\\d)");
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");

  private NoteCheck() {}

  static boolean fits(String note, FilePlace place) {
    if (CPR.matcher(note).find()) {
      return refuse(place, null, "ligner et CPR-nummer", "looks like a CPR number");
    }
    if (MAIL.matcher(note).find()) {
      return refuse(place, null, "ligner en mailadresse", "looks like a mail address");
    }
    if (note.length() > MOST_CHARACTERS) {
      return refuse(
          place,
          note,
          "er længere end " + MOST_CHARACTERS + " tegn",
          "is longer than " + MOST_CHARACTERS + " characters");
    }
    return true;
  }

  private static boolean refuse(
      FilePlace place, @Nullable String found, String danish, String english) {
    place.error(
        "R107",
        Column.NOTE,
        found,
        "Noten " + danish + ". Skriv en kort note uden personer, for eksempel mødets dato.",
        "The note "
            + english
            + ". Write a short note without persons, such as the meeting's date.");
    return false;
  }
}
