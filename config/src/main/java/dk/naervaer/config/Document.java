package dk.naervaer.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something to print: a guide to a talk, an agenda, minutes, a plan. Nothing that is written on it
 * comes back into the program.
 *
 * @param id lower-case letters, digits and hyphens; stands in addresses
 */
public record Document(String id, Words danish, Words english) {
  private static final int MOST_PARTS = 20;
  private static final int MOST_LINES = 30;
  private static final int MOST_BLANKS = 20;

  /** A title and its parts, in one language. */
  public record Words(String title, List<Part> parts) {}

  /**
   * A part of it.
   *
   * @param blanks empty lines to write on, 0 to 20
   */
  public record Part(String heading, List<String> lines, int blanks) {}

  /** The words in a language. */
  public Words in(MailLanguage language) {
    return language == MailLanguage.DANISH ? danish : english;
  }

  static Optional<Document> of(String id, Section section) {
    section.allow("da", "en");
    if (section.section("da").isEmpty()) {
      section.error(
          "R413", "da", null, "Nøglen mangler. Tilføj da.", "The key is missing. Add it.");
    }
    Optional<Words> danish = section.section("da").flatMap(Document::words);
    Optional<Words> english = section.section("en").flatMap(Document::words);
    return danish.map(words -> new Document(id, words, english.orElse(words)));
  }

  private static Optional<Words> words(Section section) {
    section.allow("title", "parts");
    List<Part> parts = section.list("parts", Document::part);
    if (parts.size() > MOST_PARTS) {
      section.error("R418", "parts", null, "Højst 20 afsnit.", "At most 20 parts.");
    }
    return section.required("title").map(title -> new Words(title, parts));
  }

  private static Optional<Part> part(Section section) {
    section.allow("heading", "lines", "blanks");
    List<String> lines = new ArrayList<>();
    section.items("lines").forEach(item -> item.text().ifPresent(lines::add));
    if (lines.size() > MOST_LINES) {
      section.error("R418", "lines", null, "Højst 30 linjer.", "At most 30 lines.");
    }
    int blanks = section.value("blanks").flatMap(value -> value.whole(0, MOST_BLANKS)).orElse(0);
    return section
        .required("heading")
        .map(heading -> new Part(heading, List.copyOf(lines), blanks));
  }
}
