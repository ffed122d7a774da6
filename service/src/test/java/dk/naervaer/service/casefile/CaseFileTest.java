package dk.naervaer.service.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.EventKey;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.testing.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history that was asked for once knows what is laid into the file afterwards. */
class CaseFileTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOW = Instant.parse("2026-01-07T11:00:00Z");
  private static final String EMPLOYMENT = "E1-1";
  private static final Vocabulary VOCABULARY =
      new Vocabulary(_ -> true, (_, _, _) -> Optional.of(AbsenceKind.OWN_SICKNESS));

  private final CaseFile file = new CaseFile("E1");

  @BeforeEach
  void askOnce() {
    file.take(
        new EventKey("/p", "1"), Facts.employment("E1"), NOW, VOCABULARY, new EmploymentOwners());
    assertThat(file.history(EMPLOYMENT).absences()).isEmpty();
  }

  @Test
  void anAbsence() {
    file.take(
        new EventKey("/p", "2"),
        Facts.sick("E1", 1, DAY, null),
        NOW,
        VOCABULARY,
        new EmploymentOwners());
    assertThat(file.history(EMPLOYMENT).absences()).hasSize(1);
  }

  @Test
  void aRevision() {
    file.take(
        new EventKey("/p", "2"),
        Facts.employment("E1", 2, "another-unit"),
        NOW,
        VOCABULARY,
        new EmploymentOwners());
    assertThat(file.history(EMPLOYMENT).versions()).hasSize(2);
  }

  @Test
  void aTalk() {
    file.take(EMPLOYMENT, new Talk("T1", "trivselssamtale", DAY));
    assertThat(file.history(EMPLOYMENT).talks()).hasSize(1);
  }

  @Test
  void anAnswer() {
    file.take(EMPLOYMENT, new Answer("Q1", "expected-long", "yes", DAY));
    assertThat(file.history(EMPLOYMENT).answers()).hasSize(1);
  }
}
