package dk.naervaer.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads {@code tekster.yaml}; a document or name that isn't there is as shipped. */
final class DocumentsReader {
  private DocumentsReader() {}

  static Documents read(Section file) {
    Documents shipped = ShippedConfig.documents();
    Documents own = readWhole(file);
    Map<String, Documents.TalkName> names = new LinkedHashMap<>(shipped.talkNames());
    names.putAll(own.talkNames());
    Map<String, Document> documents = new LinkedHashMap<>(shipped.documents());
    documents.putAll(own.documents());
    return new Documents(names, documents);
  }

  /** What stands in a file, and nothing else. */
  static Documents readWhole(Section file) {
    file.allow("talk-names", "documents");
    return new Documents(
        all(file, "talk-names", (_, section) -> Documents.TalkName.of(section)),
        all(file, "documents", DocumentsReader::document));
  }

  private static Optional<Document> document(String id, Section section) {
    if (!UnitIds.fits(id, section)) {
      return Optional.empty();
    }
    return Document.of(id, section);
  }

  private static <E> Map<String, E> all(
      Section file, String key, BiFunction<String, Section, Optional<E>> reading) {
    Map<String, E> all = new LinkedHashMap<>();
    file.section(key)
        .ifPresent(
            section ->
                section
                    .keys()
                    .forEach(
                        name ->
                            section
                                .section(name)
                                .flatMap(one -> reading.apply(name, one))
                                .ifPresent(one -> all.put(name, one))));
    return all;
  }
}
