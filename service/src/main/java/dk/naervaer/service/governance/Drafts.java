package dk.naervaer.service.governance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Begins drafts, whoever writes them and wherever, within the bounds that keep what everybody of a
 * level reads readable.
 */
record Drafts(ProposalStore store) {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final int MOST_A_DAY = 50;

  /** Keeps a draft, in the running transaction; tells why not. */
  Optional<Refusal> begin(ProposedSheet draft, SheetText text, Instant now) {
    Optional<Refusal> against = text.fault();
    if (against.isEmpty() && store.begunSince(draft.level(), now.minus(A_DAY)) >= MOST_A_DAY) {
      against = Optional.of(Refusal.BEGUN_ENOUGH);
    }
    if (against.isEmpty()) {
      store.save(draft);
      store.note(draft, now, draft.author(), "draft", null, null);
    }
    return against;
  }
}
