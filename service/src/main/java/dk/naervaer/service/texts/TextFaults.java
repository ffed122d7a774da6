package dk.naervaer.service.texts;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What keeps a text from being used: placeholders are a closed list, nothing in it may tell a
 * stranger what it is about, and a subject is one line, or it could become a second header.
 */
public final class TextFaults {
  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_BODY = 2000;

  /** Beginnings of words that tell what it is about. */
  private static final List<String> TELLING =
      List.of(
          "syg",
          "fravær",
          "sick",
          "illness",
          "absence",
          "diagnos",
          "læge",
          "doctor",
          "fasthold",
          "trivsel",
          "omsorg",
          "wellbeing",
          "fast track",
          "barsel",
          "gravid",
          "pregnan",
          "stress",
          "depress",
          "behandl",
          "afsked",
          "opsig",
          "fyre",
          "dismiss");

  private TextFaults() {}

  /** What is wrong with a text, in a word of the closed list and what it is about. */
  public record Fault(String word, String about) {}

  static List<Fault> of(MailKind kind, MailText text) {
    List<Fault> faults = new ArrayList<>();
    for (MailText.Words words : List.of(text.danish(), text.english())) {
      lengths(words, faults);
      placeholders(kind, words, faults);
      telling(words, faults);
    }
    return faults.stream().distinct().toList();
  }

  private static void lengths(MailText.Words words, List<Fault> faults) {
    String subject = words.subject();
    if (subject.isBlank() || words.body().isBlank()) {
      faults.add(new Fault("empty", ""));
    }
    if (subject.length() > LONGEST_SUBJECT || words.body().length() > LONGEST_BODY) {
      faults.add(new Fault("long", LONGEST_SUBJECT + "/" + LONGEST_BODY));
    }
    boolean odd =
        subject.chars().anyMatch(Character::isISOControl)
            || words.body().chars().anyMatch(c -> Character.isISOControl(c) && c != '\n');
    if (odd) {
      faults.add(new Fault("characters", ""));
    }
  }

  private static void placeholders(MailKind kind, MailText.Words words, List<Fault> faults) {
    Set<String> unknown = new TreeSet<>(MailText.placeholders(words.subject() + words.body()));
    unknown.removeAll(kind.placeholders());
    unknown.forEach(one -> faults.add(new Fault("placeholder", "{" + one + "}")));
  }

  private static void telling(MailText.Words words, List<Fault> faults) {
    String all = " " + (words.subject() + " " + words.body()).toLowerCase(Locale.ROOT);
    TELLING.stream()
        .filter(word -> all.matches("(?s).*[^\\p{L}]" + word + ".*"))
        .forEach(word -> faults.add(new Fault("telling", word)));
  }
}
