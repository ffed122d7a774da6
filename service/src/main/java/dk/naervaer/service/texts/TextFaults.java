package dk.naervaer.service.texts;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailText;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What keeps a text from being used: placeholders are a closed list, nothing in it may tell a
 * stranger what it is about, and a subject is one line, or it could become a second header.
 */
public final class TextFaults {
  private static final String DANISH = "da";
  private static final String ENGLISH = "en";
  private static final int LONGEST_SUBJECT = 120;
  private static final int LONGEST_BODY = 2000;

  /** What begins letters in a header that are none as they stand (RFC 2047). */
  private static final String ENCODED = "=?";

  /** Letters by their kind that show nothing. */
  private static final String BLANK_LETTERS = "\u115f\u1160\u2800\u3164\uffa0\u034f";

  /** Blanks beside the ordinary one, some of which hardly show. */
  private static final Pattern NARROW = Pattern.compile("[\\p{Zs}&&[^ \u00a0]]");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

  /**
   * What is wrong with a text.
   *
   * @param word of a closed list
   * @param about what it is about; empty for nothing more
   * @param language of the words at fault, {@code da} or {@code en}
   */
  public record Fault(String word, String about, String language) {
    /** The field of a form to mend it in. */
    public String field() {
      return language.equals(DANISH) ? "bodyDa" : "bodyEn";
    }
  }

  static List<Fault> of(MailKind kind, MailText text) {
    List<Fault> faults = new ArrayList<>();
    add(kind, text.danish(), DANISH, faults);
    add(kind, text.english(), ENGLISH, faults);
    return faults;
  }

  private static void add(
      MailKind kind, MailText.Words words, String language, List<Fault> faults) {
    lengths(words, language, faults);
    if (!isLong(words)) {
      placeholders(kind, words, language, faults);
      telling(words, language, faults);
    }
  }

  private static void lengths(MailText.Words words, String language, List<Fault> faults) {
    String subject = words.subject();
    if (subject.isBlank() || words.body().isBlank()) {
      faults.add(new Fault("empty", "", language));
    }
    if (isLong(words)) {
      faults.add(new Fault("long", LONGEST_SUBJECT + "/" + LONGEST_BODY, language));
    }
    boolean odd =
        subject.codePoints().anyMatch(TextFaults::isOdd)
            || words.body().codePoints().anyMatch(c -> isOdd(c) && c != '\n')
            || subject.contains(ENCODED);
    if (odd) {
      faults.add(new Fault("characters", "", language));
    }
  }

  private static boolean isLong(MailText.Words words) {
    return words.subject().length() > LONGEST_SUBJECT || words.body().length() > LONGEST_BODY;
  }

  /** What is not seen, and what makes the letters beside it read the other way round. */
  private static boolean isOdd(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          true;
      default -> BLANK_LETTERS.indexOf(character) >= 0;
    };
  }

  private static void placeholders(
      MailKind kind, MailText.Words words, String language, List<Fault> faults) {
    Set<String> unknown = new TreeSet<>(MailText.placeholders(words.body()));
    unknown.removeAll(kind.placeholders());
    Set<String> odd = new TreeSet<>(MailText.placeholders(words.subject()));
    odd.removeAll(kind.placeholdersOfSubject());
    unknown.addAll(odd);
    unknown.forEach(one -> faults.add(new Fault("placeholder", "{" + one + "}", language)));
    Set<String> needed = new TreeSet<>(kind.needed());
    needed.removeAll(MailText.placeholders(words.body()));
    needed.forEach(one -> faults.add(new Fault("needed", "{" + one + "}", language)));
  }

  private static void telling(MailText.Words words, String language, List<Fault> faults) {
    // Marks that no letter takes up hide a word from us, not from who reads it.
    String written = (words.subject() + " " + words.body()).toLowerCase(Locale.ROOT);
    String composed = Normalizer.normalize(NARROW.matcher(written).replaceAll(""), Form.NFKC);
    String all = " " + MARKS.matcher(composed).replaceAll("");
    TELLING.stream()
        .filter(word -> all.matches("(?s).*[^\\p{L}]" + word + ".*"))
        .forEach(word -> faults.add(new Fault("telling", word, language)));
  }
}
