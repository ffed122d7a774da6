package dk.naervaer.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with placeholders in braces, in both languages. Nothing in it is ever run: a placeholder
 * is replaced by its value, and that is all.
 */
public record MailText(Words danish, Words english) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** Subject and body. */
  public record Words(String subject, String body) {

    /** The same with values in place of the placeholders; a value is never looked into again. */
    public Words with(Map<String, String> values) {
      return new Words(filled(subject, values), filled(body, values));
    }
  }

  /** The words in a language. */
  public Words in(MailLanguage language) {
    return language == MailLanguage.DANISH ? danish : english;
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              return Matcher.quoteReplacement(value == null ? found.group() : value);
            });
  }

  /** What stands in braces in a text. */
  public static Set<String> placeholders(String text) {
    Set<String> words = new TreeSet<>();
    PLACEHOLDER.matcher(text).results().forEach(found -> words.add(found.group(1)));
    return words;
  }

  static Optional<MailText> of(Section section, MailKind kind) {
    section.allow("da", "en");
    Optional<Words> danish = section.section("da").flatMap(words -> words(words, kind));
    Optional<Words> english = section.section("en").flatMap(words -> words(words, kind));
    if (danish.isEmpty() && section.section("da").isEmpty()) {
      section.error(
          "R413", "da", null, "Nøglen mangler. Tilføj da.", "The key is missing. Add it.");
    }
    return danish.map(words -> new MailText(words, english.orElse(words)));
  }

  private static Optional<Words> words(Section section, MailKind kind) {
    section.allow("subject", "body");
    Optional<String> subject = checked("subject", section, kind.placeholdersOfSubject());
    Optional<String> body =
        checked("body", section, kind.placeholders())
            .filter(text -> hasNeeded(text, section, kind));
    return subject.isPresent() && body.isPresent()
        ? Optional.of(new Words(subject.get(), body.get()))
        : Optional.empty();
  }

  private static boolean hasNeeded(String body, Section section, MailKind kind) {
    Set<String> needed = new TreeSet<>(kind.needed());
    needed.removeAll(placeholders(body));
    if (!needed.isEmpty()) {
      String missing = "{" + String.join("}, {", needed) + "}";
      section.error(
          "R412",
          "body",
          null,
          "Uden " + missing + " kan mailen ikke bruges. Tilføj det.",
          "The mail is good for nothing without " + missing + ". Add it.");
    }
    return needed.isEmpty();
  }

  private static Optional<String> checked(String key, Section section, Set<String> allowed) {
    Optional<String> text = section.required(key);
    Set<String> unknown = new TreeSet<>(text.map(MailText::placeholders).orElse(Set.of()));
    unknown.removeAll(allowed);
    if (unknown.isEmpty()) {
      return text;
    }
    String known =
        allowed.isEmpty() ? "–" : "{" + String.join("}, {", new TreeSet<>(allowed)) + "}";
    section.error(
        "R412",
        key,
        "{" + String.join("}, {", unknown) + "}",
        "Det kan ikke indsættes her. Brug: " + known + ".",
        "That can't be put in here. Use: " + known + ".");
    return Optional.empty();
  }
}
