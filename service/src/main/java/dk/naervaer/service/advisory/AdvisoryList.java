package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryLine;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The advisories there are, for those who show them. Who may see what is the asker's affair. */
public final class AdvisoryList {
  private final AdvisoryListStore store;

  AdvisoryList(AdvisoryListStore store) {
    this.store = store;
  }

  /** The advisories asked for, sorted by employee, due day and rule. */
  public List<ShownAdvisory> page(AdvisoryQuery query) {
    return store.page(query);
  }

  /** The same as the lines of {@code replay}. */
  public List<AdvisoryLine> lines(AdvisoryQuery query) {
    return store.page(query).stream().map(ShownAdvisory::line).toList();
  }

  /** Those with these ids, whatever became of them. */
  public List<ShownAdvisory> named(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.named(ids);
  }

  /** Those with these ids that were ever given, as they are laid before somebody. */
  public List<AddressedAdvisory> addressed(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.addressed(ids);
  }

  /** How often each row of the sheets has given one. */
  public List<RuleCount> perRule() {
    return store.perRule();
  }

  /** How many there are in all, whatever the page. */
  public long count(AdvisoryQuery query) {
    return store.count(query);
  }
}
