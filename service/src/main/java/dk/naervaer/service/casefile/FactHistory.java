package dk.naervaer.service.casefile;

import java.util.List;

/** Everything that ever became known, for those who play the past. */
public final class FactHistory {
  private final FactHistoryStore store;

  FactHistory(FactHistoryStore store) {
    this.store = store;
  }

  /** The next employees after one, in order of their ids. */
  List<String> employeesAfter(String employeeId, int most) {
    return store.employeesAfter(employeeId, most);
  }

  /** What is known of the next employees after one, in order of their ids; none after the last. */
  public List<KnownFacts> after(String employeeId, int most) {
    return store.after(employeeId, most);
  }
}
