package dk.naervaer.service.advisory;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.Explanation;
import dk.naervaer.rules.RowInstance;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.measure.Occasion;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an advisory says.
 *
 * @param steps the steps it serves; the first names it
 * @param deadline working days until the reminder; null when no row has one
 * @param span the days of the case the naming row counts in, when this was last reconciled
 * @param contactSpan the same of the contact case it is a step of; null when only the law asks
 * @param limit a time limit: expires when its day passes
 */
public record Notice(
    List<RowInstance> steps,
    String action,
    List<Recipient> recipients,
    @Nullable Integer deadline,
    LocalDate dueOn,
    LocalDate giveOn,
    DaySpan span,
    @Nullable DaySpan contactSpan,
    boolean limit,
    Explanation explanation) {

  static Notice of(Wanted wanted) {
    return new Notice(
        wanted.steps(),
        wanted.action(),
        wanted.recipients(),
        wanted.deadline(),
        wanted.dueOn(),
        wanted.giveOn(),
        wanted.span(),
        wanted.contactCase().orElse(null),
        wanted.limit(),
        wanted.naming().explanation());
  }

  /** The step that names it. */
  public RowInstance naming() {
    return steps.getFirst();
  }

  /** Ids of the further rows it serves. */
  public List<String> alsoRules() {
    return steps.stream()
        .map(RowInstance::rule)
        .filter(rule -> !rule.equals(naming().rule()))
        .distinct()
        .toList();
  }

  /** What it was asked for on. */
  Occasion occasion() {
    Measure measure = explanation.measure();
    if (measure.isWellbeing()) {
      return Occasion.RETURN;
    }
    if (measure == Measure.CONCERN) {
      return Occasion.CONCERN;
    }
    if (measure.isAboutWorkUnit()) {
      return Occasion.WORK_UNIT;
    }
    return contactSpan == null ? Occasion.LAW : Occasion.CASE;
  }

  boolean servesAnyOf(List<RowInstance> others) {
    return others.stream().anyMatch(steps::contains);
  }
}
