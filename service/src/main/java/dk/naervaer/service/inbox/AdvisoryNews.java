package dk.naervaer.service.inbox;

import dk.naervaer.service.advisory.PassedOn;
import dk.naervaer.service.delivery.Outgoing;
import dk.naervaer.service.delivery.Reader;
import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Notes of which advisories something is new, from the very messages that leave for Kafka, and
 * which may lie before somebody else.
 */
final class AdvisoryNews implements Reader, PassedOn {
  private final NewsStore store;
  private final Topics topics;
  private final Bell bell;

  AdvisoryNews(NewsStore store, Topics topics, Bell bell) {
    this.store = store;
    this.topics = topics;
    this.bell = bell;
  }

  @Override
  public void read(List<Outgoing> messages) {
    Set<UUID> ids = new TreeSet<>();
    for (Outgoing message : messages) {
      if (message.topic().equals(topics.advisory())) {
        ids.add(advisoryId(message));
      }
    }
    if (!ids.isEmpty()) {
      passedOn(ids);
    }
  }

  @Override
  public void passedOn(Collection<UUID> advisoryIds) {
    store.add(advisoryIds);
    AfterCommit.run(bell::ring);
  }

  // The event's id is the advisory's and its version.
  private static UUID advisoryId(Outgoing message) {
    byte[] id = Objects.requireNonNull(message.headers().get("ce_id"));
    String text = new String(id, StandardCharsets.UTF_8);
    return UUID.fromString(text.substring(0, text.indexOf('/')));
  }
}
