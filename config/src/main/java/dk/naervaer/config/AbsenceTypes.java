package dk.naervaer.config;

import dk.naervaer.rules.facts.AbsenceKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each payroll system's codes count as. A code that isn't here is never guessed. */
public final class AbsenceTypes {
  private final List<AbsenceType> types;
  private final Map<String, List<AbsenceType>> byCode = new HashMap<>();

  AbsenceTypes(List<AbsenceType> types) {
    this.types = List.copyOf(types);
    for (AbsenceType type : types) {
      byCode.merge(
          type.code(),
          List.of(type),
          (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
    }
  }

  /**
   * What an absence with this code counts as; a mapping of the payroll system's own goes first.
   *
   * @param source {@code ce_source} of the record; null when it had none
   * @param firstDay the absence's first day
   * @return empty for an unknown code
   */
  public Optional<AbsenceKind> kindOf(String code, @Nullable String source, LocalDate firstDay) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(type -> type.system() == null || type.system().equals(source))
        .filter(type -> type.holdsOn(firstDay))
        .min(Comparator.comparing(type -> type.system() == null))
        .map(AbsenceType::countsAs);
  }

  /** Every mapping, in the order of the file. */
  public List<AbsenceType> all() {
    return types;
  }

  @Override
  public String toString() {
    return types.toString();
  }
}
