package dk.naervaer.service.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What lay before people, and is kept no longer; in the caller's transaction. */
public final class OldItems {
  private final OldItemStore store;

  OldItems(OldItemStore store) {
    this.store = store;
  }

  /** Lets the items of advisories that are gone go, with what was done about them. */
  public long letGo(Collection<UUID> advisoryIds) {
    return store.items(advisoryIds);
  }

  /** Lets the talks of an employment go that were held or planned by a day. */
  public long letGoTalks(List<Talks> closed) {
    return store.talks(closed);
  }

  /** Until which day the talks of an employment are kept no longer. */
  public record Talks(String employmentId, LocalDate until) {
    @Override
    public String toString() {
      return "Talks[" + until + "]";
    }
  }

  /** Lets everything else about employees go of whom there is nothing left. */
  public void forget(Collection<String> employeeIds) {
    store.forget(employeeIds);
  }

  /** Lets letters and summonses go that were made before an instant, but of these employees. */
  public long letGoNotices(Instant before, Collection<String> held) {
    return store.notices(before, held);
  }
}
