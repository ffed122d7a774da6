package dk.naervaer.service.governance;

import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one way in which rules change: an entry in the ledger, a new epoch, everybody looked at. */
final class RuleChange {
  private final Ledger ledger;
  private final BookInForce book;
  private final Twin twin;
  private final CaseDesk cases;
  private final PlatformClock clock;

  RuleChange(Ledger ledger, BookInForce book, Twin twin, CaseDesk cases, PlatformClock clock) {
    this.ledger = ledger;
    this.book = book;
    this.twin = twin;
    this.cases = cases;
    this.clock = clock;
  }

  /**
   * Enters it in the running transaction; the folder is written once that has committed.
   *
   * @param files what the folder is to hold; nothing where it is to be gone
   */
  void enter(
      Instant now,
      String kind,
      @Nullable String level,
      String person,
      String details,
      Map<String, byte @Nullable []> files) {
    ledger.add(now, kind, level, person, details, files);
    book.beginEpoch();
    cases.lookAtAll(clock.today().plusDays(1));
    AfterCommit.run(() -> twin.write(files));
  }

  /** What was changed counts at once: everybody comes due today. */
  void lookAtAllToday() {
    cases.lookAtAll(clock.today());
  }
}
