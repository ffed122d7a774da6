package dk.naervaer.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the municipality calls its talks, and what it prints for them.
 *
 * @param talkNames by the kind of talk
 * @param documents by id, in the order of the file
 */
public record Documents(Map<String, TalkName> talkNames, Map<String, Document> documents) {
  public Documents {
    talkNames = Collections.unmodifiableMap(new LinkedHashMap<>(talkNames));
    documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
  }

  /** What a kind of talk is called here. */
  public record TalkName(String danish, String english) {

    static Optional<TalkName> of(Section section) {
      section.allow("da", "en");
      Optional<String> english = section.text("en");
      return section.required("da").map(danish -> new TalkName(danish, english.orElse(danish)));
    }
  }

  /** What a kind of talk is called; the kind itself where nothing is set. */
  public String talk(String kind, MailLanguage language) {
    TalkName name = talkNames.get(kind);
    if (name == null) {
      return kind;
    }
    return language == MailLanguage.DANISH ? name.danish() : name.english();
  }
}
