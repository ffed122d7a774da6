package dk.naervaer.config;

import dk.naervaer.config.Committee.Member;
import dk.naervaer.config.Committee.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code organisation.yaml}. */
final class OrganisationReader {
  private static final Municipality UNNAMED = new Municipality("0000", "Kommunen");

  private OrganisationReader() {}

  /** What holds without a file: a municipality with one unit, itself. */
  static Organisation unnamed() {
    return new Organisation(
        UNNAMED, UnitTree.of(List.of(), UNNAMED.name()), Map.of(), List.of(), List.of());
  }

  static Organisation read(Section file) {
    file.allow("municipality", "workUnits", "liaisons", "committees", "staff");
    Municipality municipality =
        file.section("municipality").map(OrganisationReader::municipality).orElse(UNNAMED);
    List<WorkUnit> units = UnitTree.of(file.list("workUnits", UnitEntry::of), municipality.name());
    Set<String> ids = units.stream().map(WorkUnit::id).collect(Collectors.toSet());
    return new Organisation(
        municipality,
        units,
        liaisons(file.items("liaisons")),
        committees(file, ids),
        StaffReader.read(file, ids));
  }

  private static Municipality municipality(Section section) {
    section.allow("code", "name");
    String code =
        section.text("code").filter(it -> isCode("code", it, section)).orElse(UNNAMED.code());
    return new Municipality(code, section.text("name").orElse(UNNAMED.name()));
  }

  private static boolean isCode(String key, String code, Section section) {
    if (code.matches("[0-9]{3,4}")) {
      return true;
    }
    section.error(
        "R418",
        key,
        code,
        "En kommunekode er 3 eller 4 cifre i anførselstegn, for eksempel \"0851\".",
        "A municipality's code is 3 or 4 digits in quotation marks, for example \"0851\".");
    return false;
  }

  private static Map<String, Liaison> liaisons(List<Value> items) {
    Map<String, Liaison> liaisons = new LinkedHashMap<>();
    for (Value item : items) {
      item.section().ifPresent(section -> liaison(section, liaisons));
    }
    return liaisons;
  }

  private static void liaison(Section section, Map<String, Liaison> liaisons) {
    section.allow("municipality", "name", "mail");
    Optional<String> code =
        section.required("municipality").filter(it -> isCode("municipality", it, section));
    Optional<String> name = section.required("name");
    String mail = Mail.of(section).orElse(null);
    if (code.isPresent()
        && name.isPresent()
        && liaisons.putIfAbsent(code.get(), new Liaison(name.get(), mail, null, List.of()))
            != null) {
      section.error(
          "R417",
          "municipality",
          code.get(),
          "Kommunen har allerede en kontakt. Behold den ene.",
          "The municipality already has a contact. Keep one of them.");
    }
  }

  private static List<Committee> committees(Section file, Set<String> units) {
    List<Committee> committees = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Value item : file.items("committees")) {
      item.section().flatMap(section -> committee(section, units, ids)).ifPresent(committees::add);
    }
    return committees;
  }

  private static Optional<Committee> committee(
      Section section, Set<String> units, Set<String> ids) {
    section.allow("id", "name", "main", "workUnits", "members");
    Optional<String> id = section.required("id").filter(it -> UnitIds.fits(it, section));
    if (id.isPresent() && !ids.add(id.get())) {
      UnitIds.tellSame(id.get(), section);
    }
    List<String> owned = new ArrayList<>();
    section.items("workUnits").forEach(item -> UnitIds.known(item, units).ifPresent(owned::add));
    List<Member> members = section.list("members", OrganisationReader::member);
    Optional<String> name = section.text("name");
    boolean main = section.value("main").flatMap(Value::flag).orElse(false);
    return id.map(it -> new Committee(it, name.orElse(it), main, List.copyOf(owned), members));
  }

  private static Optional<Member> member(Section section) {
    section.allow("id", "name", "mail", "side");
    Optional<String> id = section.required("id");
    Optional<Side> side = section.requiredWord("side", Side::ofWord, List.of("leader", "employee"));
    String mail = Mail.of(section).orElse(null);
    Optional<String> name = section.text("name");
    return id.isPresent() && side.isPresent()
        ? Optional.of(new Member(id.get(), name.orElse(id.get()), mail, side.get()))
        : Optional.empty();
  }
}
