package dk.naervaer.service.casefile;

import dk.naervaer.config.Configuration;
import dk.naervaer.rules.facts.AbsenceKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words of payroll that the municipality's files give a meaning to. */
public record Vocabulary(Predicate<String> knowsWorkUnit, CodeTable codes) {

  /** The words that these files know. */
  public static Vocabulary of(Configuration configuration) {
    return new Vocabulary(
        workUnit -> configuration.organisation().find(workUnit).isPresent(),
        configuration.absenceTypes()::kindOf);
  }

  /** What an absence code counts as. */
  @FunctionalInterface
  public interface CodeTable {
    /** The kind, empty for an unknown code; read at the absence's first day. */
    Optional<AbsenceKind> kindOf(String code, @Nullable String source, LocalDate firstDay);
  }
}
