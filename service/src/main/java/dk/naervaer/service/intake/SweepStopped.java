package dk.naervaer.service.intake;

import java.time.LocalDate;

/** The sweep would take back too much; what it has not committed is undone. */
final class SweepStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int withdrawn;
  private final int standing;

  SweepStopped(int withdrawn, int standing) {
    super("it would take back " + withdrawn + " of " + standing + " advisories");
    this.withdrawn = withdrawn;
    this.standing = standing;
  }

  SweepStop on(LocalDate day) {
    return new SweepStop(day, withdrawn, standing);
  }
}
