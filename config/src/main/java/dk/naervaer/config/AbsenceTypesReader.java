package dk.naervaer.config;

import dk.naervaer.rules.facts.AbsenceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads {@code absence-types.yaml}: a list of payroll codes and what they count as. */
final class AbsenceTypesReader {
  private static final List<String> KINDS =
      Arrays.stream(AbsenceKind.values()).map(AbsenceKind::word).toList();

  private AbsenceTypesReader() {}

  static AbsenceTypes read(List<Value> items) {
    List<AbsenceType> types = new ArrayList<>();
    for (Value item : items) {
      Optional<AbsenceType> type = item.section().flatMap(AbsenceTypesReader::type);
      if (type.isPresent() && isAlone(type.get(), types, item)) {
        types.add(type.get());
      }
    }
    return new AbsenceTypes(types);
  }

  private static Optional<AbsenceType> type(Section section) {
    section.allow("code", "counts-as", "system", "from", "to");
    Optional<String> code = section.required("code");
    Optional<AbsenceKind> kind = section.requiredWord("counts-as", AbsenceKind::ofWord, KINDS);
    LocalDate from = section.date("from").orElse(null);
    LocalDate to = section.date("to").orElse(null);
    Dates.checkOrder(from, to, section);
    return code.isPresent() && kind.isPresent()
        ? Optional.of(
            new AbsenceType(code.get(), kind.get(), section.text("system").orElse(null), from, to))
        : Optional.empty();
  }

  private static boolean isAlone(AbsenceType type, List<AbsenceType> others, Value item) {
    boolean overlaps =
        others.stream()
            .anyMatch(
                other ->
                    other.code().equals(type.code())
                        && Objects.equals(other.system(), type.system())
                        && other.overlaps(type));
    if (overlaps) {
      item.error(
          "R416",
          type.code(),
          "Koden har allerede en betydning i samme tid for samme lønsystem. Ret from og to.",
          "The code already has a meaning at the same time for the same system. Mend from and to.");
    }
    return !overlaps;
  }
}
