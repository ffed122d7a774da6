package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.NearestWord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cells that hold a word of a closed list. Excel's capital first letters are accepted. */
final class WordCells {
  private static final List<String> MEASURES =
      Arrays.stream(Measure.values()).map(Measure::word).toList();
  private static final List<String> GROUPS =
      Arrays.stream(Group.values()).map(Group::word).toList();
  private static final List<String> RECIPIENTS =
      Arrays.stream(Recipient.values()).map(Recipient::word).toList();

  private WordCells() {}

  static @Nullable Measure measure(String text, FilePlace place) {
    Optional<Measure> measure = Measure.ofWord(text.toLowerCase(Locale.ROOT));
    if (measure.isEmpty()) {
      tell(Column.MEASURE, text, MEASURES, place);
    }
    return measure.orElse(null);
  }

  static @Nullable Group group(String text, FilePlace place) {
    if (text.isEmpty()) {
      return Group.ALL;
    }
    Optional<Group> group = Group.ofWord(text.toLowerCase(Locale.ROOT));
    if (group.isEmpty()) {
      tell(Column.GROUP, text, GROUPS, place);
    }
    return group.orElse(null);
  }

  /** Whether the text is an action; any word is, when the dictionary isn't known. */
  static boolean action(String text, @Nullable Set<String> actions, FilePlace place) {
    if (text.isEmpty()) {
      place.error(
          "R106",
          Column.ACTION,
          null,
          "Handlingen mangler. Skriv et ord fra ordbogen (ordbog.yaml), for eksempel ring.",
          "The action is missing. Write a word of the dictionary (ordbog.yaml), such as ring.");
      return false;
    }
    if (actions == null || actions.contains(text)) {
      return true;
    }
    place.error(
        "R106",
        Column.ACTION,
        text,
        "Handlingen står ikke i ordbogen. Ret ordet, eller tilføj det i ordbog.yaml."
            + NearestWord.danish(text, actions),
        "The action is not in the dictionary. Mend the word or add it to ordbog.yaml."
            + NearestWord.english(text, actions));
    return false;
  }

  /** The recipients in their fixed order; none, with a fault, when one can't be told. */
  static List<Recipient> recipients(String text, FilePlace place) {
    Set<Recipient> recipients = EnumSet.noneOf(Recipient.class);
    boolean known = true;
    for (String word : text.split(",", -1)) {
      String tidy = CellText.tidy(word);
      if (!tidy.isEmpty()) {
        Optional<Recipient> recipient = recipient(tidy);
        recipient.ifPresentOrElse(
            recipients::add, () -> tell(Column.RECIPIENTS, tidy, RECIPIENTS, place));
        known &= recipient.isPresent();
      }
    }
    if (recipients.isEmpty() && known) {
      tellNobody(place);
    }
    return known ? List.copyOf(recipients) : List.of();
  }

  private static Optional<Recipient> recipient(String word) {
    return Arrays.stream(Recipient.values())
        .filter(who -> who.word().equalsIgnoreCase(word))
        .findFirst();
  }

  private static void tellNobody(FilePlace place) {
    place.error(
        "R109",
        Column.RECIPIENTS,
        null,
        "Rækken har ingen modtager, så ingen ville få besked. Skriv en eller flere af: "
            + String.join(", ", RECIPIENTS)
            + ".",
        "The row has no recipient, so nobody would be told. Write one or more of: "
            + String.join(", ", RECIPIENTS)
            + ".");
  }

  private static void tell(Column column, String text, List<String> known, FilePlace place) {
    String list = String.join(", ", known);
    place.error(
        "R106",
        column,
        text.isEmpty() ? null : text,
        (text.isEmpty() ? "Cellen er tom" : "Ordet findes ikke")
            + ". Skriv et af: "
            + list
            + "."
            + NearestWord.danish(text, known),
        (text.isEmpty() ? "The cell is empty" : "There is no such word")
            + ". Write one of: "
            + list
            + "."
            + NearestWord.english(text, known));
  }
}
