package dk.naervaer.service.casefile;

import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.platform.PlatformClock;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** What another book would do to the advisories that stand, tried and rolled back. */
public final class SwapTrial {
  private static final int AT_ONCE = 500;

  private final TransactionTemplate transaction;
  private final CaseDesk desk;
  private final FactHistory history;
  private final PlatformClock clock;

  SwapTrial(
      TransactionTemplate transaction, CaseDesk desk, FactHistory history, PlatformClock clock) {
    this.transaction = transaction;
    this.desk = desk;
    this.history = history;
    this.clock = clock;
  }

  /**
   * A sum.
   *
   * @param live advisories that are given and stand
   * @param changed those given, withdrawn or moved
   */
  public record Change(long live, long changed) {
    Change plus(Change other) {
      return new Change(live + other.live, changed + other.changed);
    }
  }

  /** What the book would change now. */
  public Change of(Book book) {
    Change sum = new Change(0, 0);
    List<String> some = history.employeesAfter("", AT_ONCE);
    while (!some.isEmpty()) {
      List<String> these = some;
      Change change =
          transaction.execute(
              status -> {
                status.setRollbackOnly();
                return desk.tried(these, book, clock.now());
              });
      sum = change == null ? sum : sum.plus(change);
      some = history.employeesAfter(some.getLast(), AT_ONCE);
    }
    return sum;
  }
}
