package dk.naervaer.service.assessment;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.WorkUnitAssessment;
import dk.naervaer.rules.facts.WorkUnitMorning;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.advisory.WorkUnitState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One morning of one work unit: pure, and the same live and in {@code replay}. */
public final class AssessWorkUnit {
  private final RuleBook book;

  public AssessWorkUnit(RuleBook book) {
    this.book = book;
  }

  /** What is given on a morning, and what the next one has to know. */
  public record Morning(List<AdvisoryChanged> given, WorkUnitState state) {}

  /**
   * Judges a morning.
   *
   * @param away employments missed in the unit
   */
  public Morning at(Instant now, LocalDate today, WorkUnitState before, int away) {
    LocalDate since = book.leaderSince(before.workUnit());
    Set<String> introduced = before.introducedFor(since);
    WorkUnitAssessment assessment =
        book.assess(
            new WorkUnitMorning(before.workUnit(), today, away, before.above(), introduced));
    List<AdvisoryChanged> given = new ArrayList<>();
    Set<String> told = new HashSet<>(introduced);
    for (Wanted wanted : assessment.wanted()) {
      given.add(Advisory.aboutWorkUnit(before.workUnit(), wanted, now, today));
      wanted.rows().stream()
          .filter(row -> row.explanation().measure() == Measure.NEW_LEADER)
          .forEach(row -> told.add(row.step().rule()));
    }
    return new Morning(
        given, new WorkUnitState(before.workUnit(), today, assessment.above(), since, told));
  }
}
