package dk.naervaer.service.advisory;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Advisories of cases that are kept no longer; in the caller's transaction. */
public final class OldAdvisories {
  private final OldAdvisoryStore store;

  OldAdvisories(OldAdvisoryStore store) {
    this.store = store;
  }

  /** Until which day the cases of an employment are kept no longer. */
  public record Closed(String employeeId, String employmentId, LocalDate until) {
    @Override
    public String toString() {
      return "Closed[" + until + "]";
    }
  }

  /** Lets those of these cases go; which they were. */
  public List<UUID> letGo(List<Closed> closed) {
    return store.letGo(closed);
  }
}
