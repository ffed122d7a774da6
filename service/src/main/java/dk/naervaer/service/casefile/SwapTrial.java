package dk.naervaer.service.casefile;

import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** What another book would do to the advisories that stand, tried and rolled back. */
public final class SwapTrial {
  private static final int AT_ONCE = 500;

  private final TransactionTemplate transaction;
  private final CaseDesk desk;
  private final FactHistory history;

  SwapTrial(TransactionTemplate transaction, CaseDesk desk, FactHistory history) {
    this.transaction = transaction;
    this.desk = desk;
    this.history = history;
  }

  /**
   * A sum.
   *
   * @param live advisories that are given and stand
   * @param changed those that only one of the books would give, withdraw or move
   */
  public record Change(long live, long changed) {
    Change plus(Change other) {
      return new Change(live + other.live, changed + other.changed);
    }
  }

  /**
   * What one book would change at an instant and the other would not, by what is known now of
   * everybody, whoever asks.
   */
  public Change between(Book inForce, Book next, Instant at) {
    return OnBehalf.theProgram(() -> ofEverybody(inForce, next, at));
  }

  private Change ofEverybody(Book inForce, Book next, Instant at) {
    Change sum = new Change(0, 0);
    List<String> some = history.employeesAfter("", AT_ONCE);
    while (!some.isEmpty()) {
      List<String> these = some;
      Change change =
          transaction.execute(
              status -> {
                status.setRollbackOnly();
                return between(these, inForce, next, at);
              });
      sum = change == null ? sum : sum.plus(change);
      some = history.employeesAfter(some.getLast(), AT_ONCE);
    }
    return sum;
  }

  private Change between(List<String> employeeIds, Book inForce, Book next, Instant at) {
    CaseDesk.Tried without = desk.tried(employeeIds, inForce, at);
    CaseDesk.Tried with = desk.tried(employeeIds, next, at);
    Set<CaseDesk.Told> apart = new HashSet<>(with.told());
    apart.removeAll(without.told());
    long missing = without.told().stream().filter(one -> !with.told().contains(one)).count();
    return new Change(without.live(), apart.size() + missing);
  }
}
