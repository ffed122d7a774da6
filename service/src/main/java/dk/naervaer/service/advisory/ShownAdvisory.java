package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryLine;
import java.util.UUID;

/** An advisory as it is shown: its line, and what it says in full. */
public record ShownAdvisory(UUID id, AdvisoryLine line, Notice notice) {
  @Override
  public String toString() {
    return "ShownAdvisory[" + id + "]";
  }
}
