package dk.naervaer.config;

import dk.naervaer.rules.facts.AbsenceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a payroll code counts as.
 *
 * @param system {@code ce_source} of the payroll system it holds for; null = any without its own
 * @param from first day it holds; null = always
 * @param to last day it holds; null = for ever
 */
public record AbsenceType(
    String code,
    AbsenceKind countsAs,
    @Nullable String system,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  /** Whether it holds on a day. */
  boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether both hold on some day. */
  boolean overlaps(AbsenceType other) {
    return isNotAfter(from, other.to) && isNotAfter(other.from, to);
  }

  private static boolean isNotAfter(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null || !from.isAfter(to);
  }
}
