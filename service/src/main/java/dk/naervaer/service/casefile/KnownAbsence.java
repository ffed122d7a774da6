package dk.naervaer.service.casefile;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Degree;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One revision of an absence.
 *
 * @param kind what its code counts as, read when it became known
 */
public record KnownAbsence(AbsenceMessage message, AbsenceKind kind, String hash, Instant knownAt) {
  private static final Comparator<KnownAbsence> IN_ORDER =
      Comparator.comparingInt((KnownAbsence known) -> known.message.revision())
          .thenComparing(known -> known.message.registeredAt())
          .thenComparing(KnownAbsence::hash);

  private static final int HUNDREDTHS = 2;
  private static final String LOWEST_HASH = "00";

  /** Whether it stands; false when it is taken back. */
  public boolean isActive() {
    return message.status() == AbsenceStatus.ACTIVE;
  }

  /** Whether both are about the same employment. */
  boolean isAtEmploymentOf(KnownAbsence other) {
    return message.employmentId().equals(other.message.employmentId());
  }

  /** Whether it counts where another one was told of the same absence. */
  boolean isNewerThan(KnownAbsence other) {
    return IN_ORDER.compare(this, other) > 0;
  }

  /**
   * That this is about another employment from now on: who sees the one it was about alone is told
   * that it is taken back there. It loses against what it is about now wherever both are seen.
   */
  KnownAbsence movedBy(KnownAbsence now) {
    AbsenceMessage there = now.message;
    AbsenceMessage gone =
        new AbsenceMessage(
            message.absenceId(),
            there.revision(),
            message.employeeId(),
            message.employmentId(),
            message.type(),
            message.firstDay(),
            message.lastDay(),
            List.of(),
            AbsenceStatus.ANNULLED,
            there.registeredAt());
    return new KnownAbsence(gone, AbsenceKind.LEAVE, LOWEST_HASH, now.knownAt);
  }

  /** The absence as the rules read it. */
  public Absence fact() {
    return new Absence(
        message.absenceId(),
        message.firstDay(),
        message.lastDay(),
        kind,
        message.degrees().stream().map(KnownAbsence::degree).toList());
  }

  private static Degree degree(dk.naervaer.events.Degree degree) {
    BigDecimal hundredths = degree.percent().movePointRight(HUNDREDTHS);
    return new Degree(degree.from(), hundredths.intValueExact());
  }

  @Override
  public String toString() {
    return "KnownAbsence[…]";
  }
}
