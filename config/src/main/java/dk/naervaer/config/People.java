package dk.naervaer.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads persons: an id or a name must be there, the rest may come later. */
final class People {
  private People() {}

  static Optional<Leader> leader(Section section) {
    section.allow("id", "name", "mail", "from");
    Optional<String> id = section.required("id");
    String mail = Mail.of(section).orElse(null);
    Optional<String> name = section.text("name");
    LocalDate since = section.date("from").orElse(null);
    return id.map(it -> new Leader(it, name.orElse(it), mail, since));
  }

  static Optional<Deputy> deputy(Section section) {
    section.allow("id", "name", "mail", "from", "to");
    Optional<String> id = section.required("id");
    String mail = Mail.of(section).orElse(null);
    Optional<String> name = section.text("name");
    LocalDate from = section.date("from").orElse(null);
    LocalDate to = section.date("to").orElse(null);
    Dates.checkOrder(from, to, section);
    return id.map(it -> new Deputy(it, name.orElse(it), mail, from, to));
  }

  static Optional<Liaison> liaison(Section section) {
    section.allow("id", "name", "mail", "deputies");
    List<Deputy> deputies = section.list("deputies", People::deputy);
    String mail = Mail.of(section).orElse(null);
    String id = section.text("id").orElse(null);
    return section.required("name").map(name -> new Liaison(name, mail, id, deputies));
  }
}
