package dk.naervaer.service.inbox;

import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.ShownAdvisory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What readers thought of the advisories, summed per row of the sheets: no person, no reader. */
public final class Opinions {
  private final OpinionStore store;
  private final AdvisoryList advisories;

  Opinions(OpinionStore store, AdvisoryList advisories) {
    this.store = store;
    this.advisories = advisories;
  }

  /** How often those of a row were found useful or not. */
  public record OfRow(String rule, long useful, long notUseful) {}

  /** Those of each row about which anybody has said anything, in the order of their ids. */
  public List<OfRow> perRow() {
    Map<UUID, OpinionStore.Said> said = store.said();
    Map<String, OfRow> rows = new TreeMap<>();
    for (ShownAdvisory shown : advisories.named(new ArrayList<>(said.keySet()))) {
      OpinionStore.Said one = said.get(shown.id());
      if (one != null) {
        rows.merge(
            shown.line().rule(),
            new OfRow(shown.line().rule(), one.useful(), one.notUseful()),
            (a, b) -> new OfRow(a.rule(), a.useful() + b.useful(), a.notUseful() + b.notUseful()));
      }
    }
    return List.copyOf(rows.values());
  }
}
